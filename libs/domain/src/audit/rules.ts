import { executionRate } from './rules/a01-execution-rate.ts';
import { executionScore } from './rules/a02-execution-score.ts';
import { groupWeight } from './rules/a03-group-weight.ts';
import { totalWeight } from './rules/a04-total-weight.ts';
import { totalScore } from './rules/a05-total-score.ts';
import { totalAboveMaximum } from './rules/a06-total-above-maximum.ts';
import { fundsParts } from './rules/a07-funds-parts.ts';
import { natureTotals } from './rules/a08-nature-totals.ts';
import { precision } from './rules/a09-precision.ts';
import { rateWithoutBudget } from './rules/a10-rate-without-budget.ts';
import { fundsTotalMissing } from './rules/a11-funds-total-missing.ts';
import { scoreAboveWeight } from './rules/a12-score-above-weight.ts';
import { budgetAdjusted } from './rules/b01-budget-adjusted.ts';
import { lowExecution } from './rules/b02-low-execution.ts';
import { budgetFollowsExecution } from './rules/b03-budget-follows-execution.ts';
import { initialBudgetMissing } from './rules/b04-initial-budget-missing.ts';
import { executedScope } from './rules/b06-executed-scope.ts';
import { signatures } from './rules/c01-signatures.ts';
import { totalRow } from './rules/c02-total-row.ts';
import { scoreTable } from './rules/c03-score-table.ts';
import { conclusion } from './rules/c04-conclusion.ts';
import { textCutOff } from './rules/c05-text-cut-off.ts';
import { reportMissing } from './rules/c08-report-missing.ts';
import { tableHead } from './rules/c09-table-head.ts';
import { date } from './rules/c10-date.ts';
import { title } from './rules/c11-title.ts';
import { emptyReason } from './rules/c12-empty-reason.ts';
import { mobileNumber } from './rules/p01-mobile-number.ts';
import { costOverrun } from './rules/s01-cost-overrun.ts';
import { belowTarget } from './rules/s02-below-target.ts';
import { blankActualScored } from './rules/s03-blank-actual-scored.ts';
import { actualCopiesTarget } from './rules/s05-actual-copies-target.ts';
import { kindOfValue } from './rules/s06-kind-of-value.ts';
import { allFullMarks } from './rules/s07-all-full-marks.ts';
import { lowExecutionHighScore } from './rules/s08-low-execution-high-score.ts';
import { deviationWithoutReason } from './rules/s09-deviation-without-reason.ts';
import { overAchievement } from './rules/s10-over-achievement.ts';
import { noStandard } from './rules/s11-no-standard.ts';
import { satisfactionNotMeasured } from './rules/s12-satisfaction-not-measured.ts';
import { unexplainedDeduction } from './rules/s13-unexplained-deduction.ts';
import { deductedThoughMet } from './rules/s14-deducted-though-met.ts';
import type { Rule } from './rule.ts';

/** The rule book. A new rule is a file and a line here. */
export const rules: readonly Rule[] = [
  executionRate,
  executionScore,
  groupWeight,
  totalWeight,
  totalScore,
  totalAboveMaximum,
  fundsParts,
  natureTotals,
  precision,
  rateWithoutBudget,
  fundsTotalMissing,
  scoreAboveWeight,
  budgetAdjusted,
  lowExecution,
  budgetFollowsExecution,
  initialBudgetMissing,
  executedScope,
  costOverrun,
  belowTarget,
  blankActualScored,
  actualCopiesTarget,
  kindOfValue,
  allFullMarks,
  lowExecutionHighScore,
  deviationWithoutReason,
  overAchievement,
  noStandard,
  satisfactionNotMeasured,
  unexplainedDeduction,
  deductedThoughMet,
  signatures,
  totalRow,
  scoreTable,
  conclusion,
  textCutOff,
  reportMissing,
  tableHead,
  date,
  title,
  emptyReason,
  mobileNumber,
];
