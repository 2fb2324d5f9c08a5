import type { Form } from '../form.ts';
import { anyOf, wordsIn } from './lexicon.ts';
import { sensitive } from './lexicons/sensitive.ts';
import { textsOf } from './texts.ts';

const words = anyOf(sensitive);
const cell = /^indicatorSets\[[^\]]*\]\.indicators\[[^\]]*\]\.(?:level3|target|actual)$/u;

/** Where P05 looks: goals, indicators and sections; duties are law. */
export const tellsWork = (form: Form, where: string): boolean =>
  where.startsWith('goals.') || cell.test(where) || form.narrative.some(({ path }) => path === where);

const spelled = (word: string): RegExp => new RegExp([...word].join('\\s*'), 'gu');

/** What a text says of sensitive work (rule P05), as it is written, each once. */
export const sensitiveIn = (text: string): string[] => [
  ...new Set(wordsIn(text.replace(/\s/gu, ''), words).flatMap((word) => text.match(spelled(word)) ?? [])),
];

/** The texts of a form that tell sensitive work, by their addresses. */
export const sensitiveTexts = (form: Form): { where: string; found: string[] }[] =>
  textsOf(form).flatMap(({ where, text }) => {
    const found = tellsWork(form, where) ? sensitiveIn(text) : [];
    return found.length > 0 ? [{ where, found }] : [];
  });
