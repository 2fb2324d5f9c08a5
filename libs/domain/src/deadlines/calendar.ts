import { addDays, weekday, yearOf } from './civil.ts';

/** 'off': a holiday on what would be a working day, or a weekend named as part of one. 'work': a weekend on which offices work (调休). */
export type DayKind = 'off' | 'work';

/**
 * Working days as plain data: one notice on holidays, or several laid over each other by `merged`.
 * Days that it does not name follow the week: Monday to Friday.
 */
export interface Calendar {
  /** Of one notice "2026@1": its year, and the how-many-eth of that year. Of several, all of them with + between. */
  edition: string;
  /** Number of the notice, or where the data come from. */
  source: string;
  /** Civil date of the notice; of several, of the newest. */
  published: string;
  /** Year covered → edition that it is taken from. A year that is missing here has no data. */
  years: Readonly<Record<string, string>>;
  /** Civil date → what the notice makes of it. */
  days: Readonly<Record<string, DayKind>>;
}

/** A year that a count ran into without holiday data: only the week was known. */
export interface CalendarWarning {
  year: string;
  text: string;
}

/** As many working days as no office has ever counted: bounds every search. */
const longest = 5_000;

export const isWorkday = (calendar: Calendar, date: string): boolean => {
  const named = calendar.days[date];
  return named ? named === 'work' : weekday(date) <= 5;
};

/** Whether there are holiday data for the year ("2026" or 2026). */
export const covers = (calendar: Calendar, year: string | number): boolean => Object.hasOwn(calendar.years, year);

const seek = (calendar: Calendar, date: string, step: 1 | -1): string => {
  for (let day = date, tries = 0; tries < longest; day = addDays(day, step), tries += 1)
    if (isWorkday(calendar, day)) return day;
  throw new RangeError(`no working day near ${date}`);
};

/** The date itself when it is a working day, else the first one after it. */
export const nextWorkday = (calendar: Calendar, date: string): string => seek(calendar, date, 1);

/** The date itself when it is a working day, else the last one before it. */
export const previousWorkday = (calendar: Calendar, date: string): string => seek(calendar, date, -1);

/** The n-th working day after a date, which does not count itself; before it when n is negative; itself when n is 0. */
export const addWorkdays = (calendar: Calendar, date: string, n: number): string => {
  if (!Number.isInteger(n) || Math.abs(n) > longest) throw new RangeError(`cannot count ${n} working days`);
  const step = n < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(n); left > 0; left -= 1) day = seek(calendar, addDays(day, step), step);
  return day;
};

/** Working days after the first date up to and with the second; negative when the second is earlier. */
export const workdaysBetween = (calendar: Calendar, from: string, to: string): number => {
  if (to < from) return 0 - workdaysBetween(calendar, to, from);
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkday(calendar, day)) count += 1;
  return count;
};

const yearsBetween = (from: string, to: string): string[] => {
  const [first, last] = [Number(yearOf(from)), Number(yearOf(to))].sort((a, b) => a - b) as [number, number];
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
};

/** Loud, but no refusal: the years between two dates for which only the week is known. */
export const warningsBetween = (calendar: Calendar, from: string, to: string): CalendarWarning[] =>
  yearsBetween(from, to)
    .filter((year) => !covers(calendar, year))
    .map((year) => ({
      year,
      text: `没有${year}年的节假日安排数据，该年只按周一至周五推算工作日；请导入国务院办公厅${year}年放假通知后核对期限`,
    }));

/** The editions that the years between two dates are taken from. */
export const editionsBetween = (calendar: Calendar, from: string, to: string): string[] =>
  yearsBetween(from, to).flatMap((year) => calendar.years[year] ?? []);

const nthOf = (edition: string): number => Number(edition.split('@')[1] ?? 0);
/** By year and number within the year, whatever order they were imported in. */
const inOrder = (a: Calendar, b: Calendar): number =>
  a.edition.slice(0, 4).localeCompare(b.edition.slice(0, 4)) || nthOf(a.edition) - nthOf(b.edition);

/** Several editions as one calendar: of each year the newest edition holds, and it holds whole. */
export const merged = (editions: readonly Calendar[]): Calendar => {
  const newest = new Map(editions.toSorted(inOrder).flatMap((one) => Object.keys(one.years).map((y) => [y, one])));
  const used = [...new Set(newest.values())].toSorted(inOrder);
  const last = used.toSorted((a, b) => a.published.localeCompare(b.published)).at(-1);
  return {
    edition: used.map(({ edition }) => edition).join('+'),
    source: last?.source ?? '',
    published: last?.published ?? '',
    years: Object.fromEntries([...newest].map(([year, { edition }]) => [year, edition])),
    days: Object.assign({}, ...used.map(({ days }) => days)) as Calendar['days'],
  };
};
