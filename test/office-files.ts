import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, VerticalMergeType, WidthType } from 'docx';
import ExcelJS from 'exceljs';
import { rowsOf } from '#forms/text/lines';
import type { Row } from '#forms/row';

/** A cell as an office would have drawn it: the grid columns it covers, and whether it goes on with the cell above. */
interface Drawn {
  text: string;
  from: number;
  span: number;
  /** Rows that it is merged over; 0 for the lower part of such a merge. */
  rows: number;
}
type Block = { table: Drawn[][] } | { line: string; tight: boolean };

const lengthsOf = (rows: readonly Row[]): number[] => [...new Set(rows.map(({ cells }) => cells.length))];

/** Grid lines at which cells of any row begin, so that rows of different width share one table. */
const gridLines = (rows: readonly Row[]): string[] => {
  const lines = new Set(
    lengthsOf(rows).flatMap((count) => Array.from({ length: count + 1 }, (_, at) => (at / count).toFixed(6))),
  );
  return [...lines].toSorted();
};

const drawRow = ({ cells }: Row, lines: readonly string[]): Drawn[] =>
  cells.map(({ text }, index) => {
    const from = lines.indexOf((index / cells.length).toFixed(6));
    return { text, from, span: lines.indexOf(((index + 1) / cells.length).toFixed(6)) - from, rows: 1 };
  });

/** Blank cells below a name of a group belong to it: they become one merged cell. */
const mergeDown = (table: Drawn[][], columns: number): void => {
  for (const [index, row] of table.entries())
    for (const [place, cell] of row.entries()) {
      if (place >= columns || cell.text === '' || row.length < 5) continue;
      let below = index + 1;
      for (; table[below]?.length === row.length && table[below]![place]!.text === ''; below += 1) {
        if (table[below]!.slice(0, place).some(({ text }) => text !== '')) break;
        table[below]![place]!.rows = 0;
      }
      cell.rows = below - index;
    }
};

/** A second line of a head that lost its first line stands under the right end of it. */
const placed = (row: Row, widest: number): Row =>
  row.cells[0]!.text === '符号'
    ? {
        ...row,
        cells: [...Array.from({ length: widest - row.cells.length }, () => ({ text: '', at: '' })), ...row.cells],
      }
    : row;

/** A row that a blank line inside a cell divided in two is one row of the table. */
const whole = (rows: readonly Row[]): Row[] => {
  const widest = Math.max(...rows.map(({ cells }) => cells.length));
  return rows.flatMap((row, index) => {
    const [next, above] = [rows[index + 1], rows[index - 1]];
    const goesOn = (a: Row, b: Row | undefined): boolean =>
      widest === 9 &&
      a.cells.length > 1 &&
      b !== undefined &&
      a.cells.length + b.cells.length === 9 &&
      b.cells[0]!.text !== '';
    if (goesOn(row, next)) return [{ ...row, cells: [...row.cells, ...next!.cells] }];
    return above && goesOn(above, row) ? [] : [placed(row, widest)];
  });
};

/** The tables and lines of a form in plain text, drawn as tables with merged cells. */
const blocksOf = (text: string): Block[] => {
  const blocks: Block[] = [];
  const rows = rowsOf(text);
  for (let index = 0; index < rows.length;) {
    const row = rows[index]!;
    let end = index + 1;
    if (row.inTable) {
      while (rows[end]?.inTable) end += 1;
      const table = whole(rows.slice(index, end));
      const lines = gridLines(table);
      const drawn = table.map((one) => drawRow(one, lines));
      mergeDown(drawn, 3);
      blocks.push({ table: drawn });
    } else blocks.push({ line: row.cells[0]!.text, tight: row.tight });
    index = end;
  }
  return blocks;
};

const paragraphs = (text: string): Paragraph[] =>
  text.split('\n').map((line) => new Paragraph({ children: [new TextRun(line)] }));

const merging = ({ rows }: Drawn): { verticalMerge?: (typeof VerticalMergeType)[keyof typeof VerticalMergeType] } =>
  rows === 0
    ? { verticalMerge: VerticalMergeType.CONTINUE }
    : rows > 1
      ? { verticalMerge: VerticalMergeType.RESTART }
      : {};

const wordTable = (table: readonly Drawn[][]): Table =>
  new Table({
    columnWidths: Array.from(
      { length: Math.max(...table.map((row) => row.at(-1)!.from + row.at(-1)!.span)) },
      () => 500,
    ),
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: table.map(
      (row) =>
        new TableRow({
          children: row.map(
            (cell) => new TableCell({ columnSpan: cell.span, ...merging(cell), children: paragraphs(cell.text) }),
          ),
        }),
    ),
  });

/** The same form as a Word file with gridSpan and vMerge. */
export const wordFile = async (text: string): Promise<Buffer> => {
  const children = blocksOf(text).flatMap((block) =>
    'table' in block
      ? [wordTable(block.table), new Paragraph('')]
      : [...(block.tight ? [] : [new Paragraph('')]), new Paragraph(block.line)],
  );
  return Buffer.from(await Packer.toBuffer(new Document({ sections: [{ children }] })));
};

const excelTable = (sheet: ExcelJS.Worksheet, table: readonly Drawn[][], top: number): void => {
  for (const [index, row] of table.entries())
    for (const { text, from, span, rows } of row) {
      if (rows === 0) continue;
      if (text !== '') sheet.getCell(top + index, from + 1).value = text;
      if (span > 1 || rows > 1) sheet.mergeCells(top + index, from + 1, top + index + rows - 1, from + span);
    }
};

/** The same form as an Excel file with merged cells, everything on one sheet. */
export const excelFile = async (text: string): Promise<Buffer> => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('自评');
  let row = 1;
  for (const block of blocksOf(text)) {
    if ('table' in block) {
      excelTable(sheet, block.table, row);
      row += block.table.length + 1;
      continue;
    }
    if (!block.tight) row += 1;
    sheet.getCell(row, 1).value = block.line;
    row += 1;
  }
  return Buffer.from(await book.xlsx.writeBuffer());
};
