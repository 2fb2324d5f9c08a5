import type { Recorded } from '../evaluation/events.ts';
import { roles } from '../vocabulary.ts';

/** The words that a person left with a fact; '' when there are none. */
export const wordsOf = ({ data }: Pick<Recorded, 'data'>): string => {
  const { opinion, reason, remark } = data as { opinion?: string; reason?: string; remark?: string };
  return [opinion, reason, remark].filter((words) => words).join('；');
};

/** A person with their post: 李四（财政绩效科）. */
export const personOf = ({ by }: Pick<Recorded, 'by'>): string =>
  `${by.name}（${(roles as Readonly<Record<string, string>>)[by.role] ?? by.role}）`;

/** An instant as a clock in Beijing shows it: 2026-03-01 08:00:00. There is no summer time there. */
export const beijingTime = (instant: string): string =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
