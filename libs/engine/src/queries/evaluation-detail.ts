import type { Detail, ReadReceipt } from '#domain/answers/evaluation';
import { sourceOf } from '#domain/audit/source';
import type { Finding } from '#domain/audit/rule';
import type { NodeLine } from '#domain/approval/at-node';
import type { NodeCount, TaskLine } from '#domain/approval/task-lines';
import type { Resubmitted } from '#domain/compare/resubmitted';
import type { DueLine } from '#domain/deadlines/due-lines';
import type { AllowedAction } from '#domain/evaluation/decide';
import type { By, EventType } from '#domain/evaluation/events';
import type { FormKey, FormRefs, State } from '#domain/evaluation/state';
import type { Form } from '#domain/form';
import type { ScoreSheet } from '#domain/scoring/score';
import type { Place } from '#domain/vocabulary';

export const withoutForms = (data: object): object =>
  Object.fromEntries(Object.entries(data).filter(([key]) => key !== 'form' && key !== 'publicForm'));

/** The form that was audited: the self-evaluation as soon as there is one. */
export const draftOf = ({ forms }: State): FormKey => (forms.selfEvaluation ? 'selfEvaluation' : 'goal');

export const placed = (found: { findings: Finding[] } | null | undefined, form: Form | undefined): Detail['findings'] =>
  (found?.findings ?? []).map((finding) => ({ ...finding, source: form ? sourceOf(form, finding.where) : null }));
