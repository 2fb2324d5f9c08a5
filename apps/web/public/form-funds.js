import { h } from './dom.js';

/** @import { Cell, Form, FundRow } from '../types.js' */

/** @typedef {'initialBudget' | 'annualBudget' | 'executed' | 'weight' | 'executionRate' | 'score'} Column */

/** @type {[Column, string][]} */
const columns = [
  ['initialBudget', '年初预算数'],
  ['annualBudget', '全年预算数'],
  ['executed', '全年执行数'],
  ['weight', '分值'],
  ['executionRate', '执行率'],
  ['score', '得分'],
];

/** @param {FundRow} row */
const line = (row) =>
  h(
    'tr',
    { 'data-at': `funds.rows[${row.key}]` },
    h('th', { scope: 'row', class: row.parent ? 'inner' : '' }, row.label),
    columns.map(([key]) =>
      h(
        'td',
        { class: 'number', 'data-at': `funds.rows[${row.key}].${key}`, title: row[key]?.at && `来源：${row[key].at}` },
        row[key]?.raw,
      ),
    ),
  );

/** @param {string} label @param {Cell | null} total @param {string} at @param {{ label: string, amount: Cell }[]} [items] */
const split = (label, total, at, items = []) => [
  h('dt', {}, label),
  h(
    'dd',
    { 'data-at': at },
    total?.raw || h('span', { class: 'blank' }, '（合计空白）'),
    items.length > 0 &&
      h(
        'ul',
        {},
        items.map((item) => h('li', {}, `${item.label}：${item.amount.raw || '（空白）'}`)),
      ),
  ),
];

/** @param {NonNullable<NonNullable<Form['funds']>['declared']>} declared */
const declaration = ({ total, byIncomeNature, byExpenditureNature }) =>
  h(
    'dl',
    { class: 'facts', 'data-at': 'funds.declared' },
    split('年度预算申请', total, 'funds.declared.total'),
    byIncomeNature &&
      split('按收入性质分', byIncomeNature.total, 'funds.declared.byIncomeNature', byIncomeNature.items),
    byExpenditureNature &&
      split('按支出性质分', byExpenditureNature.total, 'funds.declared.byExpenditureNature', byExpenditureNature.items),
  );

/** @param {NonNullable<Form['funds']>} funds @param {string} unit */
export const fundsTable = ({ rows, declared }, unit) =>
  h(
    'div',
    { 'data-at': 'funds' },
    declared && declaration(declared),
    rows.length > 0 &&
      h(
        'div',
        { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': '资金情况表' },
        h(
          'table',
          { class: 'grid' },
          h('caption', {}, `资金情况（${unit}）`),
          h(
            'thead',
            {},
            h(
              'tr',
              {},
              h('th', { scope: 'col' }, '项目'),
              columns.map(([, words]) => h('th', { scope: 'col' }, words)),
            ),
          ),
          h('tbody', {}, rows.map(line)),
        ),
      ),
  );
