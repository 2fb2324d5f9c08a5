import type { FormKind } from '#domain/form';
import type { KindLayout } from './kinds/kind.ts';
import { goalDeclaration } from './kinds/goal-declaration.ts';
import { monitoringTable } from './kinds/monitoring-table.ts';
import { reviewForm } from './kinds/review-form.ts';
import { selfEvaluationReport } from './kinds/self-evaluation-report.ts';
import { selfEvaluationTable } from './kinds/self-evaluation-table.ts';

/** How each kind of form looks on paper. A new kind is a new file and a line here. */
export const kinds: Readonly<Record<FormKind, KindLayout>> = {
  GOAL_DECLARATION: goalDeclaration,
  MONITORING_TABLE: monitoringTable,
  SELF_EVALUATION_TABLE: selfEvaluationTable,
  SELF_EVALUATION_REPORT: selfEvaluationReport,
  REVIEW_FORM: reviewForm,
};
