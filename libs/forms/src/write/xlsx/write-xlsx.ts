import ExcelJS, { type Workbook, type Worksheet } from 'exceljs';
import type { Block, Layout, Table } from '../layout.ts';
import { settled } from '../zip.ts';
import { putGap, putParagraph, putTable } from './sheet.ts';

/** Half-width signs at 10.5 pt over the printed width of a page. */
const pageWidth = { upright: 92, landscape: 136 } as const;

/** The columns of the sheet: those of the widest table, which all tables of a layout share or fit into. */
const columnsOf = (layout: Layout): number[] => {
  const tables = layout.blocks.filter((block): block is Table => block.block === 'table');
  const widest = tables.toSorted((a, b) => b.widths.length - a.widths.length)[0]?.widths ?? [1];
  const total = widest.reduce((sum, width) => sum + width, 0);
  const room = layout.landscape ? pageWidth.landscape : pageWidth.upright;
  return widest.map((width) => Math.max(3, Math.round(((width * room) / total) * 10) / 10));
};

/** A narrower table is spread over the columns of the widest. */
const spread = (table: Table, count: number): Table => {
  const own = table.widths.length;
  if (own === count) return table;
  const line = (column: number): number => Math.round((column * count) / own);
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
  const widths = columnsOf(layout);
  sheet.columns = widths.map((width) => ({ width }));
  setPage(sheet, layout);
  for (const [index, block] of layout.blocks.entries()) {
    if (block.block === 'paragraph' && layout.blocks[index - 1]?.block === 'table') putGap(sheet);
    const heads =
      block.block === 'table'
        ? putTable(sheet, spread(block, widths.length), widths)
        : putParagraph(sheet, block, widths);
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
