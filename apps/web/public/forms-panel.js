import { get } from './api.js';
import { h, say, section, show } from './dom.js';
import { formTables } from './form.js';
import { wordsOf } from './problem.js';
import { pointsByPlace } from './scores.js';
import { formNames } from './words.js';

/** @import { Detail, Form } from '../types.js' */

const formOrder = ['selfEvaluation', 'goal', 'approvedGoal', 'adjustment', 'public'];

/** The forms of one evaluation, one of them open. @param {string} id */
export const formsPanel = (id) => {
  const { element, body } = section('表格', 'forms');
  const tabs = h('div', { class: 'tabs', role: 'group', 'aria-label': '选择表格' });
  const place = h('div');
  body.append(tabs, place);
  let chosen = '';
  /** @type {Detail} */
  let detail;
  let loaded = '';

  const load = async () => {
    const wanted = `${chosen} ${detail.version}`;
    if (!chosen || wanted === loaded) return;
    /** @type {Form} */
    const form = await get(`api/evaluations/${id}/forms/${chosen}`);
    if (wanted !== `${chosen} ${detail.version}`) return;
    loaded = wanted;
    paint(form);
  };
  /** @type {Form | undefined} */
  let last;
  const paint = (form = last) => {
    last = form;
    if (!form) return;
    const judged = chosen === 'selfEvaluation' || (chosen === 'goal' && !detail.forms.includes('selfEvaluation'));
    const sheet = judged ? (detail.scores?.sheet ?? null) : null;
    const findings = judged ? detail.findings.map(({ where, severity }) => ({ where, severity })) : [];
    show(place, { form, sheet, findings }, () => formTables(form, pointsByPlace(sheet), findings));
  };
  /** @param {string} key */
  const choose = (key) => {
    chosen = key;
    update(detail);
  };
  /** @param {Detail} now */
  const update = (now) => {
    detail = now;
    const keys = formOrder.filter((key) => now.forms.includes(key));
    if (!keys.includes(chosen)) chosen = keys[0] ?? '';
    show(tabs, { keys, chosen }, () =>
      keys.map((key) =>
        h(
          'button',
          {
            type: 'button',
            'data-key': `form ${key}`,
            'aria-pressed': String(key === chosen),
            click: () => choose(key),
          },
          formNames[key],
        ),
      ),
    );
    if (!chosen) show(place, '', () => h('p', { class: 'empty' }, '尚未填报'));
    paint();
    load().catch((error) => say(wordsOf(error)));
  };
  return { element, update };
};
