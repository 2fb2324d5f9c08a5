import type { Form, IndicatorSet } from '../form.ts';
import type { Row } from './rows.ts';

/** Address of several rows of one set, as one place: indicatorSets[eval].indicators[1,3]. */
export const rowsAt = (set: IndicatorSet, rows: readonly Row[]): string =>
  `indicatorSets[${set.setId}].indicators[${rows.map(({ indicator }) => indicator.seq).join(',')}]`;

/** 第1、3项, for messages. */
export const numbersOf = (rows: readonly Row[]): string =>
  `第${rows.map(({ indicator }) => indicator.seq).join('、')}项`;

/** Address of the headings of a report as a whole. */
export const outline = '结构';

/** Sections that lie below a chapter, or the chapter itself. */
export const below = (form: Form, chapter: string): Form['narrative'] =>
  form.narrative.filter(({ path }) => path === chapter || path.startsWith(`${chapter}.`));

/** Sections that are written out: a chapter's heading above its sections has no text of its own. */
export const written = (form: Form): Form['narrative'] => form.narrative.filter(({ text }) => text.trim() !== '');

/** The running texts of a form with their addresses: goals, results, report. Duties are law, remarks belong to the template. */
export const proseOf = (form: Form): { where: string; text: string }[] => {
  const goals = [
    { where: 'goals.expected', text: form.goals?.expected?.raw ?? '' },
    { where: 'goals.actual', text: form.goals?.actual?.raw ?? '' },
  ];
  const sections = form.narrative.map(({ path, text }) => ({ where: path, text }));
  return [...goals, ...sections].filter(({ text }) => text.trim() !== '');
};

/** One complaint for each address: what is wrong twice at one place is said there once. */
export const oncePerPlace = <T extends { where: string }>(found: readonly T[]): T[] =>
  found.filter((one, index) => found.findIndex(({ where }) => where === one.where) === index);
