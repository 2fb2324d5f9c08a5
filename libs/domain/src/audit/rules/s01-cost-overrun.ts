import { Decimal } from '../../decimal.ts';
import type { Form } from '../../form.ts';
import type { Scheme } from '../../scoring/scheme.ts';
import { figure, percent, wordsOf } from '../cells.ts';
import { totalLine } from '../funds.ts';
import { figuresOf, isFull, rowsOf, type Row } from '../rows.ts';
import { defineRule, type Complaint } from '../rule.ts';

const proofOf = (target: Decimal, actual: Decimal, row: Row, scheme: Scheme) => {
  const over = actual.minus(target);
  const due = row.weight && target.gt(0) ? row.weight.times(scheme.reverse.share(actual, target)) : null;
  const unit = row.target.unit ?? '';
  return {
    over: `${figure(over)}${unit}${target.gt(0) ? `（${percent(over.div(target).times(100))}）` : ''}`,
    points: due ? `，按${scheme.reverse.name}应得${figure(due.toDecimalPlaces(scheme.rounding.score))}分` : '',
  };
};

const overrun = (row: Row, scheme: Scheme): Complaint[] => {
  const figures = figuresOf(row);
  if (!figures?.actual.gt(figures.target)) return [];
  const { over, points } = proofOf(figures.target, figures.actual, row, scheme);
  return [
    {
      where: row.where,
      said: `目标${wordsOf(row.indicator.target)}，完成${wordsOf(row.indicator.actual)}`,
      computed: `超出${over}${points}`,
      message: `${row.name}越小越好，目标${figure(figures.target)}、实际${figure(figures.actual)}${row.target.unit ?? ''}，超出${over}仍得满分${figure(row.weight ?? new Decimal(0))}分${points}，请改正得分并说明原因。`,
    },
  ];
};

/** A cost target that names the initial and the adjusted budget, and a result without a figure: judged by what was spent. */
const twoTargets = (row: Row, form: Form, scheme: Scheme): Complaint[] => {
  const words = wordsOf(row.indicator.target);
  const budgets = row.target.items.filter(({ unit }) => unit === '万元').map(({ value }) => value);
  const spent = totalLine(form)?.executed;
  const named = /年初/.test(words) && /调整|调增|调减|追加|全年/.test(words);
  if (!named || budgets.length < 2 || row.actual.value || row.actual.items.length > 0 || !spent) return [];
  const lower = Decimal.min(...budgets);
  if (!spent.gt(lower)) return [];
  const { over, points } = proofOf(lower, spent, { ...row, target: { ...row.target, unit: '万元' } }, scheme);
  return [
    {
      where: row.where,
      said: `目标${words}，完成${wordsOf(row.indicator.actual) || '空白'}`,
      computed: `全年执行${figure(spent)}万元，较${figure(lower)}万元超出${over}${points}`,
      severity: 'YELLOW',
      message: `${row.name}的指标值同时写了${budgets.map(figure).join('万元和')}万元两个预算数，完成值没有金额；全年执行${figure(spent)}万元，较${figure(lower)}万元超出${over}仍得满分，请明确成本目标并填写实际金额。`,
    },
  ];
};

export const costOverrun = defineRule({
  code: 'S01',
  name: '成本超支仍得满分',
  severity: 'RED',
  formula: '成本类指标完成值＞指标值时得分＜分值',
  check: ({ form, scheme }) =>
    rowsOf(form)
      .filter((row) => row.direction === 'NEGATIVE' && isFull(row))
      .flatMap((row) => [...overrun(row, scheme), ...twoTargets(row, form, scheme)]),
});
