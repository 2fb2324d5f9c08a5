import type { Finding } from '#domain/audit/rule';
import { inWords } from '#domain/deadlines/civil';
import type { Form } from '#domain/form';
import type { Opinion } from '#domain/papers/opinions';
import type { Scored } from '#domain/scoring/reviewed';
import type { Beside, ScoreSheet } from '#domain/scoring/score';
import { severities } from '#domain/vocabulary';
import { annexHeads, annexTitle } from '../recognise/own-annex.ts';
import { figure, gridOf, head, name, short, tableOf, words, type Section } from './grid.ts';
import { paragraph, type Block } from './layout.ts';

/** A waiver as it is shown beside its finding. */
export interface Waived {
  readonly rule: string;
  readonly where: string;
  readonly reason: string;
  readonly by: string;
  /** Last day on which it holds, YYYY-MM-DD. */
  readonly until?: string | undefined;
}

/** What the office has to say about a form. It is printed behind the form and changes nothing in it. */
export interface Remarks {
  readonly sheet?: ScoreSheet;
  /** Score and grade that the reviewer gave, as decimal text. */
  readonly reviewed?: Scored;
  readonly findings?: readonly Finding[];
  readonly waivers?: readonly Waived[];
  readonly opinions?: readonly Opinion[];
}

const row = (label: string, { stated, computed }: Beside, reviewed: string | null = null) => [
  name(label),
  ...[stated, computed, reviewed].map((said) => figure(said ?? '')),
];

/** 自评, 系统核算 and 审核 side by side: none of them replaces another. */
const scores = (sheet: ScoreSheet, reviewed: Scored | undefined): Section => ({
  parts: [
    {
      widths: [20, 20, 20, 20],
      rows: [
        [head(annexHeads.scores), head('单位自评'), head('系统核算'), head('审核')],
        row('总分对照', sheet.total, reviewed?.score),
        row('等级对照', sheet.grade, reviewed?.grade),
        row('分值合计对照', sheet.weight),
        ...sheet.groups.map((group) => row(`${group.level1}对照`, { stated: null, computed: group.score.computed })),
      ],
    },
  ],
});

const waiverWords = ({ reason, by, until }: Waived): string =>
  `（已豁免：${reason}；批准人：${by}${until ? `；有效期至${inWords(until)}` : ''}）`;

const messageOf = ({ rule, where, message }: Finding, waivers: readonly Waived[]): string => {
  const waiver = waivers.findLast((one) => one.rule === rule && one.where === where);
  return `${message}${waiver ? waiverWords(waiver) : ''}`;
};

const list = (findings: readonly Finding[], waivers: readonly Waived[]): Section => ({
  parts: [
    {
      widths: [6, 10, 10, 54],
      rows: [
        [head(annexHeads.findings), head('级别'), head('规则'), head('系统检查发现的问题')],
        ...(findings.length === 0 ? [[figure(''), short(''), short(''), words('未发现问题')]] : []),
        ...findings.map((one, index) => [
          figure(String(index + 1)),
          short(severities[one.severity]),
          short(one.rule),
          words(messageOf(one, waivers)),
        ]),
      ],
    },
  ],
});

const decided = (opinions: readonly Opinion[]): Section => ({
  parts: [
    {
      widths: [16, 9, 29, 11, 15],
      rows: [
        [head(annexHeads.opinions), head('结论'), head('审核意见'), head('审核人'), head('日期')],
        ...opinions.map(({ node, decision, text, reviewer, on }) => [
          name(node),
          short(decision),
          words(text),
          short(reviewer ?? ''),
          short(on ? inWords(on) : ''),
        ]),
      ],
    },
  ],
});

/** A heading of its own keeps what follows apart from the form when the file is imported again. */
export const annex = (form: Form, { sheet, reviewed, findings, waivers = [], opinions = [] }: Remarks): Block[] => {
  const sections = [
    ...(sheet ? [scores(sheet, reviewed)] : []),
    ...(findings ? [list(findings, waivers)] : []),
    ...(opinions.length > 0 ? [decided(opinions)] : []),
  ];
  if (sections.length === 0) return [];
  const tables = sections.map((section, index) => tableOf([section], gridOf([section]), { attached: index > 0 }));
  return [{ ...paragraph('title', annexTitle(form.header.evalScope)), newPage: true }, ...tables];
};
