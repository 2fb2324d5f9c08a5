import type { Form, Indicator } from '#domain/form';

const asTarget = (indicator: Indicator): Indicator => ({
  ...indicator,
  actual: null,
  weight: null,
  score: null,
  deviationReason: null,
});

/**
 * The goal declaration that a published self-evaluation must have had: its goal and its targets, without results.
 * Most units publish the self-evaluation only.
 */
export const goalFrom = (form: Form): Form => {
  const [set] = form.indicatorSets;
  const total = form.funds?.rows.find(({ key }) => key === 'TOTAL')?.initialBudget ?? null;
  return {
    ...form,
    header: { ...form.header, formKind: 'GOAL_DECLARATION', filledOn: null },
    funds: { rows: [], declared: { total, byIncomeNature: null, byExpenditureNature: null } },
    goals: { expected: form.goals?.expected ?? null, actual: null },
    indicatorSets: set
      ? [{ ...set, setId: 'goal', hasScores: false, groups: [], indicators: set.indicators.map(asTarget) }]
      : [],
    totals: null,
    grade: null,
    narrative: [],
    figures: [],
    remarks: [],
  };
};
