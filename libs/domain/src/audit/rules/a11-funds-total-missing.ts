import { readAmountWan } from '../../values/figure.ts';
import { figure, isFilled, wordsOf } from '../cells.ts';
import { fundsLines } from '../funds.ts';
import { defineRule } from '../rule.ts';

const columns = [
  ['initialBudget', '年初预算数'],
  ['annualBudget', '全年预算数'],
  ['executed', '全年执行数'],
] as const;

export const fundsTotalMissing = defineRule({
  code: 'A11',
  name: '资金合计行为0或缺失而分项有数',
  severity: 'RED',
  formula: '分项有数时合计不为零、不为空',
  check({ form }) {
    const lines = fundsLines(form);
    const total = lines.find(({ row }) => row.key === 'TOTAL');
    const parts = lines.filter(({ row }) => row.parent === 'TOTAL');
    const wrong = columns.filter(([column]) => {
      const cell = total?.row[column] ?? null;
      const empty = readAmountWan(cell, form.header.amountUnit)?.isZero() ?? !isFilled(cell);
      return empty && parts.some(({ row }) => readAmountWan(row[column], form.header.amountUnit)?.gt(0));
    });
    const [first] = wrong;
    if (!first) return [];
    const amounts = parts.flatMap(({ row }) => readAmountWan(row[first[0]], form.header.amountUnit) ?? []);
    return [
      {
        where: 'funds.rows[TOTAL]',
        said: wordsOf(total?.row[first[0]] ?? null) || '空白',
        computed: `分项有${amounts.map(figure).join('、')}万元`,
        message: `资金合计行的${wrong.map(([, name]) => name).join('、')}为0或空白，而分项有数，请补填合计数。`,
      },
    ];
  },
});
