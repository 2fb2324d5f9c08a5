import { Decimal } from '../decimal.ts';
import type { Form, FundRow } from '../form.ts';
import type { AmountUnit } from '../money.ts';
import { readAmountWan, readNumber } from '../values/figure.ts';
import { executionMethod, keptMethod } from './methods.ts';
import { asStated, printed, type Part } from './part.ts';
import type { Scheme } from './scheme.ts';

/** One row of the funds table: what it states beside what follows from its own amounts. */
export interface FundScore {
  key: string;
  label: string;
  /** 执行率 in per cent. */
  rate: { stated: string | null; computed: string | null };
  score: { stated: string | null; computed: string | null };
}

interface Execution {
  row: FundRow;
  annual: Decimal | null;
  executed: Decimal | null;
  weight: Decimal | null;
  points: Decimal | null;
}

/** min(weight, weight × executed ÷ annual budget), never below 0; a budget of 0 has no execution rate. */
const execute = (row: FundRow, unit: AmountUnit, defaultWeight: Decimal | null): Execution => {
  const budget = readAmountWan(row.annualBudget, unit);
  const annual = budget?.gt(0) ? budget : null;
  const executed = readAmountWan(row.executed, unit);
  const weight = readNumber(row.weight) ?? defaultWeight;
  const points =
    annual && executed && weight && Decimal.max(0, Decimal.min(weight, weight.times(executed).div(annual)));
  return { row, annual, executed, weight, points };
};

const asFundScore = ({ row, annual, executed, points }: Execution, { rounding }: Scheme): FundScore => ({
  key: row.key,
  label: row.label,
  rate: {
    stated: asStated(readNumber(row.executionRate)),
    computed: printed(annual && executed && executed.times(100).div(annual), rounding.rate),
  },
  score: { stated: asStated(readNumber(row.score)), computed: printed(points, rounding.score) },
});

const asPart = ({ row, annual, points, weight }: Execution): Part => {
  const stated = readNumber(row.score);
  const said = (cell: { raw: string } | null) => cell?.raw.trim() || '未填';
  return {
    label: '预算执行率',
    where: `funds.rows[${row.key}]`,
    method: points ? executionMethod : keptMethod,
    basis: `全年预算数${said(row.annualBudget)}，全年执行数${said(row.executed)}`,
    ...(!points && { note: annual ? '全年执行数未填或不是金额' : '全年预算数为0、未填或不是金额，执行率不适用' }),
    weight,
    stated,
    counted: points ?? stated,
    judged: points ?? (stated && weight ? Decimal.min(stated, weight) : stated),
  };
};

/** A form with no place at all for weights and scores is not scored by its execution either. */
const isScored = ({ indicatorSets, totals }: Form, total: FundRow): boolean =>
  total.weight !== null || total.score !== null || totals !== null || indicatorSets.some((set) => set.hasScores);

/** All rows of the funds table, and the sum's part in the total: the rows below it are shares of the same money. */
export const scoreFunds = (form: Form, scheme: Scheme): { rows: FundScore[]; part: Part | null } => {
  const rows = form.funds?.rows ?? [];
  const total = rows.find((row) => row.key === 'TOTAL') ?? rows.find((row) => row.source === 'TOTAL');
  const counts = total !== undefined && isScored(form, total);
  const executions = rows.map((row) => {
    const own = counts && row === total ? new Decimal(scheme.weights.execution) : null;
    return execute(row, form.header.amountUnit, own);
  });
  const counted = counts ? executions.find((execution) => execution.row === total) : undefined;
  return {
    rows: executions.map((execution) => asFundScore(execution, scheme)),
    part: counted ? asPart(counted) : null,
  };
};
