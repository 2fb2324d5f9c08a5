import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { LayoutCell, Table as LayoutTable } from '../layout.ts';
import { cellLooks, cellSize, run } from './look.ts';

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };

/** A paragraph a line: what was broken on paper is broken in the file. */
const linesOf = ({ text, role }: LayoutCell): Paragraph[] => {
  const { font, alignment } = cellLooks[role];
  return text.split('\n').map(
    (words) =>
      new Paragraph({
        ...(alignment && { alignment }),
        keepNext: role === 'head',
        children: [new TextRun(run(words, font, cellSize))],
      }),
  );
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const tableCell = (cell: LayoutCell, widths: readonly number[]): TableCell =>
  new TableCell({
    children: linesOf(cell),
    columnSpan: cell.columns,
    rowSpan: cell.rows,
    verticalAlign: VerticalAlign.CENTER,
    width: { size: sum(widths.slice(cell.column, cell.column + cell.columns)), type: WidthType.DXA },
  });

/** Whole twips that add up to the width of the page. */
export const columnWidths = (widths: readonly number[], width: number): number[] => {
  const total = sum(widths);
  const ends = widths.map((_, index) => Math.round((sum(widths.slice(0, index + 1)) / total) * width));
  return ends.map((end, index) => end - (ends[index - 1] ?? 0));
};

/** A long text may go on over the page, a short row stays whole. */
const isShort = (row: readonly LayoutCell[]): boolean => row.every(({ text }) => text.length < 200);

export const tableBlock = ({ rows, widths: shares, headRows }: LayoutTable, width: number): Table => {
  const widths = columnWidths(shares, width);
  return new Table({
    borders,
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: width, type: WidthType.DXA },
    margins: { left: 45, right: 45, top: 30, bottom: 30 },
    rows: rows.map(
      (row, index) =>
        new TableRow({
          children: row.map((cell) => tableCell(cell, widths)),
          cantSplit: isShort(row),
          ...(index < headRows && { tableHeader: true }),
        }),
    ),
  });
};
