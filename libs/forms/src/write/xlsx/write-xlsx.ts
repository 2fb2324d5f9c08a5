import ExcelJS, { type Workbook, type Worksheet } from 'exceljs';
import type { Block, Layout, Table } from '../layout.ts';
import { settled } from '../zip.ts';
import { putGap, putParagraph, putTable } from './sheet.ts';

/** Half-width signs at 10.5 pt over the printed width of a page. */
const pageWidth = { upright: 92, landscape: 136 } as const;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const tablesOf = ({ blocks }: Layout): Table[] => blocks.filter((block): block is Table => block.block === 'table');

/** Where the columns of a table end, as shares of its width; the last ends at 1. */
const edgesOf = ({ widths }: Table): number[] =>
  widths.map((_, column) => sum(widths.slice(0, column + 1)) / sum(widths));

/** Edges of two tables that stand so near to each other are one line of the sheet. */
const near = 0.012;

const withEdges = (grid: readonly number[], table: Table): number[] => {
  const narrow = Math.min(...table.widths) / sum(table.widths);
  const snap = Math.min(near, narrow / 3);
  const added = edgesOf(table).filter((edge) => !grid.some((line) => Math.abs(line - edge) <= snap));
  return [...grid, ...added].toSorted((one, other) => one - other);
};

/** The lines that the columns of a sheet end at: those of all its tables, the widest table first. */
const gridOf = (layout: Layout): number[] => {
  const tables = tablesOf(layout).toSorted((one, other) => other.widths.length - one.widths.length);
  return tables.length === 0 ? [1] : tables.reduce<number[]>(withEdges, []);
};

const columnsOf = (grid: readonly number[], { landscape }: Layout): number[] => {
  const room = landscape ? pageWidth.landscape : pageWidth.upright;
  const shares = grid.map((line, index) => line - (grid[index - 1] ?? 0));
  return shares.map((share) => Math.max(3, Math.round(share * room * 10) / 10));
};

const nearest = (grid: readonly number[], edge: number): number =>
  grid.reduce((best, line, index) => (Math.abs(line - edge) < Math.abs(grid[best]! - edge) ? index : best), 0);

/** A table on the columns of its sheet: where another table has lines that it has not, its cells reach over them. */
const spread = (table: Table, grid: readonly number[]): Table => {
  const edges = edgesOf(table);
  const line = (column: number): number => (column === 0 ? 0 : nearest(grid, edges[column - 1]!) + 1);
  const rows = table.rows.map((row) =>
    row.map((cell) => {
      const column = line(cell.column);
      return { ...cell, column, columns: line(cell.column + cell.columns) - column };
    }),
  );
  return { ...table, rows };
};

const setPage = (sheet: Worksheet, layout: Layout): void => {
  sheet.pageSetup = {
    paperSize: 9,
    orientation: layout.landscape ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.6, right: 0.6, top: layout.titleInText ? 0.75 : 1.1, bottom: 0.75, header: 0.5, footer: 0.4 },
  };
  sheet.headerFooter.oddFooter = '&C— &P —';
  // A title that the form does not have itself is printed above the page and stays out of the cells.
  if (layout.titleInText) return;
  const firstHeader = `&C&"方正小标宋简体"&20${layout.title.replaceAll('&', '&&')}`;
  Object.assign(sheet.headerFooter, { differentFirst: true, firstHeader, firstFooter: sheet.headerFooter.oddFooter });
};

export const newWorkbook = (title: string, on: string): Workbook => {
  const book = new ExcelJS.Workbook();
  const day = new Date(`${on}T00:00:00Z`);
  Object.assign(book, { title, creator: '绩程', lastModifiedBy: '绩程', created: day, modified: day });
  return book;
};

/** Excel allows 31 signs and none of these. A form that has no title gets none by the name of its sheet. */
const nameOf = ({ title, titleInText }: Layout): string =>
  (titleInText && title.replace(/[\\/?*[\]:'\n]/g, '').slice(0, 31)) || '表一';

/** Two sheets of one book cannot have one name. */
const sheetName = (book: Workbook, layout: Layout): string => {
  const name = nameOf(layout);
  const count = book.worksheets.filter((sheet) => sheet.name.toLowerCase() === name.toLowerCase()).length;
  return count === 0 ? name : `${name.slice(0, 27)}${book.worksheets.length + 1}`;
};

export const saved = async (book: Workbook): Promise<Buffer> => settled(new Uint8Array(await book.xlsx.writeBuffer()));

/** Puts a layout on a sheet of its own. */
export const putLayout = (book: Workbook, layout: Layout): Worksheet => {
  const sheet = book.addWorksheet(sheetName(book, layout));
  const grid = gridOf(layout);
  const widths = columnsOf(grid, layout);
  sheet.columns = widths.map((width) => ({ width }));
  setPage(sheet, layout);
  for (const [index, block] of layout.blocks.entries()) {
    if (block.block === 'paragraph' && layout.blocks[index - 1]?.block === 'table') putGap(sheet);
    const heads =
      block.block === 'table' ? putTable(sheet, spread(block, grid), widths) : putParagraph(sheet, block, widths);
    if (heads) sheet.pageSetup.printTitlesRow = heads.join(':');
  }
  return sheet;
};

/** What begins on a page of its own gets a sheet of its own, whose columns suit it. */
const pagesOf = (layout: Layout): Layout[] => {
  const pages: Block[][] = [[]];
  for (const block of layout.blocks) {
    if (block.block === 'paragraph' && block.newPage) pages.push([]);
    pages.at(-1)!.push(block);
  }
  return pages.map((blocks, index) => {
    const [first] = blocks;
    const title = index > 0 && first?.block === 'paragraph' ? { title: first.text, titleInText: true } : {};
    return { ...layout, ...title, blocks };
  });
};

/** An Excel file with a sheet for each form. `on`: the day in its properties, YYYY-MM-DD. */
export const writeXlsx = async (layouts: readonly Layout[], on: string): Promise<Buffer> => {
  const book = newWorkbook(layouts[0]?.title ?? '', on);
  for (const page of layouts.flatMap(pagesOf)) putLayout(book, page);
  return saved(book);
};
