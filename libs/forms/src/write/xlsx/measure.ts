import type { LayoutCell, Table } from '../layout.ts';

/** Width of a text in the half-width signs that Excel measures columns in. */
const width = (text: string): number => {
  let sum = 0;
  for (const sign of text) sum += sign.codePointAt(0)! < 0x2000 ? 1.05 : 2.1;
  return sum;
};

/** Points that a text needs in a column of `columns` half-width signs; Excel does not measure merged cells itself. */
export const heightOf = (text: string, columns: number, line = 14): number => {
  const room = Math.max(2.1, columns - 1);
  const lines = text.split('\n').reduce((count, one) => count + Math.max(1, Math.ceil(width(one) / room)), 0);
  return lines * line + 6;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Excel allows 409 points a row. */
export const tallest = 400;

const needOf = (cell: LayoutCell, widths: readonly number[]): number =>
  heightOf(cell.text, sum(widths.slice(cell.column, cell.column + cell.columns)));

/** Height of each row in points. A merged cell that needs more than its rows gives the rest to the last of them. */
export const rowHeights = ({ rows }: Table, widths: readonly number[]): number[] => {
  const heights = rows.map((row) =>
    Math.max(20, ...row.filter((cell) => cell.rows === 1).map((cell) => needOf(cell, widths))),
  );
  rows.forEach((row, index) => {
    for (const cell of row.filter((one) => one.rows > 1)) {
      const lack = needOf(cell, widths) - sum(heights.slice(index, index + cell.rows));
      if (lack > 0) heights[index + cell.rows - 1]! += lack;
    }
  });
  return heights;
};
