import type { FormKind } from '../form.ts';

/** Forms about a finished year: results are final and money is either spent or left. */
export const selfEvaluation: readonly FormKind[] = ['SELF_EVALUATION_TABLE', 'SELF_EVALUATION_REPORT'];
export const report: readonly FormKind[] = ['SELF_EVALUATION_REPORT'];
