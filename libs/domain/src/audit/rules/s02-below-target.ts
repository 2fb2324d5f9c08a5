import { figure, wordsOf } from '../cells.ts';
import { figuresOf, isFull, rowsOf } from '../rows.ts';
import { defineRule } from '../rule.ts';

export const belowTarget = defineRule({
  code: 'S02',
  name: '未达标仍得满分',
  severity: 'RED',
  formula: '完成值＜指标值时得分＜分值',
  check: ({ form }) =>
    rowsOf(form).flatMap((row) => {
      const figures = figuresOf(row);
      if (row.direction !== 'POSITIVE' || !isFull(row) || !figures?.actual.lt(figures.target)) return [];
      const unit = row.target.unit ?? '';
      return [
        {
          where: row.where,
          said: `目标${wordsOf(row.indicator.target)}，完成${wordsOf(row.indicator.actual)}`,
          computed: `差${figure(figures.target.minus(figures.actual))}${unit}`,
          message: `${row.name}目标${figure(figures.target)}${unit}，实际${figure(figures.actual)}${unit}，未达标仍得满分，请改正得分并说明原因。`,
        },
      ];
    }),
});
