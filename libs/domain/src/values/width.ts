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
