import { Decimal, round } from '../../decimal.ts';
import type { Scheme } from '../../scoring/scheme.ts';
import { readNumber } from '../../values/figure.ts';
import { figure, percent, wordsOf } from '../cells.ts';
import { fundsLines, mergeTwins, type FundsLine, type LineComplaint } from '../funds.ts';
import { defineRule } from '../rule.ts';

/** Half a unit of the coarsest rounding in use, one decimal. */
const tolerance = 0.05;
const serious = 0.5;

const complaintOn = (line: FundsLine, scheme: Scheme): LineComplaint[] => {
  const { rate, where, label, row } = line;
  const stated = readNumber(row.score);
  if (!stated || !rate) return [];
  const weight = readNumber(row.weight) ?? new Decimal(scheme.weights.execution);
  const due = Decimal.max(0, Decimal.min(weight, weight.times(rate).div(100)));
  const off = stated.minus(due).abs();
  if (off.lte(tolerance)) return [];
  const computed = figure(round(due, scheme.rounding.score));
  return [
    {
      line,
      complaint: {
        where: `${where}.score`,
        said: wordsOf(row.score),
        computed,
        severity: off.gt(serious) ? 'RED' : 'YELLOW',
        message: `${label}的预算执行得分填${wordsOf(row.score)}分，按分值${figure(weight)}分×执行率${percent(rate)}应为${computed}分，请核对并相应调整总分`,
      },
    },
  ];
};

export const executionScore = defineRule({
  code: 'A02',
  name: '预算执行得分不符',
  severity: 'YELLOW',
  formula: '执行得分＝min(分值，分值×全年执行数÷全年预算数)',
  check: ({ form, scheme }) => mergeTwins(fundsLines(form).flatMap((line) => complaintOn(line, scheme))),
});
