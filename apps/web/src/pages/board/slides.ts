import type { UnitRow } from '#domain/board/board';
import { stages, type Stage } from '#domain/vocabulary';

/** One picture of the big screen: the whole county, or one department with its units. */
export interface Slide {
  title: string;
  units: readonly UnitRow[];
  total: number;
  done: number;
  late: number;
  returns: number;
  stages: readonly { title: string; count: number; late: number }[];
}

const order = Object.keys(stages) as Stage[];

const sum = (units: readonly UnitRow[], figure: (row: UnitRow) => number): number =>
  units.reduce((total, row) => total + figure(row), 0);

const slideOf = (title: string, units: readonly UnitRow[]): Slide => {
  const counted = order.map((stage) => ({
    title: stages[stage],
    count: sum(units, ({ cells }) => cells[stage]?.count ?? 0),
    late: sum(units, ({ cells }) => cells[stage]?.late ?? 0),
  }));
  const done = sum(units, (row) => row.done);
  return {
    title,
    units: units.toSorted((one, other) => other.late - one.late || one.unit.path.localeCompare(other.unit.path)),
    total: counted.reduce((total, { count }) => total + count, done),
    done,
    late: sum(units, ({ late }) => late),
    returns: sum(units, ({ returns }) => returns),
    stages: counted,
  };
};

/** The whole first, then each department that has units, those with most late ones first. `names`: by path. */
export const slidesOf = (units: readonly UnitRow[], names: ReadonlyMap<string, string>): Slide[] => {
  const departments = new Map<string, UnitRow[]>();
  for (const row of units) {
    const path = row.unit.path.split('.').slice(0, 2).join('.');
    departments.set(path, [...(departments.get(path) ?? []), row]);
  }
  const each = [...departments].map(([path, own]) => slideOf(names.get(path) ?? own[0]?.unit.name ?? path, own));
  const whole = slideOf('全部单位', units);
  return each.length > 1 ? [whole, ...each.toSorted((one, other) => other.late - one.late)] : [whole];
};

const share = 0.9;

/** What nearly all names begin with, such as the name of the county: on a wall it is known. Never a whole name. */
export const shared = (names: readonly string[]): string => {
  const needed = Math.max(2, names.length * share);
  const begin = (words: string): readonly string[] => names.filter((name) => name.startsWith(words));
  const grown = (words: string): string => {
    const next = [...new Set(begin(words).map((name) => name[words.length] ?? ''))].map((sign) => words + sign);
    const longer = next.find((one) => one !== words && !names.includes(one) && begin(one).length >= needed);
    return longer === undefined ? words : grown(longer);
  };
  return grown('');
};
