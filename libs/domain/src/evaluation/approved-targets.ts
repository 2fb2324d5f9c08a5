import type { Form, Indicator } from '../form.ts';

export interface Replaced {
  where: string;
  said: string;
  approved: string;
}

/** What makes two rows the same indicator: dimension and name, whatever the spacing. */
export const indicatorName = ({ level1Code, level2Code, level3 }: Indicator): string =>
  `${level1Code}|${level2Code}|${level3.replace(/\s/g, '')}`;

/**
 * Targets are read-only in a self-evaluation: they come from the approved goal, whatever the file said.
 * What differed is listed, never lost. Indicators are matched by dimension and name, repeated names in their order.
 */
export const withApprovedTargets = (form: Form, goal: Form | undefined): { form: Form; replaced: Replaced[] } => {
  if (!goal) return { form, replaced: [] };
  const approved = new Map<string, Indicator[]>();
  for (const indicator of goal.indicatorSets.flatMap((set) => set.indicators))
    approved.set(indicatorName(indicator), [...(approved.get(indicatorName(indicator)) ?? []), indicator]);
  const replaced: Replaced[] = [];
  const keepApproved =
    (setId: string) =>
    (indicator: Indicator): Indicator => {
      const match = approved.get(indicatorName(indicator))?.shift();
      if (!match || match.target.raw === indicator.target.raw) return indicator;
      const where = `indicatorSets[${setId}].indicators[${indicator.seq}].target`;
      replaced.push({ where, said: indicator.target.raw, approved: match.target.raw });
      return { ...indicator, target: match.target };
    };
  const indicatorSets = form.indicatorSets.map((set) => ({
    ...set,
    indicators: set.indicators.map(keepApproved(set.setId)),
  }));
  return { form: replaced.length ? { ...form, indicatorSets } : form, replaced };
};
