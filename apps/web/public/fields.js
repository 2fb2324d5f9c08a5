import { fileField } from './field-file.js';
import { rowsField } from './field-rows.js';
import { inWords } from './address.js';
import { h } from './dom.js';
import { choices, fields, hints } from './words.js';

/** @import { Field, Question } from '../types.js' */

const longText = 300;

/** @param {string} name */
export const labelOf = (name) => fields[name] ?? name;

/** @param {Question} question @param {HTMLElement} control */
const labelled = ({ name, required }, control) =>
  h(
    'label',
    { class: 'field' },
    h('span', {}, labelOf(name), required && h('em', { 'aria-hidden': 'true' }, '必填')),
    control,
  );

/** @param {Question} question */
const attributes = ({ name, required, schema }) => ({
  name,
  required,
  value: schema.default,
  maxlength: schema.maxLength,
  minlength: schema.minLength,
  title: hints[name],
});

/**
 * A control whose text is the answer; left empty it answers nothing.
 *
 * @param {Question} question
 * @param {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} control
 * @param {(text: string) => unknown} [meaning]
 * @returns {Field}
 */
const answering = (question, control, meaning = (text) => text) => ({
  element: labelled(question, control),
  read: () => (control.value.trim() === '' ? {} : { [question.name]: meaning(control.value.trim()) }),
});

/** @param {Question} question */
const textArea = (question) => {
  const control = h('textarea', { ...attributes(question), value: null, rows: 3 });
  control.value = String(question.schema.default ?? '');
  return answering(question, control);
};

/** @param {Question} question @param {Record<string, unknown>} more */
const input = (question, more) => h('input', { ...attributes(question), ...more, placeholder: hints[question.name] });

/** @param {string} name @param {string} value */
const choiceWords = (name, value) => choices[name]?.[value] ?? value;

/** @param {Question} question */
const select = (question) => {
  const { name, schema } = question;
  const chosen = schema.default;
  const entries = (schema.enum ?? []).map((value) =>
    h('option', { value, selected: value === chosen }, choiceWords(name, value)),
  );
  const first = chosen === undefined && h('option', { value: '' }, '请选择');
  return answering(question, h('select', { name, required: question.required }, first, entries));
};

/** A decision must be taken: nothing is chosen beforehand. @param {Question} question @returns {Field} */
const decision = ({ name, required }) => {
  const options = ['true', 'false'].map((value) => {
    const control = h('input', { type: 'radio', name, value, required });
    return { control, label: h('label', { class: 'choice' }, control, choiceWords(name, value)) };
  });
  const element = h(
    'fieldset',
    { class: 'field' },
    h('legend', {}, labelOf(name)),
    options.map(({ label }) => label),
  );
  const read = () => {
    const chosen = options.find(({ control }) => control.checked);
    return chosen ? { [name]: chosen.control.value === 'true' } : {};
  };
  return { element, read };
};

/** @param {Question} question @returns {Field} */
const tick = ({ name, schema }) => {
  const control = h('input', { type: 'checkbox', name, checked: schema.default === true });
  return {
    element: h('label', { class: 'choice' }, control, labelOf(name)),
    read: () => ({ [name]: control.checked }),
  };
};

/** What is settled already, such as the finding that a waiver is for. @param {Question} question @returns {Field} */
const settled = ({ name, preset }) => ({
  element: h(
    'p',
    { class: 'field' },
    h('span', {}, labelOf(name)),
    h('b', {}, name === 'where' ? inWords(String(preset)) : String(preset)),
  ),
  read: () => ({ [name]: preset }),
});

/** 元 as typed, in whole 分. @param {string} text */
const inFen = (text) => {
  const [whole = '', part = ''] = text.replace(/[,，]/g, '').split('.');
  return Number(whole + part.padEnd(2, '0'));
};

/**
 * Kinds of questions, the first that fits is taken. A new shape in an action's input is a new line here.
 *
 * @type {[fits: (question: Question) => boolean, build: (question: Question) => Field][]}
 */
const kinds = [
  [({ preset }) => preset !== undefined, settled],
  [({ schema }) => schema.properties?.['header'] !== undefined, fileField],
  // Goes along with the file.
  [({ name, siblings }) => name === 'source' && 'form' in siblings, () => ({ element: null, read: () => ({}) })],
  [({ schema }) => schema.type === 'boolean' && schema.default === undefined, decision],
  [({ schema }) => schema.type === 'boolean', tick],
  [({ schema }) => schema.enum !== undefined, select],
  [({ schema }) => schema.format === 'date', (q) => answering(q, input(q, { type: 'date' }))],
  [({ name }) => name === 'period', (q) => answering(q, input(q, { type: 'month', pattern: q.schema.pattern }))],
  [
    ({ name }) => name.endsWith('Fen'),
    (q) => answering(q, input(q, { inputmode: 'decimal', pattern: '[\\d,，]{1,18}(\\.\\d{1,2})?' }), inFen),
  ],
  [({ schema }) => schema.type === 'integer', (q) => answering(q, input(q, { type: 'number' }), Number)],
  [({ schema }) => schema.type === 'array', rowsField],
  [
    ({ schema }) => schema.pattern !== undefined,
    (q) => answering(q, input(q, { inputmode: 'decimal', pattern: q.schema.pattern, autocomplete: 'off' })),
  ],
  [({ schema }) => (schema.maxLength ?? 0) > longText, textArea],
  [() => true, (q) => answering(q, input(q, {}))],
];

/** @param {Question} question @returns {Field} */
export const fieldFor = (question) => {
  const [, build] = /** @type {typeof kinds[number]} */ (kinds.find(([fits]) => fits(question)));
  return build(question);
};
