import { findingsOf } from '#domain/evaluation/preconditions';
import { formKeys, type FormKey, type Forms, type State } from '#domain/evaluation/state';
import { DomainError } from '#domain/error';
import type { Form } from '#domain/form';
import { monitoringForm } from '#domain/papers/monitoring-form';
import { opinionsOf } from '#domain/papers/opinions';
import { reviewForm } from '#domain/papers/review-form';
import { sideBySide } from '#domain/scoring/reviewed';
import { schemeOf } from '#domain/scoring/schemes';
import { score } from '#domain/scoring/score';
import type { Extras } from '#forms/write/write-form';

/** What can be taken along: the forms that were filled in, the review table and the monitoring table. */
export const paperKeys = [...formKeys, 'review', 'monitoring'] as const;
export type PaperKey = (typeof paperKeys)[number];

/** What may stand behind a form: 问题、审核意见、得分对照. */
export const enclosures = ['findings', 'opinion', 'score'] as const;
export type Enclosure = (typeof enclosures)[number];

const sheetOf =
  ({ pins }: State) =>
  (form: Form) =>
    score(form, schemeOf(pins.scheme, pins.schemeVersion));

const made: Partial<Record<PaperKey, (state: State, forms: Forms) => Form>> = {
  review: (state, forms) => reviewForm(state, forms, sheetOf(state)),
  monitoring: monitoringForm,
};

/** The form behind a key. @throws DomainError notFound while there is none */
export const paperOf = (key: PaperKey, state: State, forms: Forms): Form => {
  const form = made[key]?.(state, forms) ?? forms[key as FormKey];
  if (!form) throw new DomainError('notFound', '这份表格尚未填报');
  return form;
};

/** The filled-in form that a paper speaks of, and which approval decided it. */
const subjectOf = (key: PaperKey, { approval }: State): { form: FormKey; purpose: 'goal' | 'review' } => {
  if (key === 'monitoring') return { form: 'approvedGoal', purpose: 'goal' };
  if (key === 'review')
    return approval?.purpose === 'goal'
      ? { form: 'goal', purpose: 'goal' }
      : { form: 'selfEvaluation', purpose: 'review' };
  return { form: key, purpose: key === 'selfEvaluation' || key === 'public' ? 'review' : 'goal' };
};

const enclose: Record<Enclosure, (state: State, forms: Forms, key: PaperKey) => Extras> = {
  findings: (state, forms, key) => ({
    findings: findingsOf(state, forms, subjectOf(key, state).form),
    waivers: state.waivers,
  }),
  opinion: (state, _, key) => ({ opinions: opinionsOf(state, subjectOf(key, state).purpose) }),
  score: (state, forms, key) => {
    const { form: of, purpose } = subjectOf(key, state);
    const form = forms[of];
    if (!form) return {};
    const sheet = sheetOf(state)(form);
    const given = purpose === 'review' ? (state.reviewerScore?.score ?? null) : null;
    return { sheet, reviewed: sideBySide(sheet, given).reviewer };
  },
};

/** What is asked for behind a paper. */
export const extrasOf = (key: PaperKey, asked: readonly Enclosure[], state: State, forms: Forms): Extras =>
  Object.assign({}, ...asked.map((one) => enclose[one](state, forms, key))) as Extras;
