import { tooLarge } from '../damaged.ts';
import { joinLines, type GridCell, type Row } from '../row.ts';
import { widest } from '../text/lines.ts';

interface OpenCell {
  lines: string[];
  span: number;
  /** Begins a vertical merge, or is its lower part: blank, whatever stands hidden in it. */
  merge: 'begins' | 'continues' | null;
  /** Merged into the cell on its left, or deleted in tracked changes. */
  gone: boolean;
}
interface Placed extends OpenCell {
  from: number;
}

/** A wider table is none that was made by hand; its columns are not counted. */
const widestGrid = 4_096;

/** A table while it is being read. Its rows become rows of cells; tables inside a cell follow the row of that cell. */
export class OpenTable {
  readonly rows: Row[] = [];
  cell: OpenCell | null = null;
  rowIsDeleted = false;
  /** Rows of the tables inside the row that is being read. */
  private inner: Row[] = [];
  private columns = 0;
  private cursor = 0;
  private cells: Placed[] = [];
  private count = 0;
  /** Columns in which a vertical merge has begun. */
  private readonly merging = new Set<number>();

  constructor(
    private readonly number: number,
    private readonly tight: boolean,
  ) {}

  addInner(rows: readonly Row[]): void {
    for (const row of rows) this.inner.push(row);
  }

  addColumn(): void {
    this.columns += 1;
  }

  openRow(): void {
    [this.cells, this.cursor, this.inner, this.cell, this.rowIsDeleted] = [[], 0, [], null, false];
  }

  /** Columns in front of the first cell that the row leaves out. */
  skip(columns: number): void {
    if (columns <= 0 || this.cells.length > 0) return;
    this.cells.push({ lines: [], span: columns, merge: null, gone: false, from: 0 });
    this.cursor = columns;
  }

  openCell(): void {
    this.cell = { lines: [], span: 1, merge: null, gone: false };
  }

  closeCell(): void {
    const { cell } = this;
    if (cell === null) return;
    const last = this.cells.at(-1);
    if (cell.gone && last) last.span += cell.span;
    else if (this.cells.length >= widest)
      throw tooLarge(`表${this.number}第${this.count + 1}行的单元格超过${widest}个，不是绩效表格`);
    else this.cells.push({ ...cell, from: this.cursor });
    this.cursor += cell.span;
    this.cell = null;
  }

  closeRow(after: number): void {
    this.count += 1;
    const knowsPlaces = this.columns > 0 && this.columns <= widestGrid && this.cursor + after === this.columns;
    const cells = this.cells.map((cell, index) => this.finish(cell, index, knowsPlaces));
    if (!this.rowIsDeleted && cells.length > 0)
      this.rows.push({ cells, inTable: true, tight: this.count > 1 || this.tight, mendable: false });
    for (const row of this.inner) this.rows.push(row);
    this.inner = [];
  }

  private finish({ lines, span, from, merge }: Placed, index: number, knowsPlaces: boolean): GridCell {
    const merged = merge === 'continues' && this.merging.has(from);
    if (merge === null) this.merging.delete(from);
    else this.merging.add(from);
    return {
      text: merged ? '' : joinLines(lines),
      at: `表${this.number}第${this.count}行第${index + 1}格`,
      ...(knowsPlaces && { grid: { table: this.number, from, to: from + span } }),
    };
  }
}
