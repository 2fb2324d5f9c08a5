/** Signs that Word writes by the number of a picture font: [font, number, the same sign as text]. */
const signs: readonly (readonly [RegExp, string, string])[] = [
  [/^Symbol$/i, 'b3', '≥'],
  [/^Symbol$/i, 'a3', '≤'],
  [/^Symbol$/i, 'b1', '±'],
  [/^Symbol$/i, 'b4', '×'],
  [/^Symbol$/i, 'b0', '°'],
  [/^Wingdings$/i, 'fc', '√'],
  [/^Wingdings$/i, 'fe', '☑'],
  [/^Wingdings 2$/i, '50', '√'],
  [/^Wingdings 2$/i, '52', '☑'],
];

/** A sign of a picture font; □ for boxes and for whatever has no text. */
export const signOf = (font: string, char: string): string => {
  const number = char.toLowerCase().replace(/^f0/, '');
  return signs.find(([name, code]) => name.test(font) && code === number)?.[2] ?? '□';
};
