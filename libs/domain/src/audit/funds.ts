import type { Decimal } from '../decimal.ts';
import type { Form, FundRow } from '../form.ts';
import { readAmountWan } from '../values/figure.ts';
import { wordsOf } from './cells.ts';
import type { Complaint } from './rule.ts';

/** A row of the funds table with its amounts in 万元; null for what is blank or no number. */
export interface FundsLine {
  row: FundRow;
  where: string;
  label: string;
  initial: Decimal | null;
  annual: Decimal | null;
  executed: Decimal | null;
  /** Exact percentage of the adjusted annual budget that was spent; null without a budget. */
  rate: Decimal | null;
}

const lineOf = (form: Form, row: FundRow): FundsLine => {
  const unit = form.header.amountUnit;
  const annual = readAmountWan(row.annualBudget, unit);
  const executed = readAmountWan(row.executed, unit);
  return {
    row,
    where: `funds.rows[${row.key}]`,
    label: row.label.replace(/\s/g, '').replace(/^其中[：:]/, '') || row.key,
    initial: readAmountWan(row.initialBudget, unit),
    annual,
    executed,
    rate: annual?.gt(0) && executed ? executed.div(annual).times(100) : null,
  };
};

export const fundsLines = (form: Form): FundsLine[] => (form.funds?.rows ?? []).map((row) => lineOf(form, row));

export const totalLine = (form: Form): FundsLine | null =>
  fundsLines(form).find(({ row }) => row.key === 'TOTAL') ?? null;

/** How much the annual budget differs from the initial one, in percent of it; null without both. */
export const adjustment = ({ initial, annual }: FundsLine): Decimal | null =>
  initial?.gt(0) && annual ? annual.minus(initial).div(initial).times(100) : null;

/** A complaint about one line; its message still lacks the full stop. */
export type LineComplaint = { line: FundsLine; complaint: Complaint };

const sameFigures = (one: LineComplaint, other: LineComplaint): boolean =>
  one.complaint.said === other.complaint.said &&
  one.complaint.computed === other.complaint.computed &&
  wordsOf(one.line.row.annualBudget) === wordsOf(other.line.row.annualBudget) &&
  wordsOf(one.line.row.executed) === wordsOf(other.line.row.executed);

/** A line that repeats the wrong figures of an earlier one is named there instead of being reported again. */
export const mergeTwins = (found: readonly LineComplaint[]): Complaint[] => {
  const firsts = found.filter((one, index) => !found.slice(0, index).some((earlier) => sameFigures(earlier, one)));
  return firsts.map((first) => {
    const twins = found.filter((one) => one !== first && sameFigures(first, one));
    const others = twins.length === 0 ? '' : `（${twins.map(({ line }) => line.label).join('、')}行同错）`;
    return { ...first.complaint, message: `${first.complaint.message}${others}。` };
  });
};

/** As mergeTwins, for questions about the whole budget: a part of it is named when it repeats the sum, not asked alone. */
export const mergeIntoTotal = (found: readonly LineComplaint[]): Complaint[] => {
  const sums = found.filter(({ line }) => line.row.parent === null);
  return mergeTwins(found.filter((one) => sums.some((total) => sameFigures(total, one))));
};
