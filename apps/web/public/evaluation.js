import { actionsPanel } from './actions.js';
import { address, get } from './api.js';
import { h, say, section, show } from './dom.js';
import { findingGroups } from './findings.js';
import { formsPanel } from './forms-panel.js';
import { wayBack } from './list.js';
import { problemBox } from './problem.js';
import { scoreTree, threeScores } from './scores.js';
import { stageBar } from './stages.js';
import { monitoringList, taskList, timeline } from './timeline.js';
import { remaining } from './time.js';
import { dueStages, outcomes } from './words.js';

/** @import { Detail, DueStage, Finding, HistoryLine, View } from '../types.js' */

/** @param {Detail} detail */
const scores = ({ scores: found }) => {
  if (!found) return h('p', { class: 'empty' }, '填报后由系统自动核算');
  const { sheet, reviewer, reviewerGrade } = found;
  const { stated, computed, rescored } = sheet.total;
  if (stated === null && computed === null && reviewer === null)
    return h('p', { class: 'empty' }, '这份表格没有可核算的分值');
  return [
    threeScores({
      stated,
      computed,
      rescored,
      reviewer,
      statedGrade: sheet.grade.stated,
      computedGrade: sheet.grade.computed,
      reviewerGrade,
    }),
    h('h3', {}, '核算过程'),
    scoreTree(sheet),
    h('p', { class: 'soft' }, `计分办法${sheet.scheme.id}第${sheet.scheme.version}版`),
  ];
};

/** @param {Detail['deadlines']} deadlines */
const deadlines = (deadlines) =>
  h(
    'dl',
    { class: 'facts' },
    /** @type {[DueStage, string][]} */ (Object.entries(deadlines)).flatMap(([stage, date]) => {
      const { words, tone } = remaining(date);
      return [
        h('dt', {}, dueStages[stage]),
        h('dd', {}, h('time', { datetime: date }, date), h('small', { class: tone }, words)),
      ];
    }),
  );

/** @param {Detail} detail */
const head = ({ unit, title, fiscalYear, round, outcome, version }) => [
  h('p', { class: 'soft' }, `${fiscalYear}年度　${round}　第${version}版`),
  h('h1', { tabindex: -1 }, unit.name, h('span', {}, title)),
  outcome && h('span', { class: 'badge' }, outcomes[outcome]),
];

/** @param {string} id */
const parts = (id) => ({
  stages: section('环节', 'stage-card'),
  scores: section('得分', 'score-card'),
  findings: section('问题', 'findings'),
  forms: formsPanel(id),
  tasks: section('审核流程', 'route'),
  deadlines: section('期限', 'deadlines'),
  monitoring: section('执行监控', 'monitoring'),
  timeline: section('全过程记录', 'history'),
});

/** One evaluation, live. @param {string} id @returns {View} */
export const evaluationView = (id) => {
  const part = parts(id);
  const trouble = h('div');
  const archive = h(
    'a',
    { class: 'button', href: address(`api/evaluations/${id}/archive`), download: '', hidden: true },
    '下载归档包',
  );
  const actions = actionsPanel({ done: (label) => (say(`已办理：${label}`), void load()), stale: () => void load() });
  const title = h('div');
  let asked = 0;

  /** @param {Finding} finding */
  const waive = ({ rule, where }) => actions.begin('waiveFinding', { rule, where });
  /** @param {Detail} detail */
  const findings = ({ findings: found, waivers, allowedActions }) => {
    const mayWaive = allowedActions.some(({ action, allowed }) => action === 'waiveFinding' && allowed);
    if (found.length === 0) return h('p', { class: 'empty' }, '没有发现问题');
    return findingGroups(found, { waivers, linked: true, onWaive: mayWaive ? waive : null });
  };
  /** @param {Detail} detail @param {HistoryLine[]} history */
  const paint = (detail, history) => {
    const { place, scores: score, findings: found, waivers, allowedActions, tasks, monitoring } = detail;
    show(title, { ...detail, allowedActions: [], findings: [], scores: null }, () => head(detail));
    show(part.stages.body, { place, history, pendingNode: detail.pendingNode }, stageBar);
    actions.update(detail);
    show(part.scores.body, score, () => scores(detail));
    show(part.findings.body, { found, waivers, allowedActions, forms: detail.forms.length }, () => findings(detail));
    part.forms.update(detail);
    show(part.tasks.body, tasks, taskList);
    show(part.deadlines.body, detail.deadlines, deadlines);
    part.monitoring.element.hidden = monitoring.length === 0;
    show(part.monitoring.body, monitoring, monitoringList);
    show(part.timeline.body, history, timeline);
    archive.hidden = !detail.archive;
    document.title = `${detail.unit.name} ${detail.title}－绩程`;
  };
  const load = async () => {
    const mine = ++asked;
    try {
      const [detail, history] = await Promise.all([get(`api/evaluations/${id}`), get(`api/evaluations/${id}/history`)]);
      if (mine !== asked || !element.isConnected) return;
      trouble.replaceChildren();
      paint(detail, history);
      columns.hidden = false;
    } catch (error) {
      if (mine === asked) trouble.replaceChildren(problemBox(error));
    }
  };
  const main = h(
    'div',
    { class: 'main-column' },
    [part.scores, part.findings, part.forms].map((one) => one.element),
  );
  const aside = h(
    'div',
    { class: 'side-column' },
    [part.tasks, part.deadlines, part.monitoring, part.timeline].map((one) => one.element),
  );
  const columns = h(
    'div',
    { class: 'body', hidden: true },
    part.stages.element,
    actions.element,
    h('div', { class: 'columns' }, main, aside),
  );
  const element = h(
    'div',
    { class: 'page evaluation' },
    h('div', { class: 'evaluation-head' }, h('a', { class: 'back', href: wayBack() }, '← 返回列表'), title, archive),
    trouble,
    columns,
  );
  queueMicrotask(() => void load());
  return { element, title: '绩效评价', changed: (changed) => (changed === null || changed === id) && void load() };
};
