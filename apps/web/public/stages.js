import { h } from './dom.js';
import { atShanghai } from './time.js';
import { places, stages } from './words.js';

/** @import { HistoryLine, Place, Stage } from '../types.js' */

const order = /** @type {Stage[]} */ (Object.keys(stages));

/** The fact that completes each stage. @type {Record<string, Stage>} */
const completes = {
  'goal.approved.v1': 'goal',
  'execution.closed.v1': 'execution',
  'selfEvaluation.submitted.v1': 'selfEvaluation',
  'review.approved.v1': 'review',
  'evaluation.published.v1': 'publication',
};

const ended = new Set(['terminated', 'voided']);

/** How many of the five stages lie behind. @param {Place} place */
const behind = (place) => {
  if (place === 'archived' || place === 'publication.published') return order.length;
  return Math.max(0, order.indexOf(/** @type {Stage} */ (place.split('.')[0])));
};

/** Stages in a row before the end, of an evaluation that ended early. @param {readonly HistoryLine[]} history */
const completed = (history) => order.findIndex((stage) => !history.some(({ type }) => completes[type] === stage));

/** @param {Place} place @param {number} i @param {number} done */
const stateOf = (place, i, done) => {
  if (i < done) return 'done';
  return i === done && !ended.has(place) ? 'now' : 'todo';
};

/** The five stages as one thin bar, for a line of a list. @param {Place} place */
export const stageLine = (place) => {
  const done = behind(place);
  const parts = order.map((_, i) => h('i', { class: stateOf(place, i, done) }));
  const bar = h('span', { class: `stage-line ${ended.has(place) ? 'ended' : ''}`, 'aria-hidden': 'true' }, parts);
  return h('span', { class: 'stage-cell' }, bar, h('span', {}, places[place]));
};

/** @param {readonly HistoryLine[]} history @param {Stage} stage */
const whoAndWhen = (history, stage) => {
  const last = history.findLast(({ type }) => completes[type] === stage);
  return last && [h('span', {}, last.by.name), h('time', { datetime: last.at }, atShanghai(last.at))];
};

/** 目标填报（填报中） → 填报中 @param {Place} place */
const inside = (place) => places[place].replace(/^[^（]*（|）$/gu, '');

const said = { done: '已完成', now: '进行中', todo: '未开始' };

/** The five stages with who completed each and when, and what the present one waits for. @param {{ place: Place, history: HistoryLine[], pendingNode: string | null }} facts */
export const stageBar = ({ place, history, pendingNode }) => {
  const over = ended.has(place);
  const done = over ? Math.max(0, completed(history)) : behind(place);
  const steps = order.map((stage, i) => {
    const state = stateOf(place, i, done);
    const status = state === 'now' ? (pendingNode ?? inside(place)) : said[state];
    return h(
      'li',
      { class: state, 'aria-current': state === 'now' && 'step' },
      h('b', {}, stages[stage]),
      h('span', { class: 'when' }, state === 'done' ? (whoAndWhen(history, stage) ?? said.done) : status),
    );
  });
  const end = over && h('p', { class: 'ended-note' }, `本次评价已${places[place]}`);
  return h('div', {}, h('ol', { class: `stages ${over ? 'ended' : ''}`, 'aria-label': '环节' }, steps), end);
};
