import { brief, wordsOf } from '../cells.ts';
import { rowsOf } from '../rows.ts';
import { defineRule } from '../rule.ts';
import { lacksStandard } from '../standard.ts';

export const noStandard = defineRule({
  code: 'S11',
  name: '指标值无量化标准，无法评分',
  severity: 'YELLOW',
  formula: '指标值含数量、期限或规定等次',
  check: ({ form, scheme }) =>
    rowsOf(form)
      .filter((row) => lacksStandard(row, scheme))
      .map(({ indicator, where, name }) => {
        const said = brief(
          [indicator.target.operator, wordsOf(indicator.target), indicator.target.unit].filter(Boolean).join(' '),
        );
        return {
          where: `${where}.target`,
          said,
          computed: '无数值、期限或规定档次',
          message: `${name}的指标值“${said}”没有量化标准，无法评分，请改为可衡量的数值、期限或规定的等级档次。`,
        };
      }),
});
