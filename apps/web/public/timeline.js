import { inWords } from './address.js';
import { h } from './dom.js';
import { atShanghai } from './time.js';
import { choices, fields, taskStatuses } from './words.js';

/** @import { HistoryLine, Monitored, Task } from '../types.js' */

/** Whole 分 in 元, exactly. @param {number} fen */
const yuan = (fen) =>
  String(fen)
    .padStart(3, '0')
    .replace(/(\d\d)$/, '.$1')
    .replace(/\B(?=(\d{3})+\.)/g, ',');

/** Fields that are not said as they are. @type {Record<string, (value: any) => string>} */
const said = {
  executedFen: yuan,
  where: inWords,
  maskMobiles: (yes) => (yes ? '是' : '否'),
  maskStaffNames: (yes) => (yes ? '是' : '否'),
  revision: (count) => `第${count}次`,
};

/** @param {string} name @param {unknown} value */
const valueOf = (name, value) => said[name]?.(value) ?? choices[name]?.[String(value)] ?? String(value);

/** @param {[string, unknown]} entry */
const worthSaying = ([name, value]) =>
  name in fields && value !== null && value !== '' && ['string', 'number', 'boolean'].includes(typeof value);

/** @param {Record<string, any>} data */
const draftNotes = ({ source, replaced }) => [
  source &&
    h(
      'p',
      {},
      `来自文件“${source.name}”${source.unplaced.length > 0 ? `，${source.unplaced.length}处内容未能放入` : ''}`,
    ),
  replaced?.length > 0 && h('p', {}, `${replaced.length}项指标值与批复目标不同，已按批复目标保留`),
];

/** @param {Record<string, any>} data */
const itemNotes = ({ items }) =>
  items?.length > 0 &&
  h(
    'ul',
    {},
    items.map((/** @type {{ where: string, text: string }} */ item) =>
      h('li', {}, `${inWords(item.where)}：${item.text}`),
    ),
  );

/** @param {Record<string, unknown>} data */
const notes = (data) => [
  ...Object.entries(data)
    .filter(worthSaying)
    .map(([name, value]) => h('p', {}, h('span', { class: 'soft' }, `${fields[name]}：`), valueOf(name, value))),
  itemNotes(data),
  ...draftNotes(data),
];

/** @param {HistoryLine} line */
const event = ({ version, type, title, at, by, data, hash }) =>
  h(
    'li',
    { class: type.split('.')[1] },
    h('p', { class: 'happened' }, h('b', {}, title), h('time', { datetime: at }, atShanghai(at))),
    h(
      'p',
      { class: 'soft' },
      `${by.name}　${by.role}`,
      h('code', { title: `存证摘要 ${hash}` }, `第${version}版 ${hash.slice(0, 8)}`),
    ),
    h('div', { class: 'notes' }, notes(data)),
  );

/** All that has happened, the latest first. @param {HistoryLine[]} history */
export const timeline = (history) => h('ol', { class: 'timeline' }, history.toReversed().map(event));

/** @param {Task} task */
const task = ({ title, status, by, at, opinion }) =>
  h(
    'li',
    { class: status.toLowerCase() },
    h('p', {}, h('b', {}, title), h('span', { class: 'status' }, taskStatuses[status] ?? status)),
    by && h('p', { class: 'soft' }, by, at && h('time', { datetime: at }, `　${atShanghai(at)}`)),
    opinion && h('p', { class: 'opinion' }, opinion),
  );

/** The nodes of the route for the revision under review. @param {Task[]} tasks */
export const taskList = (tasks) =>
  tasks.length > 0 ? h('ol', { class: 'tasks' }, tasks.map(task)) : h('p', { class: 'empty' }, '尚未送审');

/** @param {Monitored[]} records */
export const monitoringList = (records) =>
  records.map(({ period, executedFen, outlook, light, remark }) =>
    h(
      'p',
      { class: 'monitored' },
      h('b', {}, period),
      `　执行${yuan(executedFen)}元，${valueOf('outlook', outlook)}`,
      light && h('span', { class: `light ${light}` }, valueOf('light', light)),
      remark && h('span', { class: 'soft' }, `　${remark}`),
    ),
  );
