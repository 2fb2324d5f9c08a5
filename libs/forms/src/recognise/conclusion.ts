import type { Form } from '#domain/form';
import { dense, type GridCell } from '../row.ts';

const stated = /(?:总分|总得分|综合得分|自评得分|自评分|最终得分|评价得分)(?:为|是|：|:)?(\d{1,3}(?:\.\d{1,6})?)分/g;
const full = /满分(?:为)?(\d{1,3})分/;

/** 满分100分 … 总分为98分: the last score that the text states. */
export const totalsIn = (paragraphs: readonly GridCell[]): Form['totals'] => {
  let totals: Form['totals'] = null;
  for (const { text: printed, at } of paragraphs) {
    const text = dense(printed);
    const weight = full.exec(text)?.[1];
    const score = [...text.matchAll(stated)].at(-1)?.[1];
    if (weight === undefined && score === undefined) continue;
    totals ??= { weight: null, score: null };
    if (weight !== undefined) totals.weight ??= { raw: weight, at };
    if (score !== undefined) totals.score = { raw: score, at };
  }
  return totals?.score ? totals : null;
};

const names = '优秀|优|良好|良|中等|中|一般|合格|较差|差|不合格';
const grade = new RegExp(`(?:等级|等次|结果|评定)(?:评定)?(?:为|是|：|:)[“"]?(${names})[”"]?`, 'g');

const mark = '(\\d{1,3}(?:\\.\\d{1,4})?)分?';
const inclusive = '(?:[（(]不?含\\d{0,3}分?[）)])?';
const named = `(?:的)?[，,]?(?:为|是|：|:)[“"]?(${names})`;
/** 75≤得分＜85分为良好, 得分＜60分为较差. */
const compared = new RegExp(`(?:${mark}[≤<＜﹤])?(?:得分|评分|分数|分值|总分|S)([≥≤>＞<＜﹥﹤])${mark}${named}`, 'g');
/** 90（含）-100分为优, 60分以下为差, 90分以上为优. */
const ranged = new RegExp(
  `${mark}${inclusive}(?:[-—–~～至到]${mark}${inclusive}|(?:及)?(以上|以下))${inclusive}${named}`,
  'g',
);

type Band = { min: number; label: string };
const comparedBand = ([, low, sign, bound, label]: RegExpExecArray): Band => {
  const open = /[≥>＞﹥]/.test(sign!) ? Number(bound) : 0;
  return { min: low === undefined ? open : Number(low), label: label! };
};
const rangedBand = ([, from, to, side, label]: RegExpExecArray): Band => {
  const bounded = Math.min(Number(from), Number(to ?? from));
  return { min: side === '以下' ? 0 : bounded, label: label! };
};
const bandsIn = (text: string): Band[] => {
  const found = [...text.matchAll(compared)].map(comparedBand);
  return (found.length > 1 ? found : [...text.matchAll(ranged)].map(rangedBand)).slice(0, 10);
};

/** The grade that the text states, with the bands that it prints. */
export const gradeIn = (paragraphs: readonly GridCell[]): Form['grade'] => {
  let found: Form['grade'] = null;
  let bands: Band[] = [];
  for (const { text: words, at } of paragraphs) {
    const text = dense(words);
    const printed = bandsIn(text);
    if (printed.length > 1) bands = printed;
    const word = [...text.matchAll(grade)].at(-1)?.[1];
    if (word !== undefined) found = { stated: { raw: word, at }, bands: [] };
  }
  return found && { ...found, bands };
};
