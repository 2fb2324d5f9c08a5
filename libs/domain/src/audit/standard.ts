import type { Scheme } from '../scoring/scheme.ts';
import { wordsOf } from './cells.ts';
import type { Row } from './rows.ts';
import { hasContent } from './rows.ts';

/** A day or month by which something is done can be checked: 12月底前. */
const deadline = /(?:年底?|月(?:底|末|份)?|日|号)(?:之?前|以前|之?内)/;
/** Digits that measure nothing: years, dates, document numbers, ordinals, marks of an enumeration, hotlines, codes. */
const notMeasures = [
  /(?:19|20)\d{2}\s*(?:[-~—至到]\s*(?:19|20)?\d{2}\s*)?(?=年|[〕\])])/g,
  /\d{1,2}\s*月(?:\s*\d{1,2}\s*[日号])?/g,
  /第?\s*\d+\s*号/g,
  /第\s*\d+/g,
  /[(（]\s*\d{1,2}\s*[)）]/g,
  /(?<=^|[。；;，,：:、\s])\d{1,2}\s*(?:[、)）]|[.．](?!\d))/g,
  /\d{3,5}(?=[^\d。，；]{0,4}热线)/g,
  /[A-Za-z]\d+|\d+[A-Za-z]/g,
];
const inWords =
  /百分之[零一二三四五六七八九十百]|[零一两二三四五六七八九十百]+(?:次|场|期|件|起|篇|份|人次)|零(?:事故|投诉|差错|违规|违纪|发生)/;

const hasMeasure = (text: string): boolean => {
  if (deadline.test(text) || inWords.test(text)) return true;
  return /\d/.test(notMeasures.reduce((rest, pattern) => rest.replace(pattern, ''), text));
};

/** One of the official tiers (达成年度指标 …) that a scheme scores qualitative work by. */
export const isTier = (text: string, scheme: Scheme): boolean => scheme.tiers.some(({ label }) => text.includes(label));

const measurable = new Set(['QUANTITATIVE', 'RANGE', 'MULTI', 'SCHEDULE']);

/** Something that can be judged as reached or not: a number, a range, a schedule, a deadline or an official tier. */
const hasStandard = ({ target, indicator }: Row, scheme: Scheme): boolean => {
  const text = wordsOf(indicator.target);
  return measurable.has(target.kind) || hasMeasure(text) || isTier(text, scheme);
};

/** The target says something, and nothing in it can be judged. */
export const lacksStandard = (row: Row, scheme: Scheme): boolean => hasContent(row.target) && !hasStandard(row, scheme);
