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
import { projectInBasic } from './rules/b05-project-in-basic.ts';
import { executedScope } from './rules/b06-executed-scope.ts';
import { signatures } from './rules/c01-signatures.ts';
import { totalRow } from './rules/c02-total-row.ts';
import { scoreTable } from './rules/c03-score-table.ts';
import { conclusion } from './rules/c04-conclusion.ts';
import { textCutOff } from './rules/c05-text-cut-off.ts';
import { promptLeft } from './rules/c06-prompt-left.ts';
import { genericProblems } from './rules/c07-generic-problems.ts';
import { reportMissing } from './rules/c08-report-missing.ts';
import { tableHead } from './rules/c09-table-head.ts';
import { date } from './rules/c10-date.ts';
import { title } from './rules/c11-title.ts';
import { emptyReason } from './rules/c12-empty-reason.ts';
import { typo } from './rules/f01-typo.ts';
import { headings } from './rules/f02-headings.ts';
import { unitMissing } from './rules/f03-unit-missing.ts';
import { unitMisused } from './rules/f04-unit-misused.ts';
import { placeholderName } from './rules/g01-placeholder-name.ts';
import { nameEqualsTarget } from './rules/g02-name-equals-target.ts';
import { dimension } from './rules/g03-dimension.ts';
import { compound } from './rules/g04-compound.ts';
import { duplicates } from './rules/g05-duplicates.ts';
import { targetTooLow } from './rules/g06-target-too-low.ts';
import { semantics } from './rules/g07-semantics.ts';
import { filedLate } from './rules/g08-filed-late.ts';
import { goalText } from './rules/g09-goal-text.ts';
import { missingDimension } from './rules/g10-missing-dimension.ts';
import { vagueGoal } from './rules/g11-vague-goal.ts';
import { goalFunds } from './rules/g12-goal-funds.ts';
import { staleBasis } from './rules/g13-stale-basis.ts';
import { undefinedRate } from './rules/g14-undefined-rate.ts';
import { goalOffPurpose } from './rules/g15-goal-off-purpose.ts';
import { inputAsOutput } from './rules/g16-input-as-output.ts';
import { costIsBudget } from './rules/g17-cost-is-budget.ts';
import { indicatorTree } from './rules/g18-indicator-tree.ts';
import { weightConcentrated } from './rules/g19-weight-concentrated.ts';
import { mobileNumber } from './rules/p01-mobile-number.ts';
import { petitionerName } from './rules/p02-petitioner-name.ts';
import { staffName } from './rules/p03-staff-name.ts';
import { leaderName } from './rules/p04-leader-name.ts';
import { sensitiveWork } from './rules/p05-sensitive-work.ts';
import { identityNumber } from './rules/p06-identity-number.ts';
import { costOverrun } from './rules/s01-cost-overrun.ts';
import { belowTarget } from './rules/s02-below-target.ts';
import { blankActualScored } from './rules/s03-blank-actual-scored.ts';
import { vagueActual } from './rules/s04-vague-actual.ts';
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
import { fiscalYearMismatch } from './rules/x01-fiscal-year.ts';
import { narratedAmount } from './rules/x02-narrated-amount.ts';
import { narratedCount } from './rules/x03-narrated-count.ts';
import { narratedParts } from './rules/x04-narrated-parts.ts';
import { otherIndicators } from './rules/x05-other-indicators.ts';
import { copiedText } from './rules/x06-copied-text.ts';
import { unitFacts } from './rules/x08-unit-facts.ts';
import { duplicateAmount } from './rules/x09-duplicate-amount.ts';
import { wrongTemplate } from './rules/x10-project-wording.ts';
import { resultsRestateGoals } from './rules/x11-results-restate-goals.ts';
import { scoreCopiesTarget } from './rules/x13-score-copies-target.ts';
import { narratedCounts } from './rules/x14-narrated-counts.ts';
import { identity } from './rules/x15-identity.ts';
import type { Rule } from './rule.ts';

/**
 * The rule book, one file for each rule; a new rule is a file and a line here.
 * X07 (two statements that cannot both hold) and X12 (figures of different scope in one value) are not built:
 * only a person who knows the matter can tell, and a guess would be a false alarm.
 */
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
  projectInBasic,
  executedScope,
  costOverrun,
  belowTarget,
  blankActualScored,
  vagueActual,
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
  placeholderName,
  nameEqualsTarget,
  dimension,
  compound,
  duplicates,
  targetTooLow,
  semantics,
  filedLate,
  goalText,
  missingDimension,
  vagueGoal,
  goalFunds,
  staleBasis,
  undefinedRate,
  goalOffPurpose,
  inputAsOutput,
  costIsBudget,
  indicatorTree,
  weightConcentrated,
  fiscalYearMismatch,
  narratedAmount,
  narratedCount,
  narratedParts,
  otherIndicators,
  copiedText,
  unitFacts,
  duplicateAmount,
  wrongTemplate,
  resultsRestateGoals,
  scoreCopiesTarget,
  narratedCounts,
  identity,
  signatures,
  totalRow,
  scoreTable,
  conclusion,
  textCutOff,
  promptLeft,
  genericProblems,
  reportMissing,
  tableHead,
  date,
  title,
  emptyReason,
  mobileNumber,
  petitionerName,
  staffName,
  leaderName,
  sensitiveWork,
  identityNumber,
  typo,
  headings,
  unitMissing,
  unitMisused,
];
