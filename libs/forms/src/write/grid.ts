import { printable, type CellRole, type LayoutCell, type Table } from './layout.ts';

/** A cell in a section's own columns; `covered` stands where a cell from above reaches down. */
export interface SectionCell {
  readonly text: string;
  readonly role: CellRole;
  readonly columns?: number;
  readonly rows?: number;
  readonly covered?: true;
}

/** A part of an official table with columns of its own: the funds, the goals, the indicators. */
export interface Section {
  readonly widths: readonly number[];
  readonly rows: readonly (readonly SectionCell[])[];
}

export const name = (text: string, more: Partial<SectionCell> = {}): SectionCell => ({ text, role: 'name', ...more });
export const head = (text: string, more: Partial<SectionCell> = {}): SectionCell => ({ text, role: 'head', ...more });
export const words = (text: string, more: Partial<SectionCell> = {}): SectionCell => ({ text, role: 'text', ...more });
export const short = (text: string, more: Partial<SectionCell> = {}): SectionCell => ({ text, role: 'short', ...more });
export const figure = (text: string, more: Partial<SectionCell> = {}): SectionCell => ({
  text,
  role: 'figure',
  ...more,
});
export const covered = (columns = 1): SectionCell => ({ text: '', role: 'name', columns, covered: true });

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Where the columns of a section begin on the grid, so that each comes as near to its own width as the grid allows. */
export const fit = (widths: readonly number[], grid: readonly number[]): number[] => {
  const starts = [0];
  const ratio = sum(grid) / sum(widths);
  let line = 0;
  let place = 0;
  let wanted = 0;
  for (let column = 1; column < widths.length; column += 1) {
    wanted += widths[column - 1]! * ratio;
    const last = grid.length - (widths.length - column);
    place += grid[line]!;
    line += 1;
    while (line < last && Math.abs(place + grid[line]! - wanted) < Math.abs(place - wanted)) {
      place += grid[line]!;
      line += 1;
    }
    starts.push(line);
  }
  return [...starts, grid.length];
};

const placed = (row: readonly SectionCell[], starts: readonly number[]): LayoutCell[] => {
  let column = 0;
  return row.flatMap(({ text, role, columns = 1, rows = 1, covered: hidden }) => {
    const start = starts[column]!;
    column += columns;
    const cell = { text: printable(text), role, column: start, columns: starts[column]! - start, rows };
    return hidden ? [] : [cell];
  });
};

/** Sections below each other on one grid, the columns of the finest of them. */
export const tableOf = (
  sections: readonly Section[],
  more: Partial<Pick<Table, 'headRows' | 'attached'>> & { grid?: readonly number[] } = {},
): Table => {
  const finest = sections.toSorted((a, b) => b.widths.length - a.widths.length)[0];
  const widths = more.grid ?? finest?.widths ?? [];
  const rows = sections.flatMap((section) => {
    const starts = fit(section.widths, widths);
    return section.rows.map((row) => placed(row, starts));
  });
  return { block: 'table', widths, headRows: more.headRows ?? 0, attached: more.attached ?? false, rows };
};
