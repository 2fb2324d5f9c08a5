import { figure, percent, wordsOf } from '../cells.ts';
import { selfEvaluation } from '../kinds.ts';
import { figuresOf, isOverAchieved, reasonIsBlank, rowsOf } from '../rows.ts';
import { defineRule } from '../rule.ts';

export const overAchievement = defineRule({
  code: 'S10',
  name: '超额完成30%以上未说明',
  severity: 'YELLOW',
  formula: '完成值÷指标值≥130%时应说明',
  kinds: selfEvaluation,
  check: ({ form, scheme }) =>
    rowsOf(form).flatMap((row) => {
      const figures = figuresOf(row);
      if (!figures || !isOverAchieved(row, scheme.overAchievement) || !reasonIsBlank(row)) return [];
      const ratio = percent(figures.actual.div(figures.target).times(100));
      return [
        {
          where: row.where,
          said: `目标${wordsOf(row.indicator.target)}，完成${wordsOf(row.indicator.actual)}`,
          computed: `完成值为目标的${ratio}`,
          message: `${row.name}目标${figure(figures.target)}、实际${figure(figures.actual)}${row.target.unit ?? ''}，为目标的${ratio}，没有填写原因，请说明目标设定或超额完成的原因。`,
        },
      ];
    }),
});
