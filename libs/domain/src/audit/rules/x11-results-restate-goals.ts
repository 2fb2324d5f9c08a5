import type { Form } from '../../form.ts';
import { brief, wordsOf } from '../cells.ts';
import { selfEvaluation } from '../kinds.ts';
import { bare, likeness } from '../likeness.ts';
import { below, written } from '../places.ts';
import { itemsIn } from '../../values/sentence.ts';
import { narrow } from '../../values/width.ts';
import { defineRule, type Complaint } from '../rule.ts';

/** Share of common runs from which the result is the goal once more. */
const same = 0.95;
const onResults = /(?:目标|指标|任务).{0,6}(?:实现|完成)情况|(?:实现|完成)情况/;
/** A sentence or two may point to a table. */
const long = 80;

const hasFigures = (text: string): boolean => itemsIn(narrow(text)).length > 0;

/** Done or to be done: a goal told in the past tense is still the goal. */
const asPlan = (text: string): string => bare(text).replace(/已经|[了已将要]/g, '');
/** The figures stand in a table. */
const elsewhere = /(?:见|如)(?:下|附)?表|附件/;

const inTable = ({ goals }: Form): Complaint[] => {
  const [goal, result] = [wordsOf(goals?.expected ?? null), wordsOf(goals?.actual ?? null)];
  if (goal === '' || result === '' || likeness(asPlan(goal), asPlan(result)) < same) return [];
  return [
    {
      where: 'goals.actual',
      against: 'goals.expected',
      said: brief(result, 40),
      computed: '与预期目标相同',
      message: `实际完成情况“${brief(result)}”只是重复预期目标，请写明全年实际完成的数量和效果。`,
    },
  ];
};

/** Chapters on results; a section counts alone only where its chapter is about something else. */
const inReport = (form: Form): Complaint[] => {
  const chapters = [...new Set(form.narrative.filter(({ title }) => onResults.test(title)).map(({ path }) => path))];
  const highest = chapters.filter((path) => !chapters.some((other) => path.startsWith(`${other}.`)));
  return highest.flatMap((path) => {
    const sections = below({ ...form, narrative: written(form) }, path);
    const text = sections.map((section) => section.text).join('\n');
    if (text.length < long || hasFigures(text) || elsewhere.test(text)) return [];
    return [
      {
        where: path,
        said: brief(text.replace(/\s+/g, ''), 40),
        computed: '没有一项完成数据',
        message: `“${form.narrative.find((section) => section.path === path)?.title ?? path}”只写目标和任务，没有一项完成数据，请对照目标逐项写明实际完成值。`,
      },
    ];
  });
};

export const resultsRestateGoals = defineRule({
  code: 'X11',
  name: '实际完成情况仅重复目标',
  severity: 'RED',
  formula: '完成情况含实际数据，且文字≠预期目标',
  kinds: selfEvaluation,
  check: ({ form }) => [...inTable(form), ...inReport(form)],
});
