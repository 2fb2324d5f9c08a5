import type { Form } from '#domain/form';
import { stories, type Step } from './histories/stories.ts';

/** An invented identity number. */
export const identityNumber = '430111199001011234';
/** Somebody who is helped, and a station whose name looks like a person's. */
export const helped = '王小明';
export const station = '江安站';

/** Whoever filled the form in, with a telephone of the office. */
export const staffName = '高峰';
export const landline = '0000-8555001';

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

/** The self-evaluation as somebody signed it with a full name and a land line, telling how petitioners were held back. */
const signed = (form: Form): Form => ({
  ...form,
  header: { ...form.header, filledBy: { raw: staffName }, contactPhone: { raw: landline } },
  goals: { expected: form.goals?.expected ?? null, actual: { raw: '接待群众来访，劝返3人' } },
  remarks: [...form.remarks, { raw: '特护期稳控工作另报' }],
});

/** An evaluation that waits for its publication, with that self-evaluation. */
const waiting = (changed: (form: Form) => Form): readonly Step[] =>
  stories.published
    .slice(
      0,
      stories.published.findIndex(({ action }) => action === 'prepareDisclosure'),
    )
    .map((step) =>
      isSelfEvaluation(step.input) ? { ...step, input: { ...step.input, form: changed(step.input.form) } } : step,
    );

export const tellingTooMuch = waiting(telling);
export const tellingOfStaff = waiting(signed);
