import type { Form, Indicator } from '#domain/form';
import { startingGoal } from '#domain/starting-form';

/** One target for each dimension of the declaration, in its order. */
const targets = [
  ['采购设备数量', '≥40台（套）'],
  ['设备验收合格率', '≥98%'],
  ['采购完成时间', '2026年9月30日前'],
  ['项目总成本', '≤50万元'],
  ['设备购置节约率', '≥2%'],
  ['受益学生人数', '≥1200人'],
  ['节能设备占比', '≥90%'],
  ['设备使用年限', '≥6年'],
  ['师生满意度', '≥95%'],
] as const;

const filled = (row: Indicator, i: number): Indicator => {
  const [level3 = '', target = ''] = targets[i] ?? [];
  return { ...row, level3, target: { raw: target } };
};

/** Amounts in 万元: the whole, from this year's budget, carried over, from elsewhere. */
const amounts = ['50', '50', '0', '0'];

/** An invented declaration for an invented school; no rule stops it. */
export const inventedGoal = (unit: string, title: string, words: string): Form => {
  const form = startingGoal({ unit, title, fiscalYear: 2026, evalScope: 'PROJECT' });
  return {
    ...form,
    header: { ...form.header, filledBy: { raw: '填报人' }, filledOn: { raw: '2026年1月12日' } },
    funds: form.funds && {
      ...form.funds,
      rows: form.funds.rows.map((row, i) => ({ ...row, initialBudget: { raw: amounts[i] ?? '' } })),
    },
    goals: { expected: { raw: words }, actual: null },
    indicatorSets: form.indicatorSets.map((set) => ({ ...set, indicators: set.indicators.map(filled) })),
  };
};
