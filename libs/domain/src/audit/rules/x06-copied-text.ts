import type { Form } from '../../form.ts';
import { brief, wordsOf } from '../cells.ts';
import { bare, likeness } from '../likeness.ts';
import { selfEvaluation } from '../kinds.ts';
import { oncePerPlace, written } from '../places.ts';
import { defineRule, type AuditCase, type Complaint } from '../rule.ts';

/** Share of common runs from which a text is a copy. */
const copied = 0.95;
/** Set phrases of fewer characters are alike everywhere. */
const longest = 50;

interface Text {
  where: string;
  raw: string;
  bare: string;
}

/** What is told of the year. Years and other digits do not make a copied text a new one. */
const toldIn = (form: Form, digits: boolean): Text[] => {
  const actual = { where: 'goals.actual', raw: wordsOf(form.goals?.actual ?? null) };
  const sections = written(form).map(({ path, text }) => ({ where: path, raw: text }));
  return [actual, ...sections].flatMap((text) => {
    const all = bare(text.raw);
    return all.length < longest ? [] : [{ ...text, bare: digits ? all : all.replace(/\d/g, '') }];
  });
};

/** Copies may be longer or shorter by so little only; this spares most comparisons. */
const mayBeCopy = (one: Text, other: Text): boolean => {
  const [a, b] = [one.bare.length, other.bare.length];
  return Math.min(a, b) / Math.max(a, b) >= copied - 0.05;
};

const against = (form: Form, other: Form, whose: string, digits: boolean): Complaint[] => {
  const theirs = toldIn(other, digits);
  return toldIn(form, digits).flatMap((text) => {
    const twin = theirs.find((one) => mayBeCopy(text, one) && likeness(text.bare, one.bare) >= copied);
    if (!twin) return [];
    const length = bare(text.raw).length;
    return [
      {
        where: text.where,
        against: `${whose} ${twin.where}`,
        said: brief(text.raw, 40),
        computed: `与${whose}的文字雷同（${length}字）`,
        message: `“${brief(text.raw)}”等${length}字与${whose}雷同，没有反映本表的实际情况，请按本单位本项目本年度的完成情况重写。`,
      },
    ];
  });
};

/** 项目“运行维护经费”的表, 某局的表. */
const nameOf = ({ header }: Form): string => {
  const project = wordsOf(header.projectName);
  if (project !== '') return `项目“${project}”`;
  return wordsOf(header.implementingUnit) || wordsOf(header.department) || '另一张表';
};

/** A report may repeat its own table, and a department has one set of facts: two projects have not. */
const otherProject = (form: Form, other: Form): boolean => {
  const [a, b] = [form, other].map(({ header }) => bare(wordsOf(header.projectName)));
  return a !== '' && b !== '' && a !== b && selfEvaluation.includes(other.header.formKind);
};

const check = ({ form, siblings, others = [], previous }: AuditCase): Complaint[] => [
  ...siblings
    .filter((other) => otherProject(form, other))
    .flatMap((other) => against(form, other, nameOf(other), true)),
  ...others.flatMap((other) => against(form, other, nameOf(other), false)),
  ...(previous ? against(form, previous, '上年度自评', false) : []),
];

export const copiedText = defineRule({
  code: 'X06',
  name: '不同表格文字雷同',
  severity: 'YELLOW',
  formula: `不同项目、单位、年度的完成情况，相同文字的比例＜${copied * 100}%`,
  kinds: selfEvaluation,
  check: (audited) => oncePerPlace(check(audited)),
});
