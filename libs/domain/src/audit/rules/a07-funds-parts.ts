import { sum, type Decimal } from '../../decimal.ts';
import type { Cell, Form } from '../../form.ts';
import { readAmountWan } from '../../values/figure.ts';
import { figure, isFilled } from '../cells.ts';
import { fundsLines, type FundsLine } from '../funds.ts';
import { defineRule, type Complaint } from '../rule.ts';

/** 万元; printed amounts are rounded to it. */
const tolerance = 0.01;
const columns = { initialBudget: '年初预算数', annualBudget: '全年预算数', executed: '全年执行数' } as const;

interface Parts {
  where: string;
  name: string;
  total: Decimal | null;
  cells: readonly Cell[];
  /** The parts are all there are; otherwise the rest may come from a source that has no row. */
  exhaustive: boolean;
}

const complaintOn = ({ where, name, total, cells, exhaustive }: Parts, form: Form): Complaint[] => {
  const amounts = cells.map((cell) => readAmountWan(cell, form.header.amountUnit));
  const known = amounts.filter((amount) => amount !== null);
  const unreadable = cells.some((cell, index) => isFilled(cell) && amounts[index] === null);
  if (!total || total.isZero() || known.length === 0 || unreadable) return [];
  const parts = sum(known);
  const over = parts.minus(total);
  if (exhaustive ? over.abs().lte(tolerance) : over.lte(tolerance)) return [];
  return [
    {
      where,
      said: `合计${figure(total)}万元`,
      computed: `分项之和${figure(parts)}万元`,
      message: `${name}的分项之和${known.map(figure).join('+')}=${figure(parts)}万元，与其合计${figure(total)}万元相差${figure(over.abs())}万元，请核对。`,
    },
  ];
};

const ofRows = (form: Form): Parts[] => {
  const lines = fundsLines(form);
  const childrenOf = (parent: FundsLine) => lines.filter(({ row }) => row.parent === parent.row.key);
  return lines.flatMap((line) => {
    const children = childrenOf(line);
    return (Object.keys(columns) as (keyof typeof columns)[]).map((column) => ({
      where: `${line.where}.${column}`,
      name: `${line.label}${columns[column]}`,
      total: readAmountWan(line.row[column], form.header.amountUnit),
      cells: children.flatMap(({ row }) => row[column] ?? []),
      exhaustive: children.some(({ row }) => row.source === 'OTHER'),
    }));
  });
};

const ofNatures = (form: Form): Parts[] => {
  const natures = [
    ['byIncomeNature', '按收入性质分'],
    ['byExpenditureNature', '按支出性质分'],
  ] as const;
  return natures.flatMap(([key, name]) => {
    const split = form.funds?.declared?.[key];
    if (!split) return [];
    const total = readAmountWan(split.total, form.header.amountUnit);
    const cells = split.items.map(({ amount }) => amount);
    return [{ where: `funds.declared.${key}`, name, total, cells, exhaustive: true }];
  });
};

export const fundsParts = defineRule({
  code: 'A07',
  name: '资金分项与合计不符',
  severity: 'RED',
  formula: '各分项资金之和＝资金合计',
  check: ({ form }) => [...ofRows(form), ...ofNatures(form)].flatMap((parts) => complaintOn(parts, form)),
});
