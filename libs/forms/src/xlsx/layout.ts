import { Damaged, tooLarge } from '../damaged.ts';
import { joinLines, type GridCell, type Row } from '../row.ts';
import { widest } from '../text/lines.ts';
import type { Range, SheetCell } from './sheet.ts';

/** Column 28 as AB. */
export const letters = (column: number): string => {
  let [name, rest] = ['', column];
  for (; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
};

/** More cells than a thousand forms have, blank ones included. */
const mostCells = 400_000;

interface Sheet {
  name: string;
  /** Number of the sheet in the file, which names its grid. */
  number: number;
  /** The used columns, both inclusive. */
  first: number;
  last: number;
}

/** The merged ranges that touch a row, kept up to date from row to row downwards. */
class Merges {
  private readonly coming: Range[];
  private active: Range[] = [];

  constructor(merges: readonly Range[]) {
    this.coming = merges.toSorted((a, b) => b.from.row - a.from.row);
  }

  /** By their first column. @throws Damaged where they lie over each other */
  at(row: number): Map<number, Range> {
    this.active = this.active.filter(({ to }) => to.row >= row);
    while ((this.coming.at(-1)?.from.row ?? Infinity) <= row) {
      const next = this.coming.pop()!;
      if (next.to.row >= row) this.active.push(next);
      if (this.active.length > 4 * widest) throw new Damaged('工作表的合并单元格互相重叠');
    }
    return new Map(this.active.map((range) => [range.from.column, range]));
  }
}

/** One row of the sheet; a merged range is one cell, blank below its first row. */
const rowOf = (
  sheet: Sheet,
  number: number,
  texts: ReadonlyMap<number, string>,
  merges: ReadonlyMap<number, Range>,
): GridCell[] => {
  const cells: GridCell[] = [];
  for (let column = sheet.first; column <= sheet.last;) {
    const merge = merges.get(column);
    const next = Math.max(column, Math.min(merge?.to.column ?? column, sheet.last)) + 1;
    const covered = merge !== undefined && merge.from.row < number;
    cells.push({
      text: covered ? '' : joinLines((texts.get(column) ?? '').split(/\r\n|[\n\r]/)),
      at: `${sheet.name}!${letters(column)}${number}`,
      grid: { table: sheet.number, from: column, to: next },
    });
    column = next;
  }
  return cells;
};

/** A line of its own: above and below the table, or across its whole width where no row beside it has cells. */
const isLine = (cells: readonly GridCell[], inTable: boolean): boolean =>
  !inTable && cells.filter(({ text }) => text !== '').length === 1;

const byRow = (cells: readonly SheetCell[]): Map<number, Map<number, string>> => {
  const rows = new Map<number, Map<number, string>>();
  for (const { row, column, text } of cells) {
    const texts = rows.get(row) ?? new Map<number, string>();
    rows.set(row, texts.set(column, text));
  }
  return rows;
};

/** The rows of a sheet from its first filled cell to its last; blank rows are left out. @throws Damaged */
export const rowsOfSheet = (
  name: string,
  number: number,
  cells: readonly SheetCell[],
  ranges: readonly Range[],
): Row[] => {
  const texts = byRow(cells);
  const first = cells.reduce((least, { column }) => Math.min(least, column), Infinity);
  const last = cells.reduce((most, { column }) => Math.max(most, column), 0);
  if (last - first >= widest) throw tooLarge(`工作表“${name.slice(0, 31)}”超过${widest}列，不是绩效表格`);
  const width = last - first + 1;
  if (texts.size * width > mostCells) throw tooLarge(`工作表的单元格超过${mostCells}个`);
  const sheet = { name: name.slice(0, 31), number, first, last };
  const rows: Row[] = [];
  const merges = new Merges(ranges);
  let [above, inTable] = [0, false];
  for (const index of [...texts.keys()].toSorted((a, b) => a - b)) {
    const row = rowOf(sheet, index, texts.get(index)!, merges.at(index));
    const tight = index === above + 1;
    if (!tight) inTable = false;
    const line = isLine(row, inTable);
    inTable ||= !line;
    rows.push({ cells: line ? row.filter(({ text }) => text !== '') : row, inTable: !line, tight, mendable: false });
    above = index;
  }
  return rows;
};
