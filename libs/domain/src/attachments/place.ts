import type { Attachment } from './attachment.ts';

/** An indicator of a form, by address and name. */
interface Indicator {
  where: string;
  name: string;
}

/**
 * Where the indicator stands now that a paper was laid beside: rows come and go, its name stays.
 * undefined: beside none, or beside one that the form no longer holds.
 */
export const standsAt = (
  { where, beside }: Pick<Attachment, 'where' | 'beside'>,
  indicators: readonly Indicator[],
): string | undefined => {
  if (!where || !beside || indicators.length === 0) return where;
  const same = indicators.filter(({ name }) => name === beside);
  return same.find((one) => one.where === where)?.where ?? (same.length === 1 ? same[0]?.where : undefined);
};
