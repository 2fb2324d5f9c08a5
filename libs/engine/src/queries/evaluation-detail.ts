import type { Detail } from '#domain/answers/evaluation';
import { sourceOf } from '#domain/audit/source';
import type { Finding } from '#domain/audit/rule';
import type { FormKey, State } from '#domain/evaluation/state';
import type { Form } from '#domain/form';

export const withoutForms = (data: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(data).filter(([key]) => key !== 'form' && key !== 'publicForm'));

/** The form that was audited: the self-evaluation as soon as there is one. */
export const draftOf = ({ forms }: State): FormKey => (forms.selfEvaluation ? 'selfEvaluation' : 'goal');

export const placed = (found: { findings: Finding[] } | null | undefined, form: Form | undefined): Detail['findings'] =>
  (found?.findings ?? []).map((finding) => ({ ...finding, source: form ? sourceOf(form, finding.where) : null }));
