import type { Finding } from '../audit/rule.ts';
import type { Form } from '../form.ts';
import { score, type ScoreSheet } from '../scoring/score.ts';
import type { Scheme } from '../scoring/scheme.ts';
import { saidIn, type Said } from './cells.ts';

/** One difference in words: 年度资金总额的执行率 75.45% → 74.22%. `before` or `after` is null where there is no such cell. */
export interface Difference {
  where: string;
  label: string;
  before: string | null;
  after: string | null;
  words: string;
}

/** A version of a form with what the audit holds against it, in its own surroundings. */
export interface Audited {
  form: Form;
  findings: readonly Finding[];
}

export interface Comparison {
  fields: Difference[];
  scores: Difference[];
  findings: { gone: Finding[]; fresh: Finding[] };
}

const blank = (text: string | null): string => (text === null ? '无此项' : text === '' ? '空白' : text);

const difference = (where: string, label: string, before: string | null, after: string | null): Difference => ({
  where,
  label,
  before,
  after,
  words: `${label} ${blank(before)} → ${blank(after)}`,
});

const fieldsOf = (before: Form, after: Form): Difference[] => {
  const earlier = new Map(saidIn(before).map((said) => [said.key, said]));
  const later = saidIn(after);
  const known = new Set(later.map(({ key }) => key));
  const changed = later.flatMap(({ key, where, label, text }) => {
    const was = earlier.get(key)?.text ?? null;
    return was === text ? [] : [difference(where, label, was, text)];
  });
  const removed = [...earlier.values()].filter(({ key }: Said) => !known.has(key));
  return [...changed, ...removed.map(({ where, label, text }) => difference(where, label, text, null))];
};

type Line = readonly [where: string, label: string, value: string | null];

const linesOf = ({ funds, groups, weight, total, grade }: ScoreSheet): Line[] => [
  ...funds.flatMap(({ key, label, rate, score: points }): Line[] => [
    [`funds.rows[${key}].executionRate`, `${label}的执行率（核算，%）`, rate.computed],
    [`funds.rows[${key}].score`, `${label}的得分（核算）`, points.computed],
  ]),
  ...groups.map(({ level1, score: points }): Line => [`groups[${level1}]`, `${level1}得分合计`, points.computed]),
  ['totals.weight', '分值合计（核算）', weight.computed],
  ['totals.score', '总分（自评）', total.stated],
  ['totals.score', '总分（核算）', total.computed],
  ['totals.score', '总分（逐项复算）', total.rescored],
  ['grade', '等级（核算）', grade.computed],
];

const scoresOf = (before: ScoreSheet, after: ScoreSheet): Difference[] => {
  const earlier = new Map(linesOf(before).map(([, label, value]) => [label, value]));
  return linesOf(after).flatMap(([where, label, value]) => {
    const was = earlier.get(label) ?? null;
    return was === value ? [] : [difference(where, label, was, value)];
  });
};

/** A finding that still says the same words about the same place is the same, though the cell reads otherwise. */
const mark = ({ rule, where, message }: Finding): string => `${rule}|${where}|${message}`;

const without = (findings: readonly Finding[], others: readonly Finding[]): Finding[] => {
  const known = new Set(others.map(mark));
  return findings.filter((finding) => !known.has(mark(finding)));
};

/** Two versions of a form, compared by field, by score and by finding. Nothing when they say the same. */
export const compare = (before: Audited, after: Audited, scheme: Scheme): Comparison => ({
  fields: fieldsOf(before.form, after.form),
  scores: scoresOf(score(before.form, scheme), score(after.form, scheme)),
  findings: { gone: without(before.findings, after.findings), fresh: without(after.findings, before.findings) },
});
