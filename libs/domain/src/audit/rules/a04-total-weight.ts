import { Decimal } from '../../decimal.ts';
import { readNumber } from '../../values/figure.ts';
import { figure } from '../cells.ts';
import { totalLine } from '../funds.ts';
import { isWhole } from '../parts.ts';
import { defineRule } from '../rule.ts';
import { contradicts, sumWithFunds } from '../sums.ts';

/** All points, those for execution included, add up to the stated total, and this is the full mark of the scheme. */
export const totalWeight = defineRule({
  code: 'A04',
  name: '分值合计不等于总分',
  severity: 'RED',
  formula: '全部指标分值＋预算执行分值＝总分值',
  check({ form, scheme }) {
    const total = sumWithFunds(form, 'weight');
    const stated = readNumber(form.totals?.weight ?? null);
    const full = new Decimal(scheme.total);
    if (!total || !isWhole(form)) return [];
    // Without a funds row the points for execution may stand in another table.
    const due = [stated, totalLine(form) ? full : null].find((goal) => goal && contradicts(total, goal, 0));
    if (!due) return [];
    return [
      {
        where: 'totals',
        said: `${figure(stated ?? full)}分`,
        computed: `${figure(total.value)}分`,
        message: `各行分值（含预算执行）合计为${figure(total.value)}分，应为${figure(due)}分，请核对各行分值。`,
      },
    ];
  },
});
