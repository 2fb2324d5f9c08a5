import { addDays } from '../civil.ts';
import type { Calendar, DayKind } from '../calendar.ts';

/** One State Council notice as people copy it down: spans of holidays, and the weekends that are worked for them. */
export interface Notice {
  year: number;
  /** 1 for the notice of the year; 2 when a later notice changed it. */
  nth: number;
  source: string;
  /** Civil date on which the notice is dated. */
  published: string;
  /** First and last day of each holiday. */
  off: readonly (readonly [first: string, last: string])[];
  work: readonly string[];
}

const span = ([first, last]: readonly [string, string]): string[] => {
  const days = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
};

const marked = (days: readonly string[], kind: DayKind): [string, DayKind][] => days.map((day) => [day, kind]);

export const defineEdition = ({ year, nth, source, published, off, work }: Notice): Calendar => ({
  edition: `${year}@${nth}`,
  source,
  published,
  years: { [year]: `${year}@${nth}` },
  days: Object.fromEntries([...marked(off.flatMap(span), 'off'), ...marked(work, 'work')]),
});
