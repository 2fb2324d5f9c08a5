import { h } from './dom.js';

/** @import { Indicator, IndicatorSet, Said, ScoreNode } from '../types.js' */

/**
 * @typedef {object} Column
 * @property {string} head
 * @property {string} [key] last step of the cell's address
 * @property {boolean} [number]
 * @property {(set: IndicatorSet) => boolean} when
 * @property {(indicator: Indicator, node: ScoreNode | undefined) => string | undefined} says
 */

/** @param {Said | null} said */
const spoken = (said) => [said?.operator, said?.raw, said?.unit].filter(Boolean).join(' ');

/** @type {Column[]} */
const columns = [
  { head: '三级指标', when: () => true, says: ({ level3 }) => level3 },
  { head: '指标值', key: 'target', when: () => true, says: ({ target }) => spoken(target) },
  {
    head: '完成值',
    key: 'actual',
    when: (set) => set.indicators.some(({ actual }) => actual),
    says: ({ actual }) => spoken(actual),
  },
  {
    head: '分值',
    key: 'weight',
    number: true,
    when: (set) => set.indicators.some(({ weight }) => weight),
    says: ({ weight }) => weight?.raw,
  },
  { head: '自评得分', key: 'score', number: true, when: (set) => set.hasScores, says: ({ score }) => score?.raw },
  {
    head: '核算得分',
    key: 'points',
    number: true,
    when: (set) => set.hasScores,
    says: (_, node) => node?.points ?? undefined,
  },
  {
    head: '偏差原因及改进措施',
    key: 'deviationReason',
    when: (set) => set.indicators.some(({ deviationReason }) => deviationReason),
    says: ({ deviationReason }) => deviationReason?.raw,
  },
  {
    head: '说明',
    when: (set) => set.indicators.some(({ notes }) => notes?.length),
    says: ({ notes }) => notes?.map(({ raw }) => raw).join('；'),
  },
];

/**
 * How many rows from `i` on are alike, 0 when the row above is already: rows that share a merged cell.
 *
 * @template Row
 * @param {readonly Row[]} rows
 * @param {number} i
 * @param {(row: Row) => string} what
 */
export const mergedRows = (rows, i, what) => {
  /** @param {number} at */
  const at = (at) => (rows[at] === undefined ? undefined : what(/** @type {Row} */ (rows[at])));
  if (i > 0 && at(i - 1) === at(i)) return 0;
  let end = i + 1;
  while (end < rows.length && at(end) === at(i)) end += 1;
  return end - i;
};

/** @param {IndicatorSet} set @param {number} i */
const merged = ({ setId, groups, indicators }, i) => {
  const row = /** @type {Indicator} */ (indicators[i]);
  const level1 = mergedRows(indicators, i, (r) => r.level1);
  const level2 = mergedRows(indicators, i, (r) => `${r.level1}\n${r.level2}`);
  const words = groups.find((group) => group.level1 === row.level1)?.raw || row.level1;
  return [
    level1 > 0 &&
      h(
        'th',
        {
          scope: 'rowgroup',
          rowspan: level1,
          class: 'level',
          'data-at': `indicatorSets[${setId}].groups[${row.level1}]`,
        },
        words,
      ),
    level2 > 0 && h('th', { scope: 'rowgroup', rowspan: level2, class: 'level' }, row.level2),
  ];
};

/** @param {ScoreNode | undefined} node @param {Column} column */
const differs = (node, { key }) =>
  key === 'points' &&
  node !== undefined &&
  node.points !== null &&
  node.said !== null &&
  Number(node.points) !== Number(node.said);

/** @param {Column} column @param {Indicator} row @param {string} at @param {ScoreNode | undefined} node */
const cell = (column, row, at, node) =>
  h(
    'td',
    {
      class: [column.number && 'number', differs(node, column) && 'differs'].filter(Boolean).join(' ') || null,
      'data-at': column.key && `${at}.${column.key}`,
      title: column.key === 'points' ? node?.method : null,
    },
    column.says(row, node),
  );

/**
 * One table of indicators, the levels merged as on paper.
 *
 * @param {IndicatorSet} set
 * @param {Map<string, ScoreNode>} points
 */
export const indicatorTable = (set, points) => {
  const address = `indicatorSets[${set.setId}]`;
  const shown = columns.filter((column) => column.when(set) && (column.key !== 'points' || points.size > 0));
  const heads = ['一级指标', '二级指标', ...shown.map(({ head }) => head)];
  const rows = set.indicators.map((row, i) => {
    const at = `${address}.indicators[${row.seq}]`;
    const cells = shown.map((column) => cell(column, row, at, points.get(at)));
    return h('tr', { 'data-at': at, title: row.at && `来源：${row.at}` }, merged(set, i), cells);
  });
  return h(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': set.label, 'data-at': address },
    h(
      'table',
      { class: 'grid indicators' },
      h('caption', {}, `${set.label}（${set.indicators.length}项）`),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          heads.map((head) => h('th', { scope: 'col' }, head)),
        ),
      ),
      h('tbody', {}, rows),
    ),
  );
};
