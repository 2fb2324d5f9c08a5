/** Stands for a line break while blanks are put in order. */
const lineBreak = '\uE000';

const wordsIn = (cell: Element): string => {
  cell.querySelectorAll('br').forEach((one) => one.replaceWith(lineBreak));
  cell.querySelectorAll('p, div').forEach((one) => one.append(lineBreak));
  const text = (cell.textContent ?? '').replace(/\s+/gu, ' ').trim();
  return text.replace(new RegExp(` ?${lineBreak} ?`, 'gu'), '\n').trim();
};

/** A table as Word, WPS and Excel hand it over beside the plain text: what a merged cell covers is blank. null: there is none. */
export const tableIn = (html: string): string[][] | null => {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return null;
  const rows: string[][] = [...table.rows].map(() => []);
  [...table.rows].forEach((row, top) => {
    for (const cell of row.cells) {
      let left = 0;
      while (rows[top]?.[left] !== undefined) left += 1;
      for (let down = 0; down < cell.rowSpan; down += 1)
        for (let right = 0; right < cell.colSpan; right += 1) {
          const line = rows[top + down];
          if (line) line[left + right] = down + right === 0 ? wordsIn(cell) : '';
        }
    }
  });
  return rows.map((row) => Array.from(row, (words) => words ?? '')).filter((row) => row.length > 0);
};
