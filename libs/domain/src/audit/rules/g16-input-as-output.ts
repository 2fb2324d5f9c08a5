import { amountsOf, budgetsOf } from '../budgets.ts';
import { figure, wordsOf } from '../cells.ts';
import { rowsOf } from '../rows.ts';
import { defineRule } from '../rule.ts';

export const inputAsOutput = defineRule({
  code: 'G16',
  name: '以投入/完成金额作为产出指标',
  severity: 'YELLOW',
  formula: '数量指标的金额≠预算金额',
  check: ({ form }) => {
    const budgets = budgetsOf(form);
    return rowsOf(form)
      .filter(({ indicator }) => indicator.level2Code === 'QUANTITY')
      .flatMap((row) => {
        const amounts = amountsOf(row);
        const budget = budgets.find(({ amount }) => amounts.some((value) => value.eq(amount)));
        if (!budget) return [];
        return [
          {
            where: row.where,
            against: budget.where,
            said: wordsOf(row.indicator.target),
            computed: `${budget.label}${figure(budget.amount)}万元`,
            message: `${row.name}以${figure(budget.amount)}万元为数量指标值，等于${budget.label}，衡量的是投入而不是产出，请改为完成的工作数量。`,
          },
        ];
      });
  },
});
