import type { Cell, Form, IndicatorSet } from '../form.ts';
import type { Scored } from '../scoring/reviewed.ts';
import type { ScoreNode } from '../scoring/part.ts';
import { evalScopes, eventWords, formKinds, places, severities } from '../vocabulary.ts';
import { attachments } from './attachments.ts';
import { html, table, type Markup } from './html.ts';
import { scoreRecord } from './opinions.ts';
import { masked } from './masked.ts';
import type { ArchiveRecord } from './record.ts';
import { beijingTime, personOf, wordsOf } from './timeline.ts';

const said = (cell: Cell | null): string => cell?.raw ?? '';

const section = (title: string, body: Markup | null): Markup =>
  body
    ? html`<h2>${title}</h2>
        ${body} `
    : html``;

const facts = (pairs: Readonly<Record<string, string>>): Markup =>
  html`<dl>
    ${Object.entries(pairs).map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value || '—'}</dd>`,
    )}
  </dl>`;

const identity = ({ evaluationId, state }: ArchiveRecord, form: Form): Markup =>
  facts({
    表格: formKinds[form.header.formKind],
    评价类型: evalScopes[state.evalScope],
    单位: state.unit.name,
    项目: said(form.header.projectName),
    年度: `${state.fiscalYear}`,
    批次: state.round,
    当前环节: places[state.place],
    评分方案: `${state.pins.scheme}（第${state.pins.schemeVersion}版）`,
    金额单位: form.header.amountUnit,
    填表人: said(form.header.filledBy),
    填表日期: said(form.header.filledOn),
    评价编号: evaluationId,
  });

const scores = ({ state, sheet }: ArchiveRecord): Markup | null => {
  const { opinions } = scoreRecord(state, sheet);
  if (!opinions) return null;
  const row = (name: string, { score, grade }: Scored) => [name, score ?? '—', grade ?? '—'];
  return table(
    ['', '得分', '等级'],
    [row('自评', opinions.stated), row('系统核算', opinions.computed), row('审核', opinions.reviewer)],
  );
};

const funds = ({ sheet }: ArchiveRecord, form: Form): Markup | null => {
  if (!form.funds || form.funds.rows.length === 0) return null;
  const head = [
    '资金',
    '年初预算数',
    '全年预算数',
    '全年执行数',
    '分值',
    '执行率',
    '得分',
    '核算执行率（%）',
    '核算得分',
  ];
  const rows = form.funds.rows.map((row, i) => {
    const computed = sheet?.funds[i];
    const own = [row.initialBudget, row.annualBudget, row.executed, row.weight, row.executionRate, row.score].map(said);
    return [row.label, ...own, computed?.rate.computed ?? '', computed?.score.computed ?? ''];
  });
  return table(head, rows);
};

const goals = ({ goals }: Form): Markup | null =>
  goals && table(['预期目标', '实际完成情况'], [[said(goals.expected), said(goals.actual)]]);

/** Points of every node of the score tree by its address in the form. */
const pointsByPlace = (node: ScoreNode | undefined): Map<string, string> =>
  new Map([
    ...(node?.where !== undefined && node.points !== null ? [[node.where, node.points] as const] : []),
    ...(node?.parts ?? []).flatMap((part) => [...pointsByPlace(part)]),
  ]);

const indicators = (set: IndicatorSet, points: ReadonlyMap<string, string>): Markup => {
  const head = [
    '一级指标',
    '二级指标',
    '三级指标',
    '指标值',
    '完成值',
    '分值',
    '自评得分',
    '核算得分',
    '偏差原因及改进措施',
  ];
  const rows = set.indicators.map((row) => [
    row.level1,
    row.level2,
    row.level3,
    row.target.raw,
    said(row.actual),
    said(row.weight),
    said(row.score),
    points.get(`indicatorSets[${set.setId}].indicators[${row.seq}]`) ?? '',
    said(row.deviationReason),
  ]);
  return html`<h3>${set.label}</h3>
    ${table(head, rows)}`;
};

const narrative = (form: Form): Markup | null => {
  const parts = form.narrative.map(
    ({ path, title, text }) =>
      html`<h3>${`${path} ${title}`}</h3>
        <p>${text}</p>`,
  );
  const remarks = form.remarks.map(({ raw }) => html`<p>${raw}</p>`);
  return parts.length + remarks.length > 0 ? html`${[...parts, ...remarks]}` : null;
};

const findings = ({ findings }: ArchiveRecord): Markup =>
  findings.length === 0
    ? html`<p>未发现问题。</p>`
    : table(
        ['级别', '规则', '问题', '表中填写', '核算结果', '位置'],
        findings.map((one) => [severities[one.severity], one.rule, one.message, one.said, one.computed, one.where]),
      );

const waivers = ({ state }: ArchiveRecord): Markup | null =>
  state.waivers.length > 0
    ? table(
        ['规则', '位置', '豁免理由', '豁免人'],
        state.waivers.map(({ rule, where, reason, by }) => [rule, where, reason, by]),
      )
    : null;

const timeline = ({ history }: ArchiveRecord): Markup =>
  table(
    ['序号', '时间（北京时间）', '事项', '办理人', '意见', '校验值（前12位）'],
    history.map(({ event, hash }) => [
      event.version,
      beijingTime(event.at),
      eventWords[event.type],
      personOf(event),
      wordsOf(event),
      hash.slice(0, 12),
    ]),
  );

const style = `body{font:14px/1.6 FangSong,SimSun,"Noto Serif CJK SC",serif;margin:2em;color:#000;background:#fff}
h1{font-size:22px;text-align:center}h2{font-size:16px;margin:1.4em 0 .4em}h3{font-size:14px;margin:.8em 0 .3em}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #000;padding:3px 6px;white-space:pre-wrap;vertical-align:top;text-align:left;overflow-wrap:anywhere}th{white-space:nowrap}
dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 1em}dd{margin:0}p{white-space:pre-wrap}
@page{size:A4 landscape;margin:15mm}@media print{body{margin:0}tr{break-inside:avoid}thead{display:table-header-group}}`;

/** One page without scripts or anything from elsewhere: the form, its scores, its findings and its history. */
export const printablePage = (record: ArchiveRecord): string | undefined => {
  const form = record.forms.selfEvaluation ?? record.forms.approvedGoal ?? record.forms.goal;
  if (!form) return undefined;
  const points = pointsByPlace(record.sheet?.tree);
  const title = said(form.header.title) || record.state.title;
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${title}</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        <h1>${title}</h1>
        ${identity(record, form)} ${section('三项得分对照', scores(record))}
        ${section('预算执行情况', funds(record, form))} ${section('年度总体目标', goals(form))}
        ${section('绩效指标', html`${form.indicatorSets.map((set) => indicators(set, points))}`)}
        ${section('文字说明', narrative(form))} ${section('问题清单', findings(record))}
        ${section('问题豁免', waivers(record))} ${section('附件', attachments(record))}
        ${section('公开件的遮盖', masked(record))} ${section('办理过程', timeline(record))}
      </body>
    </html> `.text;
};
