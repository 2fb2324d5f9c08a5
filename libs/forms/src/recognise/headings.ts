const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
/** 1–20 as a heading counts: 2 → 二, 12 → 十二. */
const numeral = (digits: string): string => {
  const value = Number(digits);
  return value <= 10 ? (numerals[value - 1] ?? digits) : value < 20 ? `十${numerals[value - 11]}` : digits;
};
export const nextNumeral = (number: string): string => {
  const value =
    number.startsWith('十') && number.length === 2
      ? 10 + numerals.indexOf(number[1]!) + 1
      : numerals.indexOf(number) + 1;
  return value === 0 ? '' : numeral(String(value + 1));
};

const chapter = /^([一二三四五六七八九十]{1,3})\s*[、.．]\s*(\S.{0,59})$/;
const section = /^[（(]\s*([一二三四五六七八九十]{1,3}|\d{1,2})\s*[)）]\s*[、.．]?\s*(\S.{0,39})$/;

export interface Heading {
  depth: 1 | 2;
  /** As the numbering means it, 二 for 二、 and for （2）. */
  number: string;
  /** False for （2）: in many texts an item of a list and no heading. */
  certain: boolean;
  title: string;
}

/** 一、… is a chapter, （一）… a section of it; a line that goes on as a sentence is none. */
export const headingOf = (text: string): Heading | null => {
  if (text.length > 80 || text.includes('\n')) return null;
  const first = chapter.exec(text);
  if (first && !/[。；;]/.test(text)) return { depth: 1, number: first[1]!, certain: true, title: first[2]!.trim() };
  const second = section.exec(text);
  if (!second || /[。；;，,：:]/.test(second[2]!)) return null;
  const arabic = /\d/.test(second[1]!);
  return { depth: 2, number: arabic ? numeral(second[1]!) : second[1]!, certain: !arabic, title: second[2]!.trim() };
};

export const isHeading = (text: string): boolean => headingOf(text)?.depth === 1;

/** A heading that lost its number: a short line of words without any punctuation, named like a section. */
export const isBareHeading = (text: string): boolean =>
  /^[\u4e00-\u9fff]{4,24}$/.test(text) && /(?:情况|问题|措施|建议|分析|概况|结论|说明)$/.test(text);
