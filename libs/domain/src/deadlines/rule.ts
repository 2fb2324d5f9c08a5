import { z } from 'zod';
import {
  addWorkdays,
  editionsBetween,
  nextWorkday,
  previousWorkday,
  warningsBetween,
  type Calendar,
  type CalendarWarning,
} from './calendar.ts';
import { addDays, inWords } from './civil.ts';

const CivilDate = z.iso.date();

/** How a due date comes about: a date as it stands, or so many days from another. The day counted from does not count. */
export const DueRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('date'), date: CivilDate }),
  z.strictObject({
    kind: z.literal('days'),
    from: CivilDate,
    n: z.int().min(0).max(1_000),
    count: z.enum(['working', 'calendar']),
    /** Where a date goes that falls on a day off. */
    roll: z.enum(['next', 'previous', 'none']),
  }),
]);
export type DueRule = z.infer<typeof DueRule>;
type DaysRule = Extract<DueRule, { kind: 'days' }>;

/** What a rule comes to under a calendar. */
export interface DueDate {
  /** Civil date; the thing is in time until that day ends. */
  due: string;
  /** One sentence that lets anybody count again. */
  explanation: string;
  /** Editions of the years that were counted through; none where a date stands as it is. */
  editions: string[];
  warnings: CalendarWarning[];
}

const rolls = {
  next: { to: nextWorkday, word: '顺延' },
  previous: { to: previousWorkday, word: '提前' },
  none: { to: (_: Calendar, date: string) => date, word: '' },
} as const;

const short = (date: string): string => inWords(date).replace(/^\d+年/u, '');

/** Named days of the count that are not as the week would have it. */
const named = (calendar: Calendar, from: string, to: string, kind: 'off' | 'work'): string[] =>
  Object.keys(calendar.days)
    .filter((date) => date > from && date <= to && calendar.days[date] === kind)
    .toSorted();

const exceptions = (calendar: Calendar, from: string, to: string): string => {
  const off = named(calendar, from, to, 'off');
  const work = named(calendar, from, to, 'work');
  const words = [
    off.length > 0 && `节假日${off.length}天不计`,
    work.length > 0 && `遇调休，${work.map(short).join('、')}上班计入`,
  ].filter((word) => word !== false);
  return words.map((word) => `；${word}`).join('');
};

const counts = {
  working: {
    end: (calendar: Calendar, { from, n }: DaysRule) => addWorkdays(calendar, from, n),
    words: (calendar: Calendar, { from, n }: DaysRule, end: string) =>
      `自${inWords(from)}起第${n}个工作日（起算日不计${exceptions(calendar, from, end)}）`,
  },
  calendar: {
    end: (_: Calendar, { from, n }: DaysRule) => addDays(from, n),
    words: (_: Calendar, { from, n }: DaysRule) => `自${inWords(from)}起第${n}日（起算日不计）`,
  },
} as const;

const resolveDays = (calendar: Calendar, rule: DaysRule): DueDate => {
  const end = counts[rule.count].end(calendar, rule);
  const { to, word } = rolls[rule.roll];
  const due = to(calendar, end);
  const counted = counts[rule.count].words(calendar, rule, end);
  const rolled = due === end ? '' : `${inWords(end)}，该日不是工作日，${word}至`;
  const furthest = due > end ? due : end;
  return {
    due,
    explanation: `${counted}，为${rolled}${inWords(due)}`,
    editions: editionsBetween(calendar, rule.from, furthest),
    warnings: warningsBetween(calendar, rule.from, furthest),
  };
};

/** The civil date that a rule gives under a calendar, with the words for it. */
export const resolve = (calendar: Calendar, rule: DueRule): DueDate => {
  if (rule.kind === 'days') return resolveDays(calendar, rule);
  return {
    due: rule.date,
    explanation: `${inWords(rule.date)}（指定日期）`,
    editions: [],
    warnings: warningsBetween(calendar, rule.date, rule.date),
  };
};
