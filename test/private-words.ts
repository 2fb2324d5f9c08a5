import type { Form } from '#domain/form';
import { stories, type Step } from './histories/stories.ts';

/** An invented identity number. */
export const identityNumber = '430111199001011234';
/** Somebody who is helped, and a station whose name looks like a person's. */
export const helped = '王小明';
export const station = '江安站';

/** The self-evaluation with what the public must not read, in a goal and in a remark. */
const telling = (form: Form): Form => ({
  ...form,
  goals: {
    expected: form.goals?.expected ?? null,
    actual: { raw: `${form.goals?.actual?.raw ?? ''}已向1人（身份证${identityNumber}）发放补助。` },
  },
  remarks: [...form.remarks, { raw: `救助对象：${helped}；救助对象：${station}。` }],
});

const isSelfEvaluation = (input: object): input is { form: Form } =>
  'form' in input && (input.form as Form).header.formKind === 'SELF_EVALUATION_TABLE';

/** An evaluation that waits for its publication, and tells too much. */
export const tellingTooMuch: readonly Step[] = stories.published
  .slice(
    0,
    stories.published.findIndex(({ action }) => action === 'prepareDisclosure'),
  )
  .map((step) =>
    isSelfEvaluation(step.input) ? { ...step, input: { ...step.input, form: telling(step.input.form) } } : step,
  );
