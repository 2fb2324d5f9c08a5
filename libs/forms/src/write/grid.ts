import { printable, type CellRole, type LayoutCell, type Table } from './layout.ts';

/** A cell in the columns of its part; `covered` stands where a cell from above reaches down. */
export interface PartCell {
  readonly text: string;
  readonly role: CellRole;
  readonly columns?: number;
  readonly rows?: number;
  readonly covered?: true;
}

/** Rows of an official table that share columns of their own. */
export interface Part {
  readonly widths: readonly number[];
  readonly rows: readonly (readonly PartCell[])[];
}

/** The funds, the goals, the indicators: parts with one name that is printed in front of all their rows. */
export interface Section {
  readonly block?: string;
  readonly parts: readonly Part[];
}

type More = Partial<PartCell>;
const cellOf =
  (role: CellRole) =>
  (text: string, more: More = {}): PartCell => ({ text, role, ...more });
export const name = cellOf('name');
export const head = cellOf('head');
export const words = cellOf('text');
export const short = cellOf('short');
export const figure = cellOf('figure');
export const covered = (columns = 1): PartCell => ({ text: '', role: 'name', columns, covered: true });

/** Width of the narrow column that holds the name of a section. */
export const blockWidth = 4;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Where the columns of a part begin on the grid, each as near to its own place as the lines of the grid allow. */
export const fit = (widths: readonly number[], grid: readonly number[]): number[] => {
  const starts = [0];
  const ratio = sum(grid) / sum(widths);
  let line = 0;
  let place = 0;
  let wanted = 0;
  for (let column = 1; column < widths.length; column += 1) {
    wanted += widths[column - 1]! * ratio;
    place += grid[line]!;
    line += 1;
    const last = grid.length - (widths.length - column);
    while (line < last && Math.abs(place + grid[line]! - wanted) < Math.abs(place - wanted)) {
      place += grid[line]!;
      line += 1;
    }
    starts.push(line);
  }
  return [...starts, grid.length];
};

const place = (row: readonly PartCell[], starts: readonly number[]): LayoutCell[] => {
  let column = 0;
  return row.flatMap(({ text, role, columns = 1, rows = 1, covered: hidden }) => {
    const start = starts[column]!;
    column += columns;
    const cell = { text: printable(text), role, column: start, columns: starts[column]! - start, rows };
    return hidden ? [] : [cell];
  });
};

/** The name of a section in front of its rows. A head that is repeated on every page keeps the name to itself. */
const nameRows = (text: string, rows: LayoutCell[][], headRows: number): void => {
  const cell = { text: printable(text), role: 'name', column: 0, columns: 1 } as const;
  const apart = headRows > 0 && headRows < rows.length ? headRows : 0;
  rows[0]?.unshift({ ...cell, rows: apart || rows.length });
  if (apart > 0) rows[apart]!.unshift({ ...cell, text: '', rows: rows.length - apart });
};

const rowsOf = (section: Section, grid: readonly number[], headRows: number): LayoutCell[][] => {
  const shift = section.block === undefined ? 0 : 1;
  const rows = section.parts.flatMap(({ widths, rows: own }) => {
    const starts = fit(widths, grid.slice(shift)).map((start) => start + shift);
    return own.map((row) => place(row, starts));
  });
  if (section.block !== undefined) nameRows(section.block, rows, headRows);
  return rows;
};

/** The columns of the finest part, with the narrow one in front when its section has a name. */
export const gridOf = (sections: readonly Section[]): number[] => {
  const grids = sections.flatMap(({ block, parts }) =>
    parts.map(({ widths }) => (block === undefined ? [...widths] : [blockWidth, ...widths])),
  );
  return grids.toSorted((a, b) => b.length - a.length)[0] ?? [];
};

/** Sections below each other on one grid. */
export const tableOf = (
  sections: readonly Section[],
  grid: readonly number[],
  more: Partial<Pick<Table, 'headRows' | 'attached'>> = {},
): Table => ({
  block: 'table',
  widths: grid,
  headRows: more.headRows ?? 0,
  attached: more.attached ?? false,
  rows: sections.flatMap((section, index) => rowsOf(section, grid, index === 0 ? (more.headRows ?? 0) : 0)),
});
