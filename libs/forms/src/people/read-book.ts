import {
  bookSheets,
  mostBookRows,
  type BookCell,
  type BookRow,
  type BookSheetName,
  type PersonColumn,
  type RegisterBook,
  type UnitColumn,
} from '#domain/register/book/book';
import { Damaged, naming, tooLarge } from '../damaged.ts';
import { OfficePackage } from '../office/package.ts';
import { bare } from '../row.ts';
import { letters } from '../xlsx/layout.ts';
import { SheetReader, type SheetCell } from '../xlsx/sheet.ts';
import { formatsOf, sharedStringsOf, sheetsOf } from '../xlsx/workbook.ts';

/** A head stands within the first rows: a title may stand above it. */
const headWithin = 5;

interface ColumnHead {
  head: string;
  also: readonly string[];
  needed: boolean;
}

const headsOf = (name: BookSheetName): [string, ColumnHead][] => Object.entries(bookSheets[name].columns);

const byRow = (cells: readonly SheetCell[]): Map<number, SheetCell[]> => {
  const rows = new Map<number, SheetCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row) ?? [];
    row.push(cell);
    rows.set(cell.row, row);
  }
  return rows;
};

/** Which column of the sheet is which of ours. */
const columnsIn = (name: BookSheetName, cells: readonly SheetCell[]): Map<string, number> => {
  const places = headsOf(name).flatMap(([column, { head, also }]): [string, number][] => {
    const found = [head, ...also].map((word) => cells.find(({ text }) => bare(text) === word)).find(Boolean);
    return found ? [[column, found.column]] : [];
  });
  return new Map(places);
};

const missingIn = (name: BookSheetName, columns: ReadonlyMap<string, number>): string[] =>
  headsOf(name).flatMap(([column, { head, needed }]) => (needed && !columns.has(column) ? [head] : []));

const headless = (name: BookSheetName, missing: readonly string[]): Damaged =>
  new Damaged(
    `工作表“${bookSheets[name].title}”没有找到表头，或缺少${missing.join('、')}${missing.length > 1 ? '等列' : '列'}`,
    '用下载的模板填写后重新上传',
  );

const rowsOf = <Column extends string>(name: BookSheetName, cells: readonly SheetCell[]): BookRow<Column>[] => {
  const rows = [...byRow(cells)].toSorted(([a], [b]) => a - b);
  const heads = rows.slice(0, headWithin).map(([row, found]) => ({ row, columns: columnsIn(name, found) }));
  const head = heads.toSorted((a, b) => b.columns.size - a.columns.size)[0] ?? { row: 0, columns: new Map() };
  const missing = missingIn(name, head.columns);
  if (missing.length > 0) throw headless(name, missing);
  const below = rows.filter(([row]) => row > head.row);
  if (below.length > mostBookRows)
    throw tooLarge(`工作表“${bookSheets[name].title}”有${below.length}行，超过${mostBookRows}行的上限`);
  return below.map(([row, found]) => {
    const at = (column: string): BookCell => {
      const place = head.columns.get(column);
      const cell = found.find((one) => one.column === place);
      const text = cell?.text.replaceAll(/\s*\n\s*/gu, ' ').slice(0, 500) ?? '';
      return { text, column: place === undefined ? '' : letters(place), formula: cell?.formula ?? false };
    };
    return {
      row,
      cells: Object.fromEntries(headsOf(name).map(([column]) => [column, at(column)])),
    } as unknown as BookRow<Column>;
  });
};

const bookIn = (office: OfficePackage): RegisterBook => {
  const { sheets, epoch1904 } = sheetsOf(office);
  const lookups = { strings: sharedStringsOf(office), formats: formatsOf(office), epoch1904 };
  const read = <Column extends string>(name: BookSheetName): BookRow<Column>[] | null => {
    const sheet = sheets.find((one) => one.name.trim() === bookSheets[name].title);
    if (!sheet) return null;
    const reader = new SheetReader(lookups);
    office.walk(sheet.path, reader);
    return rowsOf(name, reader.cells);
  };
  const [units, people] = [read<UnitColumn>('units'), read<PersonColumn>('people')];
  if (!units && !people) throw new Damaged('没有名为“单位”或“人员”的工作表', '用下载的模板填写后重新上传');
  return { units: units ?? [], people: people ?? [] };
};

/** 单位人员表 (.xlsx): rows as they were filled in, formulas marked. @throws DomainError unreadable, tooLarge */
export const readBook = (name: string, bytes: Uint8Array): RegisterBook =>
  naming(name, () => bookIn(new OfficePackage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))));
