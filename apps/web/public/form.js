import { placeOf, spread } from './address.js';
import { h } from './dom.js';
import { fundsTable } from './form-funds.js';
import { indicatorTable } from './form-indicators.js';
import { evalScopes, formKinds } from './words.js';

/** @import { Cell, Finding, Form, ScoreNode } from '../types.js' */

/** @param {string} label @param {Cell | null | undefined} cell @param {string} [at] */
const fact = (label, cell, at) =>
  cell
    ? [
        h('dt', {}, label),
        h(
          'dd',
          { 'data-at': at, title: cell.at && `来源：${cell.at}` },
          cell.raw.trim() || h('span', { class: 'blank' }, '（空白）'),
        ),
      ]
    : [];

/** @param {Form} form */
const head = ({ header }) =>
  h(
    'dl',
    { class: 'facts', 'data-at': 'header' },
    fact('标题', header.title, 'header.title'),
    fact('项目名称', header.projectName, 'header.projectName'),
    fact('部门（单位）', header.department),
    fact('主管部门', header.competentDepartment),
    fact('实施单位', header.implementingUnit),
    header.fiscalYear !== null && [h('dt', {}, '年度'), h('dd', {}, header.fiscalYear)],
    h('dt', {}, '类别'),
    h('dd', {}, `${formKinds[header.formKind]}　${evalScopes[header.evalScope]}`),
  );

/** @param {Form} form */
const foot = ({ header }) =>
  h(
    'dl',
    { class: 'facts' },
    fact('填表人', header.filledBy, 'header.filledBy'),
    fact('填报日期', header.filledOn, 'header.filledOn'),
    fact('联系电话', header.contactPhone, 'header.contactPhone'),
    fact('单位负责人签字', header.unitHeadSignature, 'header.unitHeadSignature'),
  );

/** @param {Form} form */
const texts = ({ responsibilities, goals }) =>
  h(
    'dl',
    { class: 'facts long' },
    fact('部门职能职责', responsibilities, 'responsibilities'),
    fact('总体目标', goals?.expected, 'goals.expected'),
    fact('实际完成情况', goals?.actual, 'goals.actual'),
  );

/** @param {Form} form */
const result = ({ totals, grade }) =>
  h(
    'dl',
    { class: 'facts' },
    (totals || grade) &&
      [
        totals && [...fact('分值合计', totals.weight), ...fact('总分', totals.score, 'totals')],
        grade && fact('评价等级', grade.stated, 'grade'),
      ].flat(),
  );

/** @param {Form} form */
const report = ({ narrative }) =>
  narrative.length > 0 &&
  h(
    'details',
    { class: 'report', 'data-key': 'report' },
    h('summary', { 'data-key': 'report-summary' }, `报告正文（${narrative.length}节）`),
    narrative.map(({ path, title, heading, text }) =>
      h('article', { 'data-at': path }, h('h4', {}, heading ?? `${path} ${title}`), h('p', {}, text)),
    ),
  );

/** @param {Form} form */
const remarks = ({ remarks: all }) =>
  all.map(({ raw }, i) => h('p', { class: 'soft', 'data-at': `remarks[${i}]` }, `备注：${raw}`));

/** Cells and rows, not whole tables. */
const small = 'td, tr, dd';

/** @typedef {Pick<Finding, 'where' | 'severity'>} Mark */

/** Marks what the audit found at its place. @param {HTMLElement} form @param {readonly Mark[]} marks */
const mark = (form, marks) => {
  for (const { where, severity } of marks)
    for (const place of spread(where).map((one) => placeOf(one, form)))
      if (place?.matches(small)) place.classList.add('flag', severity);
};

/**
 * A form as people know it from paper. `points` puts what the office computed beside what the unit stated, `marks`
 * show where the audit found something.
 *
 * @param {Form} form
 * @param {Map<string, ScoreNode>} [points]
 * @param {readonly Mark[]} [marks]
 */
export const formTables = (form, points = new Map(), marks = []) => {
  const element = h(
    'div',
    { class: 'form' },
    head(form),
    form.funds && fundsTable(form.funds, form.header.amountUnit),
    texts(form),
    form.indicatorSets.map((set) => indicatorTable(set, points)),
    result(form),
    remarks(form),
    foot(form),
    report(form),
  );
  mark(element, marks);
  return element;
};
