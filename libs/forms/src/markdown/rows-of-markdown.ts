import { tooLarge } from '../damaged.ts';
import { joinLines, type GridCell, type Row } from '../row.ts';
import { mostLines, widest } from '../text/lines.ts';

const ruler = /^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?$/;
const isRuler = (line: string): boolean => line.length < 4_000 && line.includes('-') && ruler.test(line);
const isRow = (line: string | undefined): boolean => /^[ \t]{0,3}\|/.test(line ?? '');
/** More cells than a thousand forms have. */
const mostCells = 250_000;

/** A text is Markdown for us when a table stands in it: a row and below it the ruler. */
export const hasTable = (text: string): boolean =>
  text.split(/\r\n|[\n\r]/, 2_000).some((line, index, lines) => isRuler(line) && isRow(lines[index - 1]));

/** The words of a line without the signs that only make them bold, a heading, a quotation. */
const plain = (text: string): string =>
  text
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/\*\*|__|`/g, '')
    .replace(/\\([\\|*_#[\]()`>~-])/g, '$1');
const withoutSigns = (line: string): string =>
  plain(line.replace(/^[ \t]*(?:#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+)/, '')).trim();

/** | a | b\|c | → a and b|c. */
const cellsOf = (line: string, number: number): GridCell[] => {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  const parts = inner.split(/(?<!\\)\|/, widest + 2);
  if (parts.length > widest) throw tooLarge(`第${number}行的单元格超过${widest}个，不是绩效表格`);
  return parts.map((part, index) => ({
    text: joinLines(plain(part).split('\n')),
    at: `第${number}行第${index + 1}格`,
  }));
};

/** The rows of a Markdown text: its tables, and each other line for itself. @throws Damaged */
export const rowsOfMarkdown = (text: string): Row[] => {
  const lines = text.split(/\r\n|[\n\r]/);
  if (lines.length > mostLines) throw tooLarge(`文件有${lines.length}行，超过${mostLines}行的上限`);
  const rows: Row[] = [];
  let [tight, count] = [false, 0];
  for (const [index, line] of lines.entries()) {
    if (isRuler(line)) continue;
    const inTable = isRow(line);
    const cells = inTable ? cellsOf(line, index + 1) : [{ text: withoutSigns(line), at: `第${index + 1}行` }];
    count += cells.length;
    if (count > mostCells) throw tooLarge(`文件的单元格超过${mostCells}个`);
    if (inTable || cells[0]!.text !== '') rows.push({ cells, inTable, tight, mendable: false });
    tight = line.trim() !== '';
  }
  return rows;
};
