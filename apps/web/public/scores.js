import { h } from './dom.js';

/** @import { ScoreNode, ScoreSheet } from '../types.js' */

/** All schemes score out of this. */
const full = 100;

/** @param {string | null} score @param {number} [of] */
export const bar = (score, of = full) => {
  const fill = h('i');
  fill.style.inlineSize = `${Math.max(0, Math.min(100, (Number(score ?? 0) / of) * 100))}%`;
  return h('span', { class: 'bar', 'aria-hidden': 'true' }, fill);
};

/** @param {{ kind: string, label: string, score: string | null, grade?: string | null, note?: string | null }} one */
const card = ({ kind, label, score, grade, note }) =>
  h(
    'div',
    { class: `score ${kind}` },
    h('span', { class: 'label' }, label),
    h('span', { class: 'value' }, score ?? '—', grade && h('em', {}, grade)),
    bar(score),
    note && h('small', { class: 'soft' }, note),
  );

/** Two decimal strings with at most two places: their exact difference. @param {string} a @param {string} b */
const apart = (a, b) => (Math.round(Number(a) * 100) - Math.round(Number(b) * 100)) / 100;

/** @param {string | null} stated @param {string | null} computed */
const comparison = (stated, computed) => {
  if (stated === null || computed === null) return null;
  const difference = apart(stated, computed);
  if (difference === 0) return '与核算一致';
  return `比核算${difference > 0 ? '多' : '少'}${Math.abs(difference)}分`;
};

/**
 * The three scores side by side; none replaces another.
 *
 * @param {{ stated: string | null, computed?: string | null, reviewer: string | null, statedGrade?: string | null,
 *   computedGrade?: string | null, reviewerGrade?: string | null, rescored?: string | null, open?: boolean }} scores
 *   `open`: for the public, who are told two of them
 */
export const threeScores = ({
  stated,
  computed = null,
  reviewer,
  statedGrade,
  computedGrade,
  reviewerGrade,
  rescored,
  open,
}) =>
  h(
    'div',
    { class: 'scores' },
    card({
      kind: 'stated',
      label: '自评',
      score: stated,
      grade: statedGrade ?? null,
      note: comparison(stated, computed),
    }),
    !open &&
      card({
        kind: 'computed',
        label: '系统核算',
        score: computed,
        grade: computedGrade ?? null,
        note: rescored && rescored !== computed ? `逐项重算为${rescored}分` : null,
      }),
    card({ kind: 'reviewer', label: '审核', score: reviewer, grade: reviewerGrade ?? null }),
  );

/** @param {ScoreNode} node */
const summaryOf = ({ label, said, points, of }) => [
  h('span', { class: 'label' }, label),
  h(
    'span',
    { class: 'numbers' },
    said !== null && said !== points && h('small', { class: 'said' }, `自评${said}`),
    h('b', {}, points ?? '—'),
    of !== null && h('small', {}, `/${of}`),
  ),
  bar(points, Number(of) || full),
];

/** @param {ScoreNode} node */
const explanation = ({ method, basis, note }) => [
  basis && h('p', { class: 'basis' }, basis),
  h('p', { class: 'method' }, method),
  note && h('p', { class: 'note' }, note),
];

/** @param {ScoreNode} node @param {string} key @param {boolean} open @returns {HTMLElement} */
const branch = (node, key, open) =>
  h(
    'details',
    { 'data-key': `tree${key}`, open },
    h('summary', { 'data-key': `sum${key}` }, summaryOf(node)),
    h(
      'div',
      { class: 'inside' },
      explanation(node),
      (node.parts ?? []).map((part, i) => branch(part, `${key}-${i}`, false)),
    ),
  );

/** Value → method → points, for whoever wants to know where a score comes from. @param {ScoreSheet} sheet */
export const scoreTree = ({ tree }) => h('div', { class: 'tree' }, branch(tree, '', true));

/** What each place of the form earned, by its address. @param {ScoreNode} node @returns {[string, ScoreNode][]} */
const leaves = (node) => [
  ...(node.where && !node.parts ? [/** @type {[string, ScoreNode]} */ ([node.where, node])] : []),
  ...(node.parts ?? []).flatMap(leaves),
];

/** @param {ScoreSheet | null} sheet @returns {Map<string, ScoreNode>} */
export const pointsByPlace = (sheet) => new Map(sheet ? leaves(sheet.tree) : []);
