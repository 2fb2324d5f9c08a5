import { Decimal } from '../../decimal.ts';
import { readNumber } from '../../values/figure.ts';
import { figure } from '../cells.ts';
import { defineRule, type Complaint } from '../rule.ts';
import { sumWithFunds } from '../sums.ts';

const complaint = (name: string, score: Decimal, most: Decimal, reason: string): Complaint => ({
  where: 'totals',
  said: `${figure(score)}分`,
  computed: `最高${figure(most)}分`,
  message: `${name}${figure(score)}分超过${reason}${figure(most)}分，请改正。`,
});

export const totalAboveMaximum = defineRule({
  code: 'A06',
  name: '总分超过可得分值上限',
  severity: 'RED',
  formula: '总得分≤全部分值之和',
  check({ form, scheme }) {
    const stated = readNumber(form.totals?.score ?? null);
    const weights = sumWithFunds(form, 'weight');
    const scores = sumWithFunds(form, 'score');
    const full = new Decimal(scheme.total);
    if (stated && weights?.whole && stated.gt(weights.value)) {
      return [complaint('自评总分', stated, weights.value, '各行分值合计（可得上限）')];
    }
    if (stated?.gt(full)) return [complaint('自评总分', stated, full, '满分')];
    return scores?.value.gt(full) ? [complaint('各行得分合计', scores.value, full, '满分')] : [];
  },
});
