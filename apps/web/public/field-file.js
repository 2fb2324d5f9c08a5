import { postFile } from './api.js';
import { h } from './dom.js';
import { findingGroups } from './findings.js';
import { findingCounts } from './list.js';
import { formTables } from './form.js';
import { problemBox } from './problem.js';
import { pointsByPlace } from './scores.js';
import { formKinds } from './words.js';

/** @import { Detail, Field, Question, Recognised } from '../types.js' */

const mostUnplaced = 2_000;

/** How well a recognised form suits what is being filled in: its kind first, then its name. @param {Recognised} one @param {Detail} detail */
const suits = ({ form: { header } }, { place, title }) => {
  const wanted = place.startsWith('selfEvaluation') ? 'SELF_EVALUATION' : 'GOAL';
  return (header.formKind.startsWith(wanted) ? 2 : 0) + (header.projectName?.raw.includes(title) ? 1 : 0);
};

/** @param {Recognised} one */
const counted = ({ findings }) => {
  /** @param {string} severity */
  const count = (severity) => findings.filter((finding) => finding.severity === severity).length;
  return findingCounts({ red: count('RED'), yellow: count('YELLOW'), blue: count('BLUE') });
};

/** @param {string} words @param {HTMLElement | HTMLElement[]} inside */
const folded = (words, inside) => h('details', {}, h('summary', {}, words), inside);

/** @param {Recognised} one */
const details = ({ form, unplaced, findings, sheet }) => [
  unplaced.length > 0 &&
    folded(
      `未能放入的内容（${unplaced.length}处），请核对`,
      h(
        'ul',
        { class: 'unplaced' },
        unplaced.map(({ at, raw }) => h('li', {}, h('small', { class: 'soft' }, at), ` ${raw}`)),
      ),
    ),
  findings.length > 0 && folded(`发现的问题（${findings.length}项）`, findingGroups(findings)),
  folded('识别出的表格', formTables(form, pointsByPlace(sheet))),
];

/** @param {Recognised} one @param {HTMLInputElement} radio */
const offer = (one, radio) => {
  const { header, indicatorSets, narrative } = one.form;
  const rows = indicatorSets.reduce((sum, { indicators }) => sum + indicators.length, 0);
  const name = header.projectName?.raw || header.title?.raw || '（无标题）';
  const size = [
    rows > 0 && `指标${rows}项`,
    narrative.length > 0 && `正文${narrative.length}节`,
    one.sheet.total.stated !== null && `自评总分${one.sheet.total.stated}`,
  ];
  return h(
    'div',
    { class: 'offer' },
    h(
      'label',
      { class: 'choice' },
      radio,
      h(
        'span',
        {},
        h('b', {}, formKinds[header.formKind]),
        `　${name}`,
        h('small', { class: 'soft' }, size.filter(Boolean).join('，')),
      ),
      counted(one),
    ),
    details(one),
  );
};

/** A form out of a file: read by the server, shown with all that was recognised, then chosen. @param {Question} question @returns {Field} */
export const fileField = ({ name, siblings, detail }) => {
  /** @type {{ one: Recognised, radio: HTMLInputElement }[]} */
  let offers = [];
  let fileName = '';
  const file = h('input', { type: 'file', name, accept: '.txt,.json,text/plain,application/json', required: true });
  const results = h('div', { class: 'recognised', 'aria-live': 'polite' });

  /** @param {Recognised[]} forms */
  const propose = (forms) => {
    const best = forms.reduce((a, b) => (suits(b, detail) > suits(a, detail) ? b : a));
    offers = forms.map((one) => ({ one, radio: h('input', { type: 'radio', name: 'chosen', checked: one === best }) }));
    const found = `在“${fileName}”中识别出${forms.length}份表格${forms.length > 1 ? '，请选择要保存的一份' : ''}`;
    results.replaceChildren(h('p', {}, found), ...offers.map(({ one, radio }) => offer(one, radio)));
  };
  const read = async () => {
    const chosen = file.files?.[0];
    offers = [];
    results.replaceChildren();
    if (!chosen) return;
    fileName = chosen.name;
    results.textContent = '正在识别……';
    const query = new URLSearchParams({ name: chosen.name, scheme: detail.pins.scheme });
    try {
      /** @type {{ forms: Recognised[] }} */
      const { forms } = await postFile(`api/forms/read?${query}`, chosen);
      if (file.files?.[0] === chosen) propose(forms);
    } catch (error) {
      if (file.files?.[0] === chosen) results.replaceChildren(problemBox(error));
    }
  };
  file.addEventListener('change', () => void read());

  return {
    element: h('div', { class: 'field' }, h('label', {}, h('span', {}, '填好的表格（.txt或.json）'), file), results),
    read() {
      const one = offers.find(({ radio }) => radio.checked)?.one;
      if (!one) return {};
      const source = { name: fileName.slice(0, 300), unplaced: one.unplaced.slice(0, mostUnplaced) };
      return { [name]: one.form, ...('source' in siblings && { source }) };
    },
  };
};
