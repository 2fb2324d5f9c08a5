import type { Form } from '../../form.ts';
import { wordsOf } from '../cells.ts';
import { copied, copiesIn, toldIn } from '../copies.ts';
import { selfEvaluation } from '../kinds.ts';
import { bare } from '../likeness.ts';
import { oncePerPlace } from '../places.ts';
import { defineRule, type AuditCase, type Complaint } from '../rule.ts';

const against = (form: Form, other: Form, whose: string, digits: boolean): Complaint[] =>
  copiesIn(toldIn(form, digits), toldIn(other, digits), whose);

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
