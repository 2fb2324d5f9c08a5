/** A word of a page with its box, in points from the top left corner. */
export interface Word {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}
/** A printed line: its words put together. */
export interface Line extends Word {
  height: number;
}

const mostWords = 200_000;
/** The words of each page, from what `pdftotext -tsv` says. */
export const pagesOf = (tsv: string): Word[][] => {
  const pages: Word[][] = [];
  for (const line of tsv.split('\n', mostWords)) {
    const [level, page, , , , , left, top, width, height, , ...text] = line.split('\t');
    const number = Number(page);
    if (!Number.isInteger(number) || number < 1 || number > 2_000) continue;
    while (pages.length < number) pages.push([]);
    if (level !== '5') continue;
    const [x, y] = [Number(left), Number(top)];
    pages[number - 1]!.push({
      text: text.join('\t').trim(),
      left: x,
      top: y,
      right: x + Number(width),
      bottom: y + Number(height),
    });
  }
  return pages;
};

const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/;
/** Two words of a line: apart where a gap is printed, together in Chinese. */
const glue = (before: Word, after: Word): string => {
  const gap = after.left - before.right;
  const height = before.bottom - before.top;
  if (gap > height * 1.5) return '    ';
  const chinese = wide.test(before.text.at(-1) ?? '') || wide.test(after.text[0] ?? '');
  return gap > height * (chinese ? 0.6 : 0.1) ? ' ' : '';
};

/** Words as printed lines from top to bottom. */
export const linesOf = (words: readonly Word[]): Line[] => {
  const rows: Word[][] = [];
  for (const word of words.toSorted((a, b) => a.top - b.top || a.left - b.left)) {
    const row = rows.at(-1);
    const middle = (word.top + word.bottom) / 2;
    if (row && middle < Math.min(...row.map(({ bottom }) => bottom))) row.push(word);
    else rows.push([word]);
  }
  return rows.map((row) => {
    const sorted = row.toSorted((a, b) => a.left - b.left);
    const text = sorted.map((word, index) => (index === 0 ? '' : glue(sorted[index - 1]!, word)) + word.text).join('');
    const [top, bottom] = [Math.min(...row.map((one) => one.top)), Math.max(...row.map((one) => one.bottom))];
    const right = Math.max(...row.map((one) => one.right));
    return { text, left: sorted[0]!.left, right, top, bottom, height: bottom - top };
  });
};

/** How wide the first piece of a line is that cannot be divided: a number, a word, a sign with the mark behind it. */
const firstWidth = ({ text, height }: Line): number => {
  const latin = /^[\u0021-\u007e]+/.exec(text)?.[0].length ?? 0;
  return latin > 0 ? latin * height * 0.6 : (/^.[，。、；：！？”）》]/u.test(text) ? 2 : 1) * height;
};
/** Whether a line ended only because the next piece had no room before the edge. */
export const goesOn = (above: Line, line: Line, edge: number): boolean =>
  above.right + firstWidth(line) + above.height * 0.8 >= edge;

/** Printed lines as text, those that go on with each other joined. */
export const textOf = (lines: readonly Line[], edge: number): string => {
  let text = '';
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    if (above === undefined) text = line.text;
    else if (!goesOn(above, line, edge)) text += `\n${line.text}`;
    else text += (/[a-z]$/i.test(above.text) && /^[a-z]/i.test(line.text) ? ' ' : '') + line.text;
  }
  return text;
};
