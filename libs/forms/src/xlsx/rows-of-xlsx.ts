import type { OfficePackage } from '../office/package.ts';
import { isTitle } from '../recognise/words.ts';
import { filled, type Row } from '../row.ts';
import { rowsOfSheet } from './layout.ts';
import { SheetReader } from './sheet.ts';
import { formatsOf, sharedStringsOf, sheetsOf } from './workbook.ts';

/** A sheet may carry its title on its tab only. */
const titled = (name: string, rows: readonly Row[]): Row[] => {
  if (rows.length === 0 || !isTitle(name)) return [...rows];
  const hasTitle = rows.slice(0, 8).some((row) => filled(row).length === 1 && isTitle(filled(row)[0]!.text));
  const title: Row = {
    cells: [{ text: name, at: `${name.slice(0, 31)}!` }],
    inTable: false,
    tight: false,
    mendable: false,
  };
  return hasTitle ? [...rows] : [title, ...rows];
};

/** The rows of all visible sheets of an Excel file, sheet after sheet. @throws Damaged */
export const rowsOfXlsx = (office: OfficePackage): Row[] => {
  const { sheets, epoch1904 } = sheetsOf(office);
  const lookups = { strings: sharedStringsOf(office), formats: formatsOf(office), epoch1904 };
  return sheets.slice(0, 200).flatMap(({ name, path }, index) => {
    const sheet = new SheetReader(lookups);
    office.walk(path, sheet);
    return titled(name, rowsOfSheet(name, index + 1, sheet.cells, sheet.merges));
  });
};
