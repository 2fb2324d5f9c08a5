import { Decimal } from '../decimal.ts';
import { narrow } from '../values/width.ts';

/** A named number in running text. `family`: figures of one family can be added up and compared. */
export interface Stated {
  label: string;
  value: Decimal;
  unit: string;
  family: string;
  /** Position in the (narrow, blank-free) sentence. */
  at: number;
}

const wan: Readonly<Record<string, string>> = { 元: '0.0001', 万元: '1', 亿元: '10000' };
const figurePattern =
  /([\p{Script=Han}“”]{0,16}?)(?:金额|数额|数)?(?:合计|共计|总计|共|约|达到?|为|是|有|:)*(?<![\d.])(\d{1,12}(?:,\d{3})*(?:\.\d{1,6})?)(亿元|万元|元|人|名|个|项|件|家|户|次|场|期)/gu;
/** How a figure changed, which is no part of anything. */
const change = /(?:增加|减少|增长|下降|较|比|同比|上年|去年|占|结余|节约|超过)$/;

/** Sentences of a text without blanks, so that a number broken over two lines is whole again. */
export const sentencesOf = (text: string): string[] =>
  narrow(text)
    .replace(/\[bookmark:[^\]]{0,40}\]/g, '')
    .replace(/[^\S\n]/g, '')
    .split(/[。\n]/)
    .filter((sentence) => sentence !== '');

/** Named numbers of one sentence; money in 万元, people whatever they are counted in. */
export const statedIn = (sentence: string): Stated[] =>
  [...sentence.matchAll(figurePattern)].flatMap(({ index, 0: whole, 1: before = '', 2: digits = '', 3: unit = '' }) => {
    const label = before.replace(/^(?:其中|分别为|包括|由|和|及|与)+/, '');
    if (change.test(label)) return [];
    const factor = wan[unit];
    const value = new Decimal(digits.replaceAll(',', '')).times(factor ?? 1);
    const family = factor ? '万元' : /[人名]/.test(unit) ? '人' : unit;
    return [{ label, value, unit: factor ? '万元' : unit, family, at: index + whole.length }];
  });
