import { addDays } from '../deadlines/civil.ts';
import type { Light } from '../vocabulary.ts';

/** Days before a date from which on it is said to be near. */
const near = 3;

/** 期限灯: red once it is over, yellow on the last days before, green before that; null without a date. */
export const dueLight = (due: string | null, today: string): Light | null => {
  if (!due) return null;
  if (today > due) return 'red';
  return addDays(today, near) >= due ? 'yellow' : 'green';
};
