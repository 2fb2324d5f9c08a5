/** Signs that mean the same as an ASCII one but lie outside of the full-width block. */
const twins: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '\u00a0': ' ',
  '﹦': '=',
  '﹪': '%',
  '−': '-',
  '–': '-',
  '～': '~',
  '〜': '~',
  '≧': '≥',
  '⩾': '≥',
  '≮': '≥',
  '≦': '≤',
  '⩽': '≤',
  '≯': '≤',
  '￥': '¥',
};
const wide = /[！-～\u3000\u00a0﹦﹪−–〜≧⩾≮≦⩽≯￥]/g;

/**
 * Full-width digits, signs and brackets as ASCII, with single blanks inside and none around.
 * Never the comma: in a sentence it does not group digits.
 */
export const narrow = (text: string): string =>
  text
    .replace(wide, (sign) => {
      if (sign === '，') return sign;
      return twins[sign] ?? String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
    })
    .replace(/\s{2,}/g, ' ')
    .trim();

const digits = '零一二三四五六七八九';

/** 九十八 is 98; null above a hundred, or where it is no number. */
const spoken = (words: string): number | null => {
  if (words === '百' || words === '一百') return 100;
  const [, tens, ten, ones = ''] = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(words) ?? [];
  if (words === '' || (tens && !ten && ones)) return null;
  if (tens === undefined && ten === undefined && ones === '') return null;
  if (!ten) return digits.indexOf(tens ?? ones);
  return (tens ? digits.indexOf(tens) : 1) * 10 + (ones === '' ? 0 : digits.indexOf(ones));
};

/** 百分之98 and 百分之九十八 as 98%. */
export const percentSigns = (text: string): string =>
  text.replace(/百分之(?:(\d+(?:\.\d+)?)|([一二三四五六七八九十百]+))/g, (all, printed?: string, words?: string) => {
    const value = printed ?? spoken(words ?? '');
    return value === null ? all : `${value}%`;
  });
