import { Decimal } from './decimal.ts';
import type { Form } from './form.ts';
import { toFen, type Fen } from './money.ts';
import { readAmountWan } from './values/figure.ts';
import type { Light } from './vocabulary.ts';

/** The budget an approved goal was given, in 分; null when the form names none. */
export const budgetOf = (goal: Form | undefined): Fen | null => {
  const total =
    goal?.funds?.declared?.total ?? goal?.funds?.rows.find(({ key }) => key === 'TOTAL')?.annualBudget ?? null;
  const wan = goal && readAmountWan(total, goal.header.amountUnit);
  return wan ? toFen(wan, '万元') : null;
};

/**
 * Spending against time: share of the budget spent ÷ share of the year gone.
 * Under 60 % red, under 80 % yellow (the monitoring profile of the exchange platform). null without a budget.
 */
export const budgetLight = (executed: Fen, goal: Form | undefined, period: string): Light | null => {
  const budget = budgetOf(goal);
  if (!budget) return null;
  const month = Number(period.slice(5));
  const pace = new Decimal(executed).div(budget).div(month).times(1200);
  if (pace.lt(60)) return 'red';
  return pace.lt(80) ? 'yellow' : 'green';
};
