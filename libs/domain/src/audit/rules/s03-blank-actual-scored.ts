import { figure } from '../cells.ts';
import { rowsOf } from '../rows.ts';
import { defineRule } from '../rule.ts';

export const blankActualScored = defineRule({
  code: 'S03',
  name: '完成值空白仍得分',
  severity: 'RED',
  formula: '完成值空白时得分＝0',
  check: ({ form }) =>
    rowsOf(form).flatMap((row) => {
      const blank = row.indicator.actual !== null && (row.actual.kind === 'BLANK' || row.actual.kind === 'PLACEHOLDER');
      if (!blank || !row.score?.gt(0)) return [];
      return [
        {
          where: `${row.where}.actual`,
          said: '完成值空白',
          computed: `得分${figure(row.score)}分`,
          message: `${row.name}没有填写实际完成值，却得${figure(row.score)}分，请补填完成值。`,
        },
      ];
    }),
});
