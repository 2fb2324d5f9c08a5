import ExcelJS from 'exceljs';

/** One sheet of plain figures. Rows are keyed by the names of the columns; numbers come as decimal strings. */
export interface BookSheet {
  title: string;
  columns: readonly { name: string; kind: 'text' | 'number' }[];
  rows: readonly Readonly<Record<string, string | null>>[];
}

/** Signs that no sheet may be named by. */
const unfit = /[\\/*?:[\]]/gu;

const wide = (sheet: BookSheet, name: string): number => {
  const longest = Math.max(name.length, ...sheet.rows.slice(0, 200).map((row) => row[name]?.length ?? 0));
  return Math.min(50, 4 + 2 * longest);
};

/** Tables as one Excel file, a sheet for each, the heads kept in sight. Words stay words: nothing is a formula. */
export const writeBook = async (sheets: readonly BookSheet[]): Promise<Buffer> => {
  const book = new ExcelJS.Workbook();
  for (const sheet of sheets) {
    const page = book.addWorksheet(sheet.title.replaceAll(unfit, '').slice(0, 31), {
      views: [{ state: 'frozen', ySplit: 1 }],
    });
    page.columns = sheet.columns.map(({ name }) => ({ header: name, key: name, width: wide(sheet, name) }));
    page.getRow(1).font = { bold: true };
    for (const row of sheet.rows)
      page.addRow(
        sheet.columns.map(({ name, kind }) => {
          const value = row[name] ?? null;
          return kind === 'number' && value !== null ? Number(value) : value;
        }),
      );
    page.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: sheet.columns.length } };
  }
  return Buffer.from(await book.xlsx.writeBuffer());
};
