import { get } from './api.js';
import { h, show } from './dom.js';
import { pager, pageSize } from './paging.js';
import { problemBox } from './problem.js';
import { stageLine } from './stages.js';
import { remaining } from './time.js';
import { dueStages, places, severities, stages } from './words.js';

/** @import { DueStage, Line, Page, View } from '../types.js' */

/** The list as it was last looked at, for the way back. */
let lastPlace = '#/';
export const wayBack = () => lastPlace;

/** @param {{ red: number, yellow: number, blue: number }} counts */
export const findingCounts = ({ red, yellow, blue }) => {
  const all = { RED: red, YELLOW: yellow, BLUE: blue };
  const chips = Object.entries(all).map(([severity, count]) => {
    const words = `${severities[/** @type {keyof typeof severities} */ (severity)]}${count}项`;
    return h(
      'span',
      { class: `chip ${severity} ${count ? '' : 'none'}`, title: words, 'aria-label': words, role: 'img' },
      count,
    );
  });
  return h('span', { class: 'chips' }, chips);
};

/** What is due next at this place. @param {Line} line @returns {DueStage | undefined} */
const dueNow = ({ place }) => {
  if (place === 'execution.monitoring') return 'monitoring';
  if (place === 'goal.drafting' || place === 'goal.returned') return 'goal';
  return /^(execution|selfEvaluation)/.test(place) ? 'selfEvaluation' : undefined;
};

/** @param {Line} line */
const deadline = (line) => {
  const stage = dueNow(line);
  const date = stage && line.deadlines[stage];
  if (!stage || !date) return h('span', { class: 'soft' }, '—');
  const { words, tone } = remaining(date);
  return h(
    'span',
    { class: 'due', title: dueStages[stage] },
    h('time', { datetime: date }, date),
    h('small', { class: tone }, words),
  );
};

/** @param {string} label @param {string | null} value */
const figure = (label, value) => h('span', { class: 'figure' }, h('small', {}, label), h('b', {}, value ?? '—'));

/** @param {Line} line */
const row = (line) =>
  h(
    'tr',
    {},
    h(
      'td',
      { class: 'what' },
      h('a', { href: `#/e/${line.id}`, 'data-key': line.id }, h('b', {}, line.unit), h('span', {}, line.title)),
      h('small', { class: 'soft' }, `${line.fiscalYear}年度　${line.round}`),
    ),
    h('td', { 'data-label': '环节' }, stageLine(line.place)),
    h(
      'td',
      { 'data-label': '得分' },
      h(
        'span',
        { class: 'figures' },
        figure('自评', line.stated),
        figure('核算', line.computed),
        figure('审核', line.reviewer),
      ),
    ),
    h('td', { 'data-label': '问题' }, findingCounts(line.findings)),
    h('td', { 'data-label': '期限' }, deadline(line)),
  );

const heads = ['评价', '环节', '得分', '问题', '期限'];

/** @param {Line[]} items */
const table = (items) =>
  h(
    'table',
    { class: 'rows' },
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        heads.map((head) => h('th', { scope: 'col' }, head)),
      ),
    ),
    h('tbody', {}, items.map(row)),
  );

const byStage = Object.entries(stages).map(([stage, words]) => ({
  words,
  inside: Object.entries(places).filter(([place]) => place.split('.')[0] === stage),
}));
const afterwards = Object.entries(places).filter(([place]) => ['archived', 'terminated', 'voided'].includes(place));

/** @param {[string, string][]} entries @param {string} chosen */
const options = (entries, chosen) =>
  entries.map(([value, words]) => h('option', { value, selected: value === chosen }, words));

/** @param {string} chosen */
const placeChoice = (chosen) =>
  h(
    'select',
    { name: 'place', 'aria-label': '环节' },
    h('option', { value: '' }, '全部环节'),
    byStage.map(({ words, inside }) => h('optgroup', { label: words }, options(inside, chosen))),
    h('optgroup', { label: '结束' }, options(afterwards, chosen)),
  );

/** The evaluations that this person may see. @param {URLSearchParams} query @returns {View} */
export const listView = (query) => {
  let offset = Number(query.get('offset')) || 0;
  let asked = 0;
  const search = h('input', {
    type: 'search',
    name: 'text',
    placeholder: '单位或名称',
    'aria-label': '按单位或名称查找',
    maxlength: 100,
    value: query.get('text'),
  });
  const place = placeChoice(query.get('place') ?? '');
  const results = h('div', { class: 'results', 'aria-live': 'off' });
  const count = h('span', { class: 'soft', role: 'status' });

  const remember = () => {
    const now = new URLSearchParams();
    if (place.value) now.set('place', place.value);
    if (search.value.trim()) now.set('text', search.value.trim());
    if (offset) now.set('offset', String(offset));
    lastPlace = now.size > 0 ? `#/?${now}` : '#/';
    history.replaceState(null, '', lastPlace);
  };
  const load = async () => {
    const mine = ++asked;
    const filter = { place: place.value, text: search.value.trim(), offset, limit: pageSize };
    try {
      /** @type {Page<Line>} */
      const page = await get('api/evaluations', filter);
      if (mine !== asked) return;
      count.textContent = `共${page.total}项`;
      show(results, { page, offset }, () => [
        page.items.length > 0 ? table(page.items) : h('p', { class: 'empty' }, '没有符合条件的评价'),
        pager(page.total, offset, turn),
      ]);
    } catch (error) {
      if (mine === asked && !results.querySelector('table')) show(results, String(error), () => problemBox(error));
    }
  };
  /** @param {number} to */
  const turn = (to) => {
    offset = to;
    remember();
    void load();
  };
  /** @type {ReturnType<typeof setTimeout>} */
  let typing;
  const filters = h(
    'form',
    { class: 'filters', role: 'search', submit: (/** @type {Event} */ event) => (event.preventDefault(), turn(0)) },
    place,
    search,
    count,
  );
  place.addEventListener('change', () => turn(0));
  search.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(() => element.isConnected && turn(0), 250);
  });
  const element = h(
    'div',
    { class: 'page' },
    h('div', { class: 'page-head' }, h('h1', {}, '绩效评价'), filters),
    results,
  );
  remember();
  void load();
  return { element, title: '绩效评价', changed: () => void load() };
};
