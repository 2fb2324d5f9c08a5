import type { Cell, Form, FundRow } from '#domain/form';
import { figure, head, name, words, type Part, type PartCell, type Section } from '../grid.ts';

type Field = 'initialBudget' | 'annualBudget' | 'executed' | 'weight' | 'executionRate' | 'score';
const columns: readonly (readonly [Field, string, number])[] = [
  ['initialBudget', '年初\n预算数', 9],
  ['annualBudget', '全年\n预算数', 9],
  ['executed', '全年\n执行数', 9],
  ['weight', '分值', 6],
  ['executionRate', '执行率', 8],
  ['score', '得分', 6],
];

/** The columns that some row has; the usual ones for a table without rows. */
const columnsOf = (rows: readonly FundRow[]): typeof columns =>
  rows.length === 0 ? columns : columns.filter(([field]) => rows.some((row) => row[field] !== null));

const rowsPart = (rows: readonly FundRow[]): Part => {
  const used = columnsOf(rows);
  return {
    widths: [18, ...used.map(([, , width]) => width)],
    rows: [
      [head(''), ...used.map(([, label]) => head(label))],
      ...rows.map((row) => [name(row.label), ...used.map(([field]) => figure(row[field]?.raw ?? ''))]),
    ],
  };
};

type Declared = NonNullable<NonNullable<Form['funds']>['declared']>;
type Split = Declared['byIncomeNature'];
const line = (label: string, amount: Cell): PartCell => words(`${label}：${amount.raw}`);

const splitLines = (split: Split, title: string): PartCell[] => [
  ...(split?.total ? [line(title, split.total)] : []),
  ...(split?.items ?? []).map(({ label, amount }, index) => line(index === 0 ? `其中：${label}` : label, amount)),
];

/** 资金总额, and below it the same sum by income on the left, by expenditure on the right. */
const declaredPart = ({ total, byIncomeNature, byExpenditureNature }: Declared): Part => {
  const left = splitLines(byIncomeNature, '按收入性质分');
  const right = splitLines(byExpenditureNature, '按支出性质分');
  const length = Math.max(left.length, right.length);
  return {
    widths: [1, 1],
    rows: [
      ...(total ? [[{ ...line('资金总额', total), columns: 2 }]] : []),
      ...Array.from({ length }, (_, index) => [left[index] ?? words(''), right[index] ?? words('')]),
    ],
  };
};

/** The money of a form: its rows by source, and the declared sum by its nature. */
export const funds = (form: Form, block: string): Section[] => {
  if (form.funds === null) return [];
  const { rows, declared } = form.funds;
  const parts = [
    ...(rows.length > 0 || declared === null ? [rowsPart(rows)] : []),
    ...(declared ? [declaredPart(declared)] : []),
  ].filter((part) => part.rows.length > 0);
  return parts.length === 0 ? [] : [{ block: `${block}\n（${form.header.amountUnit}）`, parts }];
};
