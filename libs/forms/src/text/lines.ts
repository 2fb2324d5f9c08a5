import { tooLarge, type Damaged } from '../damaged.ts';
import { joinLines as join, type GridCell, type Row } from '../row.ts';
import { fundColumn } from '../recognise/fund-words.ts';
import { indicatorColumn } from '../recognise/indicator-words.ts';
import { beginsWithLabel, isRemark, isTitle } from '../recognise/words.ts';

/** More cells than any form has in one row, more lines than a thousand forms have. */
export const widest = 256;
export const mostLines = 300_000;
const tooWide = (line: number): Damaged => tooLarge(`第${line}行的单元格超过${widest}个，不是绩效表格`);

const listNumber = /^ *(?:\[bookmark:[^\]]{0,80}\])?[\t ]{0,4}\d{1,2}[.、．)]\t[^\t]+$/;
const htmlTags = /<\/?(?:p|br|span|div|b|strong|font)\b[^<>]{0,200}>/gi;

/** For each line: whether a tab comes before two blank lines do, so that the table has not ended yet. */
const tabsAhead = (lines: readonly string[]): boolean[] => {
  const ahead: boolean[] = Array.from({ length: lines.length + 1 }, () => false);
  let blanks = 0;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index]!;
    if (line.includes('\t')) [ahead[index], blanks] = [true, 0];
    else {
      blanks = isBlank(line) ? blanks + 1 : 0;
      ahead[index] = blanks < 2 && ahead[index + 1]!;
    }
  }
  return ahead;
};

const isBlank = (line: string): boolean => /^[ \u00a0]*$/.test(line);

/**
 * Word tables as text, one cell per line: a tab begins a cell, lines without one go on with it, a blank line ends the
 * row, two end the table. A blank line may also stand inside a cell. Lines with tabs inside are rows of their own.
 */
class Flattened {
  readonly rows: Row[] = [];
  private cells: { lines: string[]; at: string }[] = [];
  private blanks = 2;
  private tightRow = false;

  constructor(private readonly lines: readonly string[]) {}

  read(): Row[] {
    const ahead = tabsAhead(this.lines);
    for (const [index, line] of this.lines.entries()) this.take(line, index + 1, ahead[index + 1]!);
    this.endRow();
    return this.rows;
  }

  private take(line: string, number: number, tabAhead: boolean): void {
    if (isBlank(line)) this.blanks += 1;
    else {
      if (line.includes('\t') && !(this.blanksOrOutside() && listNumber.test(line))) this.tabbed(line, number);
      else this.plain(line, number, tabAhead);
      this.blanks = 0;
    }
  }

  private blanksOrOutside(): boolean {
    return this.blanks > 0 || this.cells.length === 0;
  }

  private tabbed(line: string, number: number): void {
    const parts = line.split('\t', widest + 2);
    if (parts.length > widest) throw tooWide(number);
    const at = `第${number}行`;
    const isCell =
      parts[0]!.trim() === '' &&
      (parts.length === 2 || (parts.length === 3 && this.cells.length > 0 && this.blanks === 0));
    if (!isCell) {
      this.endRow();
      this.push(
        parts.map((part) => ({ text: unquote(join(part.split(/\v/))), at })),
        true,
        false,
      );
      return;
    }
    if (this.blanks > 0) this.endRow();
    if (this.cells.length === 0) this.tightRow = this.blanks === 0;
    if (this.cells.length >= widest) throw tooWide(number);
    this.cells.push({ lines: [parts.slice(1).join(' ')], at });
  }

  private plain(line: string, number: number, tabAhead: boolean): void {
    const text = line.trim();
    const goesOn =
      this.blanks === 0 || (this.blanks === 1 && (tabAhead ? !isBoundary(text) : this.completesHead(text)));
    const inside = this.cells.length > 0 && goesOn;
    if (inside) {
      this.cells.at(-1)!.lines.push(line);
      return;
    }
    this.endRow();
    if (text !== '') this.push([{ text: join(line.split(/\v/)), at: `第${number}行` }], false, this.blanks === 0);
  }

  /** The rest of a head that a blank line divides: 实际, then 完成值. */
  private completesHead(text: string): boolean {
    const begun = join(this.cells.at(-1)?.lines ?? []);
    return begun !== '' && text.length < 20 && isHead(begun + text);
  }

  private endRow(): void {
    if (this.cells.length === 0) return;
    const cells = this.cells.map(({ lines, at }) => ({ text: join(lines), at }));
    this.cells = [];
    this.push(cells, true, this.tightRow, this.blanks === 1);
  }

  private push(cells: GridCell[], inTable: boolean, tight: boolean, mendable = false): void {
    this.rows.push({ cells, inTable, tight, mendable });
  }
}

const isHead = (text: string): boolean => fundColumn(text) !== null || indicatorColumn(text) !== null;

const unquote = (text: string): string =>
  /^".*"$/s.test(text) ? text.slice(1, -1).replaceAll('""', '"').trim() : text;

/** Lines that never go on with a cell: they stand above or below a table. */
const isBoundary = (text: string): boolean => beginsWithLabel(text) || isRemark(text.slice(0, 40)) || isTitle(text);

/** The rows of a plain text; throws Damaged when it cannot be forms. */
export const rowsOf = (text: string): Row[] => {
  const plain = /<(?:p|br)\b/i.test(text) ? text.replaceAll(htmlTags, '\v') : text;
  const lines = plain.split(/\r\n|[\n\r\f\u2028]/);
  if (lines.length > mostLines) throw tooLarge(`文件有${lines.length}行，超过${mostLines}行的上限`);
  return new Flattened(lines).read();
};
