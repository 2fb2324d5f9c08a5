import { z } from 'zod';
import { DomainError } from '../error.ts';
import type { Calendar, DayKind } from './calendar.ts';
import { CivilDate } from './civil-date.ts';
import { weekday } from './civil.ts';
import { readIcs } from './read-ics.ts';

const Named = z.union([z.array(CivilDate).max(100), z.record(CivilDate, z.unknown())]);

/** Files in which holidays travel: our own days, lists of holidays and worked days, or an iCalendar text. */
const Content = z.union([
  z.strictObject({ days: z.record(CivilDate, z.enum(['off', 'work'])) }),
  z.object({ holidays: Named, workdays: Named }),
  z.strictObject({ ics: z.string().min(1).max(200_000) }),
]);

/** A notice on holidays as an office imports it. */
export const EditionImport = z.strictObject({
  year: z.int().min(2000).max(2100),
  /** Number of the notice: 国办发明电〔2025〕7号. */
  source: z.string().trim().min(1, '请填写放假通知的文号').max(200),
  published: CivilDate,
  content: Content,
});
export type EditionImport = z.infer<typeof EditionImport>;
type Days = Record<string, DayKind>;

const list = (named: z.infer<typeof Named>): string[] => (Array.isArray(named) ? named : Object.keys(named));

const daysIn = (content: z.infer<typeof Content>): Days => {
  if ('ics' in content) return readIcs(content.ics);
  if ('days' in content) return content.days;
  const marked = (dates: string[], kind: DayKind): [string, DayKind][] => dates.map((date) => [date, kind]);
  return Object.fromEntries([...marked(list(content.holidays), 'off'), ...marked(list(content.workdays), 'work')]);
};

const invalid = (message: string, details: Record<string, unknown> = {}): DomainError =>
  new DomainError('invalid', message, details);

/** Statutory holidays have been 11 days and more since 2008; no year comes near 60 with its weekends. */
const fewest = 11;
const most = 60;

const refuseDays = (year: number, days: Days): void => {
  const dates = Object.keys(days);
  const strange = dates.filter((date) => date < `${year - 1}-12-20` || date > `${year}-12-31`);
  if (strange.length > 0) throw invalid(`文件中有不属于${year}年的日期：${strange[0]}`, { strange });
  const idle = dates.filter((date) => days[date] === 'work' && weekday(date) <= 5);
  if (idle.length > 0) throw invalid(`调休上班日应为周六或周日，${idle[0]}不是`, { idle });
  const off = dates.filter((date) => days[date] === 'off').length;
  if (off < fewest || off > most)
    throw invalid(`文件中放假${off}天，与全年放假安排不符（应为${fewest}至${most}天），请核对文件是否完整`, { off });
};

const newestOf = (known: readonly Calendar[], year: number): Calendar | undefined =>
  known
    .filter(({ years }) => Object.hasOwn(years, year))
    .toSorted((a, b) => Number(a.edition.split('@')[1]) - Number(b.edition.split('@')[1]))
    .at(-1);

const same = (a: Days, b: Days): boolean => {
  const dates = Object.keys(a);
  return dates.length === Object.keys(b).length && dates.every((date) => a[date] === b[date]);
};

/** The newest edition of the year, when an import brings the very same days and number. */
export const sameAsNewest = (
  known: readonly Calendar[],
  { year, source, content }: EditionImport,
): Calendar | undefined => {
  const newest = newestOf(known, year);
  return newest && newest.source === source && same(newest.days, daysIn(content)) ? newest : undefined;
};

/**
 * The edition that an import makes beside those known: it follows the newest of its year.
 * @throws DomainError invalid when the days cannot be a year's holidays, or bring nothing new
 */
export const importEdition = (
  known: readonly Calendar[],
  { year, source, published, content }: EditionImport,
): Calendar => {
  const days = daysIn(content);
  refuseDays(year, days);
  const newest = newestOf(known, year);
  if (newest && same(newest.days, days))
    throw invalid(`与现行的${year}年放假安排（${newest.source}）完全相同，无须导入`, { edition: newest.edition });
  if (newest && published < newest.published)
    throw invalid(`通知日期${published}早于现行版本（${newest.source}，${newest.published}），请核对`, {
      edition: newest.edition,
    });
  const edition = `${year}@${newest ? Number(newest.edition.split('@')[1]) + 1 : 1}`;
  return { edition, source, published, years: { [year]: edition }, days };
};
