import type { Cell, Worksheet } from 'exceljs';
import type { LayoutCell, Paragraph, Table } from '../layout.ts';
import { borders, cellLooks, paragraphLooks, type Look } from './look.ts';
import { heightOf, rowHeights, tallest } from './measure.ts';

/** A number that Excel shows exactly as it was written: 12.5, not 12.50, 007 or 1,200. */
const plainNumber = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{0,9}[1-9])?$/;
/** More than fits into one cell of Excel is cut by the format itself. */
const most = 32_000;

/** Words are kept as words even when somebody edits the cell: “=1+1” never becomes a formula. */
export const put = (cell: Cell, text: string, look: Look): void => {
  const isNumber = plainNumber.test(text) && text.replace(/\D/g, '').length <= 15 && text !== '-0';
  if (text !== '') cell.value = isNumber ? Number(text) : text;
  cell.style = { font: look.font, alignment: look.alignment, numFmt: isNumber ? 'General' : '@' };
};

const merge = (sheet: Worksheet, from: { row: number; column: number }, rows: number, columns: number): void => {
  if (rows > 1 || columns > 1) sheet.mergeCells(from.row, from.column, from.row + rows - 1, from.column + columns - 1);
};

const pieces = (text: string): string[] =>
  text.length <= most ? [text] : (text.match(new RegExp(`[\\s\\S]{1,${most}}`, 'g')) ?? []);

/** An empty row: what follows does not belong to the table above. */
export const putGap = (sheet: Worksheet): void => {
  const row = sheet.getRow(sheet.rowCount + 1);
  row.height = 6;
  row.getCell(1).style = { alignment: { vertical: 'middle' } };
};

/** A paragraph over the whole width, without borders; rows that it needs because Excel's are not tall enough are merged. */
export const putParagraph = (sheet: Worksheet, { role, text, newPage }: Paragraph, widths: readonly number[]): void => {
  const look = paragraphLooks[role];
  if (newPage && sheet.rowCount > 0) sheet.getRow(sheet.rowCount).addPageBreak();
  const width = widths.reduce((total, one) => total + one, 0);
  for (const piece of pieces(text)) {
    const height = heightOf(piece, (width * 10.5) / look.font.size!, look.font.size! * 1.35);
    const count = Math.ceil(height / tallest);
    const row = sheet.rowCount + 1;
    for (let index = 0; index < count; index += 1) sheet.getRow(row + index).height = height / count;
    put(sheet.getCell(row, 1), piece, look);
    merge(sheet, { row, column: 1 }, count, widths.length);
  }
};

const putCell = (sheet: Worksheet, cell: LayoutCell, row: number, rows: number): void => {
  const { column, columns, role, text } = cell;
  for (let down = 0; down < rows; down += 1)
    for (let right = 0; right < columns; right += 1) sheet.getCell(row + down, column + 1 + right).border = borders;
  const first = sheet.getCell(row, column + 1);
  put(first, text.slice(0, most), cellLooks[role]);
  first.border = borders;
  merge(sheet, { row, column: column + 1 }, rows, columns);
};

/** A table from the next row on. Gives the rows of its head, for printing them on every page. */
export const putTable = (
  sheet: Worksheet,
  table: Table,
  widths: readonly number[],
): [from: number, to: number] | null => {
  const start = sheet.rowCount + 1;
  const heights = rowHeights(table, widths);
  const counts = heights.map((height) => Math.max(1, Math.ceil(height / tallest)));
  const starts = counts.map((_, index) => start + counts.slice(0, index).reduce((total, one) => total + one, 0));
  heights.forEach((height, index) => {
    for (let down = 0; down < counts[index]!; down += 1)
      sheet.getRow(starts[index]! + down).height = height / counts[index]!;
  });
  table.rows.forEach((row, index) => {
    for (const cell of row) {
      const rows = counts.slice(index, index + cell.rows).reduce((total, one) => total + one, 0);
      putCell(sheet, cell, starts[index]!, rows);
    }
  });
  return table.headRows > 0 ? [start, start + table.headRows - 1] : null;
};
