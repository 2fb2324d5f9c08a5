import { readNumber } from '../../values/figure.ts';
import { figure } from '../cells.ts';
import { fundsLines } from '../funds.ts';
import { rowsOf } from '../rows.ts';
import { defineRule } from '../rule.ts';

export const scoreAboveWeight = defineRule({
  code: 'A12',
  name: '行得分超过分值',
  severity: 'RED',
  formula: '单项得分≤单项分值',
  check({ form }) {
    const funds = fundsLines(form).map(({ row, where, label }) => ({
      where: `${where}.score`,
      name: label,
      weight: readNumber(row.weight),
      score: readNumber(row.score),
    }));
    const indicators = rowsOf(form).map(({ where, name, weight, score }) => ({
      where: `${where}.score`,
      name,
      weight,
      score,
    }));
    return [...funds, ...indicators].flatMap(({ where, name, weight, score }) => {
      if (!weight || !score?.gt(weight)) return [];
      return [
        {
          where,
          said: `${figure(score)}分`,
          computed: `最高${figure(weight)}分`,
          message: `${name}的得分${figure(score)}分超过分值${figure(weight)}分，请改正。`,
        },
      ];
    });
  },
});
