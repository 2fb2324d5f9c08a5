import { readNumber } from '../../values/figure.ts';
import { figure } from '../cells.ts';
import { defineRule } from '../rule.ts';
import { contradicts, sumWithFunds } from '../sums.ts';

const tolerance = 0.01;

/** Only the TOTAL row of the funds table counts: the rows below it are parts of it. */
export const totalScore = defineRule({
  code: 'A05',
  name: '得分合计与总分不符',
  severity: 'RED',
  formula: '全部指标得分＋预算执行得分＝总得分',
  check({ form }) {
    const total = sumWithFunds(form, 'score');
    const stated = readNumber(form.totals?.score ?? null);
    if (!total || !stated || !contradicts(total, stated, tolerance)) return [];
    const off = stated.minus(total.value);
    return [
      {
        where: 'totals',
        said: `${figure(stated)}分`,
        computed: `${figure(total.value)}分`,
        message: `自评总分填${figure(stated)}分，各行得分（含预算执行得分）合计为${figure(total.value)}分，${off.gt(0) ? '多' : '少'}${figure(off.abs())}分，请改正。`,
      },
    ];
  },
});
