import { figure, percent, wordsOf } from '../cells.ts';
import { fundsLines, mergeIntoTotal, type FundsLine, type LineComplaint } from '../funds.ts';
import { selfEvaluation } from '../kinds.ts';
import { explains } from '../parts.ts';
import { defineRule } from '../rule.ts';

/** Percent of the annual budget. */
const expected = 90;
const serious = 80;
const unspentMoney = /执行率|执行进度|支出进度|支付进度|结余|结转|剩余|未(?:支付|支出|执行|使用|拨付|付款)|收回/;

const complaintOn = (line: FundsLine): LineComplaint[] => {
  const { rate, annual, executed, label, where, row } = line;
  if (!rate?.lt(expected) || !annual || !executed) return [];
  const left = figure(annual.minus(executed));
  return [
    {
      line,
      complaint: {
        where,
        said: `执行率${wordsOf(row.executionRate) || '未填'}`,
        computed: `${percent(rate)}，未执行${left}万元`,
        severity: rate.lt(serious) ? 'RED' : 'YELLOW',
        message: `${label}的执行率为${percent(rate)}，低于${expected}%，未执行的${left}万元没有说明原因，请在偏差原因中补充`,
      },
    },
  ];
};

export const lowExecution = defineRule({
  code: 'B02',
  name: '预算执行率偏低未说明',
  severity: 'RED',
  formula: '执行率≥90%，低于应说明',
  kinds: selfEvaluation,
  check({ form, siblings }) {
    if (explains([form, ...siblings.filter(({ narrative }) => narrative.length > 0)], unspentMoney)) return [];
    return mergeIntoTotal(fundsLines(form).flatMap(complaintOn));
  },
});
