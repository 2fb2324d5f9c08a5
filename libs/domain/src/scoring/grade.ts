import type { Decimal } from '../decimal.ts';
import type { Scheme } from './scheme.ts';

/**
 * The grade of a printed total, so of one that is already rounded: 89.995 is printed 90.00 and is 优.
 * Every total has a grade; a negative one has the last.
 */
export const gradeOf = (points: Decimal, { grades }: Pick<Scheme, 'grades'>): string =>
  (grades.find((grade) => points.gte(grade.min)) ?? grades.at(-1))?.label ?? '';
