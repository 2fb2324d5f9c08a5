import type { Finding } from '#domain/audit/rule';
import type { Form } from '#domain/form';
import type { Beside, ScoreSheet } from '#domain/scoring/score';
import { evalScopes, severities } from '#domain/vocabulary';
import { figure, gridOf, head, name, short, tableOf, words, type Section } from './grid.ts';
import { paragraph, type Block } from './layout.ts';

/** What a reviewer decided and why. `score` is a decimal string such as 88.5, `on` a day, YYYY-MM-DD. */
export interface ReviewOpinion {
  readonly decision: string;
  readonly text: string;
  readonly score: string | null;
  readonly grade: string | null;
  readonly reviewer: string | null;
  readonly on: string | null;
}

/** What the office has to say about a form. It is printed behind the form and changes nothing in it. */
export interface Remarks {
  readonly sheet?: ScoreSheet;
  readonly findings?: readonly Finding[];
  readonly opinion?: ReviewOpinion;
}

const row = (label: string, { stated, computed }: Beside, reviewed: string | null = null) => [
  name(label),
  ...[stated, computed, reviewed].map((said) => figure(said ?? '')),
];

/** 自评, 系统核算 and 审核 side by side: none of them replaces another. */
const scores = (sheet: ScoreSheet, opinion: ReviewOpinion | undefined): Section => ({
  parts: [
    {
      widths: [20, 20, 20, 20],
      rows: [
        [head('得分对照'), head('单位自评'), head('系统核算'), head('审核')],
        row('总分对照', sheet.total, opinion?.score),
        row('等级对照', sheet.grade, opinion?.grade),
        row('分值合计对照', sheet.weight),
        ...sheet.groups.map((group) => row(`${group.level1}对照`, { stated: null, computed: group.score.computed })),
      ],
    },
  ],
});

const list = (findings: readonly Finding[]): Section => ({
  parts: [
    {
      widths: [6, 10, 10, 54],
      rows: [
        [head('序号'), head('级别'), head('规则'), head('系统检查发现的问题')],
        ...findings.map((one, index) => [
          figure(String(index + 1)),
          short(severities[one.severity]),
          short(one.rule),
          words(one.message),
        ]),
      ],
    },
  ],
});

const decided = ({ decision, text, reviewer, on }: ReviewOpinion): Section => ({
  parts: [
    {
      widths: [14, 26, 14, 26],
      rows: [
        [name('审核结论'), words(decision, { columns: 3 })],
        [name('审核意见'), words(text, { columns: 3 })],
        [name('审核人'), short(reviewer ?? ''), name('审核日期'), short(on ?? '')],
      ],
    },
  ],
});

/** A heading of its own keeps what follows apart from the form when the file is imported again. */
export const annex = (form: Form, { sheet, findings = [], opinion }: Remarks): Block[] => {
  const sections = [
    ...(sheet ? [scores(sheet, opinion)] : []),
    ...(findings.length > 0 ? [list(findings)] : []),
    ...(opinion ? [decided(opinion)] : []),
  ];
  if (sections.length === 0) return [];
  const tables = sections.map((section, index) => tableOf([section], gridOf([section]), { attached: index > 0 }));
  return [{ ...paragraph('title', `${evalScopes[form.header.evalScope]}绩效审核表`), newPage: true }, ...tables];
};
