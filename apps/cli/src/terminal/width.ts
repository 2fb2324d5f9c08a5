const signs = new Intl.Segmenter('zh', { granularity: 'grapheme' });
/** East Asian wide and full-width signs, and pictures: two columns each. */
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

const split = (text: string): string[] => [...signs.segment(text)].map(({ segment }) => segment);
const widthOf = (sign: string): number => (wide.test(sign) ? 2 : 1);

/** Columns that a text takes on a terminal. */
export const width = (text: string): number => split(text).reduce((sum, sign) => sum + widthOf(sign), 0);

/** One line without anything that a terminal would obey. */
export const plain = (text: string): string => text.replace(/[\s\p{C}]+/gu, ' ').trim();

/** Code units that a column may take: looking no further keeps a very long text cheap. */
const unitsPerColumn = 8;

/** The most of a text that fits into so many columns. */
const start = (text: string, columns: number): string => {
  const signs = split(text.slice(0, columns * unitsPerColumn));
  let used = 0;
  const beyond = signs.findIndex((sign) => (used += widthOf(sign)) > columns);
  return beyond < 0 ? signs.join('') : signs.slice(0, beyond).join('');
};

/** Cut to so many columns, with … where something is left out. */
export const cut = (text: string, columns: number): string =>
  start(text, columns) === text ? text : `${start(text, columns - 1)}…`;

/** What stays on one line: a number or word, and Chinese punctuation with the sign that it belongs to. */
const piece = /[（“《]*(?:[!-~]+|[^])[，。；：、！？）”》…]*/gu;

/** The text in lines of at most so many columns; between Chinese signs a line may end anywhere. */
export const wrap = (text: string, columns: number): string[] => {
  const lines = [''];
  for (const part of text.match(piece) ?? []) {
    const line = lines.pop() ?? '';
    const fits = width(line + part) <= columns;
    const more = fits ? [line + part] : width(part) <= columns ? [line, part] : hard(line + part, columns);
    lines.push(...more);
  }
  return lines.map((line) => line.trim());
};

/** A run without a place to break is broken all the same. */
const hard = (text: string, columns: number): string[] => {
  const first = start(text, columns);
  return first === text || first === '' ? [text] : [first, ...hard(text.slice(first.length), columns)];
};

const gap = (text: string, columns: number): string => ' '.repeat(Math.max(0, columns - width(text)));
export const padEnd = (text: string, columns: number): string => text + gap(text, columns);
export const padStart = (text: string, columns: number): string => gap(text, columns) + text;
