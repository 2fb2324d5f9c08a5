import { Decimal } from '../../decimal.ts';
import { percent } from '../cells.ts';
import { totalLine } from '../funds.ts';
import { rowsOf } from '../rows.ts';
import { defineRule } from '../rule.ts';
import { sumOf } from '../sums.ts';

/** By how many percent of the indicators' share the execution rate may stay behind. */
const noticeable = 5;
const serious = 20;

export const lowExecutionHighScore = defineRule({
  code: 'S08',
  name: '低执行率与指标全满分不匹配',
  severity: 'YELLOW',
  formula: '（指标得分率－执行率）÷指标得分率≤5%',
  check({ form }) {
    const [weight, score] = [sumOf(rowsOf(form), 'weight'), sumOf(rowsOf(form), 'score')];
    const rate = totalLine(form)?.rate;
    if (!rate || !weight?.whole || !score?.whole || !weight.value.gt(0) || !score.value.gt(0)) return [];
    const earned = score.value.div(weight.value).times(100);
    const behind = earned.minus(Decimal.min(rate, 100)).div(earned).times(100);
    if (behind.lte(noticeable)) return [];
    return [
      {
        where: 'totals',
        said: `指标得分率${percent(earned)}`,
        computed: `预算执行率${percent(rate)}`,
        severity: behind.gt(serious) ? 'RED' : 'YELLOW',
        message: `预算执行率只有${percent(rate)}，指标得分率却为${percent(earned)}，相差${earned.minus(rate).toFixed(2)}个百分点，请核对各项完成值和得分。`,
      },
    ];
  },
});
