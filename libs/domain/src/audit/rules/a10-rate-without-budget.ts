import { readAmountWan, readNumber } from '../../values/figure.ts';
import { isFilled, wordsOf } from '../cells.ts';
import { fundsLines } from '../funds.ts';
import { defineRule } from '../rule.ts';

export const rateWithoutBudget = defineRule({
  code: 'A10',
  name: '零预算行填0.00%',
  severity: 'BLUE',
  formula: '全年预算数为零时不计算执行率',
  check: ({ form }) =>
    fundsLines(form).flatMap(({ row, where, label }) => {
      const budget = readAmountWan(row.annualBudget, form.header.amountUnit);
      // What is written there and is no number may be a budget all the same.
      const none = row.annualBudget !== null && (budget ? budget.isZero() : !isFilled(row.annualBudget));
      if (!none || !readNumber(row.executionRate)) return [];
      const said = wordsOf(row.executionRate);
      return [
        {
          where: `${where}.executionRate`,
          said,
          computed: '无预算，不计算执行率',
          message: `${label}没有全年预算数，执行率却填${said}，应留空或填“/”。`,
        },
      ];
    }),
});
