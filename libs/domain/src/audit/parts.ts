import type { Form } from '../form.ts';
import { isFilled, wordsOf } from './cells.ts';

/** Words, commas and marks of a list that cannot end a text. */
const dangling = /(?:[，、；：,;:]|[（(]?[一二三四五六七八九十\d]{1,2}[）)、．]|[。；;]\s*\d{1,2}\.)$/;

export const isCutOff = (text: string): boolean => dangling.test(text.trim());

const foot = ({ header }: Form) => [header.filledBy, header.contactPhone, header.filledOn, header.unitHeadSignature];

export const hasFoot = (form: Form): boolean => foot(form).some((cell) => cell !== null);

export const hasTotals = ({ totals }: Form): boolean =>
  totals !== null && (isFilled(totals.weight) || isFilled(totals.score));

/** The end of the form is in sight. If not, the file may break off, and nobody can say what is missing. */
export const isWhole = (form: Form): boolean => {
  if (hasFoot(form) || hasTotals(form)) return true;
  const last = form.narrative.at(-1);
  return last !== undefined && !isCutOff(last.text);
};

/** The section of a report whose heading speaks of the subject. */
export const sectionOn = (form: Form, subject: RegExp): Form['narrative'][number] | null =>
  form.narrative.find(({ title }) => subject.test(title)) ?? null;

/** Address of the report's conclusion: its section if there is one. */
export const conclusionOf = (form: Form, otherwise: string): string =>
  (
    sectionOn(form, /评价结论|自评结论|评价等级|自评得分|结论/) ??
    form.narrative.find(({ text }) => /总得?分[^。]{0,12}\d/.test(text))
  )?.path ?? otherwise;

export const hasScoredTable = (form: Form): boolean =>
  form.indicatorSets.some(({ hasScores, indicators }) => hasScores && indicators.length > 0);

const cause = /因|由于|受|系|根据|按照|致|经.{0,6}批/;

/** A reason on the subject: in a cell for reasons, or in a sentence of remarks or report that names a cause. */
export const explains = (forms: readonly Form[], subject: RegExp): boolean =>
  forms.some((form) => {
    const reasons = form.indicatorSets.flatMap(({ indicators }) => indicators.map((i) => wordsOf(i.deviationReason)));
    const texts = [...form.narrative.map(({ text }) => text), ...form.remarks.map(wordsOf)];
    const sentences = texts.flatMap((text) => text.split(/[。；;\n]/));
    return (
      reasons.some((reason) => subject.test(reason)) ||
      sentences.some((sentence) => subject.test(sentence) && cause.test(sentence))
    );
  });
