import { h } from './dom.js';
import { fields } from './words.js';

/** @import { Field, Question } from '../types.js' */

/** A list of small entries, such as remarks tied to places; none at first. @param {Question} question @returns {Field} */
export const rowsField = ({ name, schema }) => {
  const columns = Object.entries(schema.items?.properties ?? {});
  const body = h('div', { class: 'entries' });
  const add = () => {
    const controls = columns.map(([column, { maxLength }]) =>
      h('input', {
        name: column,
        maxlength: maxLength,
        placeholder: fields[column] ?? column,
        'aria-label': fields[column] ?? column,
      }),
    );
    const entry = h(
      'div',
      { class: 'entry' },
      controls,
      h('button', { type: 'button', class: 'small', 'aria-label': '删除这一条', click: () => entry.remove() }, '删除'),
    );
    body.append(entry);
    controls[0]?.focus();
  };
  const element = h(
    'fieldset',
    { class: 'field' },
    h('legend', {}, fields[name] ?? name),
    body,
    h('button', { type: 'button', class: 'small', click: add }, '添加一条'),
  );
  const read = () => {
    const entries = [...body.children].map((entry) =>
      Object.fromEntries([...entry.querySelectorAll('input')].map((control) => [control.name, control.value.trim()])),
    );
    const filled = entries.filter((entry) => Object.values(entry).some(Boolean));
    return filled.length > 0 ? { [name]: filled } : {};
  };
  return { element, read };
};
