import { figure, wordsOf } from '../cells.ts';
import { selfEvaluation } from '../kinds.ts';
import { attainment, isDeducted, isOverAchieved, reasonIsBlank, rowsOf } from '../rows.ts';
import { defineRule } from '../rule.ts';

export const deductedThoughMet = defineRule({
  code: 'S14',
  name: '达标却扣分且未说明',
  severity: 'YELLOW',
  formula: '已达标时得分＝分值，否则应说明',
  kinds: selfEvaluation,
  check: ({ form, scheme }) =>
    rowsOf(form).flatMap((row) => {
      const { indicator, weight, score } = row;
      const asked = attainment(row) === 'met' && isDeducted(row) && reasonIsBlank(row);
      // A reviewer may take points for over-achievement; S10 asks for its reason.
      if (!asked || !weight || !score || isOverAchieved(row, scheme.overAchievement)) return [];
      return [
        {
          where: row.where,
          said: `得分${figure(score)}分，分值${figure(weight)}分`,
          computed: `目标${wordsOf(indicator.target)}，完成${wordsOf(indicator.actual)}，已达标`,
          message: `${row.name}已达目标（${wordsOf(indicator.target)}，完成${wordsOf(indicator.actual)}），却只得${figure(score)}分（分值${figure(weight)}分），没有填写原因，请说明扣分理由。`,
        },
      ];
    }),
});
