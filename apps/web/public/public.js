import { get } from './api.js';
import { h, show } from './dom.js';
import { formTables } from './form.js';
import { pager, pageSize } from './paging.js';
import { problemBox } from './problem.js';
import { threeScores } from './scores.js';

/** @import { Page, PublicLine, PublicPage, View } from '../types.js' */

/** @param {PublicLine} line */
const row = ({ id, unit, title, fiscalYear, stated, reviewer }) =>
  h(
    'tr',
    {},
    h(
      'td',
      { class: 'what' },
      h('a', { href: `#/public/${id}`, 'data-key': id }, h('b', {}, unit), h('span', {}, title)),
    ),
    h('td', { 'data-label': '年度' }, fiscalYear),
    h('td', { 'data-label': '自评得分' }, stated ?? '—'),
    h('td', { 'data-label': '审核得分' }, reviewer ?? '—'),
  );

/** @param {PublicLine[]} items */
const table = (items) =>
  h(
    'table',
    { class: 'rows public' },
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        ['评价', '年度', '自评得分', '审核得分'].map((head) => h('th', { scope: 'col' }, head)),
      ),
    ),
    h('tbody', {}, items.map(row)),
  );

/** What everybody may read, without login. `aside`: the login, for whoever has not. @param {HTMLElement | null} aside @returns {View} */
export const publicList = (aside) => {
  const results = h('div', { class: 'results' });
  let offset = 0;
  const load = async () => {
    try {
      /** @type {Page<PublicLine>} */
      const page = await get('api/public/evaluations', { offset, limit: pageSize });
      show(results, { page, offset }, () => [
        page.items.length > 0 ? table(page.items) : h('p', { class: 'empty' }, '还没有公开的评价结果'),
        pager(page.total, offset, (to) => {
          offset = to;
          void load();
        }),
      ]);
    } catch (error) {
      show(results, String(error), () => problemBox(error));
    }
  };
  const intro = h(
    'div',
    { class: 'page-head' },
    h('h1', {}, '绩效评价结果公开'),
    h('p', { class: 'soft' }, '各预算单位已公开的绩效自评结果，任何人均可查阅'),
  );
  const list = h('div', {}, intro, results);
  void load();
  return {
    element: h('div', { class: aside ? 'page with-login' : 'page' }, list, aside),
    title: '绩效评价结果公开',
    changed: () => void load(),
  };
};

/** @param {PublicPage} page */
const content = ({ unit, title, fiscalYear, form, scores: { stated, reviewer, grade }, archiveSha256 }) => [
  h(
    'header',
    { class: 'evaluation-head' },
    h('p', { class: 'soft' }, `${fiscalYear}年度`),
    h('h1', { tabindex: -1 }, unit, h('span', {}, title)),
  ),
  h(
    'section',
    { class: 'card score-card', 'aria-label': '得分' },
    h('h2', {}, '得分'),
    threeScores({ stated, reviewer, reviewerGrade: grade, open: true }),
  ),
  h('section', { class: 'card forms', 'aria-label': '表格' }, h('h2', {}, '公开件'), formTables(form)),
  archiveSha256 && h('p', { class: 'soft digest' }, '归档包校验值（SHA-256）：', h('code', {}, archiveSha256)),
];

/** One published result. @param {string} id @returns {View} */
export const publicPage = (id) => {
  const place = h('div', { class: 'body' });
  const load = async () => {
    try {
      show(place, await get(`api/public/evaluations/${id}`), content);
    } catch (error) {
      if (!place.hasChildNodes()) show(place, String(error), () => problemBox(error));
    }
  };
  void load();
  const back = h('a', { class: 'back', href: '#/public' }, '← 返回公开列表');
  return {
    element: h('div', { class: 'page evaluation' }, back, place),
    title: '绩效评价结果公开',
    changed: (changed) => (changed === null || changed === id) && void load(),
  };
};
