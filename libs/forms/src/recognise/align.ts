import type { GridCell } from '../row.ts';

/** The meaning of each column of a table, left to right; null for a column without meaning. */
export type Columns<Field> = readonly (Field | null)[];

/** Rows further apart than this from their head have nothing to do with it. */
const tolerance = 12;

/**
 * At which column a row begins. Rows of other length than their head have lost the cells of a vertical merge in
 * front or blank cells behind: the place where most cells suit their columns wins, the right-most among equals.
 */
const shift = <Field>(
  columns: Columns<Field>,
  cells: readonly GridCell[],
  suits: (field: Field, text: string) => number,
): number => {
  const spare = columns.length - cells.length;
  if (spare === 0 || Math.abs(spare) > tolerance) return 0;
  let best = { offset: 0, points: -Infinity };
  for (let offset = Math.min(0, spare); offset <= Math.max(0, spare); offset += 1) {
    const points = cells.reduce((sum, cell, index) => {
      const field = columns[index + offset];
      return sum + (field === null || field === undefined ? (cell.text === '' ? 0 : -1) : suits(field, cell.text));
    }, 0);
    if (points >= best.points) best = { offset, points };
  }
  return best.offset;
};

/** Each cell of a row with the meaning of its column. */
export const align = <Field>(
  columns: Columns<Field>,
  cells: readonly GridCell[],
  suits: (field: Field, text: string) => number,
): { field: Field | null; cell: GridCell }[] => {
  const offset = shift(columns, cells, suits);
  return cells.map((cell, index) => ({ field: columns[index + offset] ?? null, cell }));
};
