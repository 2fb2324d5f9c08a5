import { isFull, rowsOfSet, scoredRows } from '../rows.ts';
import { defineRule } from '../rule.ts';

/** Fewer rows may well all be reached. */
const enough = 5;

export const allFullMarks = defineRule({
  code: 'S07',
  name: '全部指标满分',
  severity: 'YELLOW',
  formula: '满分指标数＜全部指标数',
  check: ({ form }) =>
    form.indicatorSets.flatMap((set) => {
      const rows = scoredRows(rowsOfSet(set));
      if (rows.length < enough || !rows.every(isFull)) return [];
      return [
        {
          where: `indicatorSets[${set.setId}]`,
          said: `${rows.length}项得满分`,
          computed: `共${rows.length}项指标`,
          message: `${rows.length}项指标全部得满分，请逐项核对完成值和佐证材料后如实评分。`,
        },
      ];
    }),
});
