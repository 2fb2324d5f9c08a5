import { Damaged, naming, tooLarge } from '../damaged.ts';
import { rowsOfDocx } from '../docx/rows-of-docx.ts';
import { recognise, type ReadForm } from '../recognise/recognise.ts';
import type { Row } from '../row.ts';
import { markOf, versionNotice } from '../template-mark.ts';
import { rowsOfXlsx } from '../xlsx/rows-of-xlsx.ts';
import { OfficePackage } from './package.ts';

/** More text and more cells than a thousand forms have. */
const mostSigns = 12_000_000;
const mostCells = 250_000;

const refuseMasses = (rows: readonly Row[]): void => {
  let [cells, signs] = [0, 0];
  for (const row of rows) {
    cells += row.cells.length;
    for (const { text } of row.cells) signs += text.length;
  }
  if (cells > mostCells) throw tooLarge(`文件有${cells}个单元格，超过${mostCells}个的上限`);
  if (signs > mostSigns) throw tooLarge(`文件的文字超过${mostSigns / 10_000}万字的上限`);
};

const opened = (bytes: Uint8Array): OfficePackage =>
  new OfficePackage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));

const isWorkbook = ({ main }: OfficePackage): boolean => /(?:^|\/)xl\/|workbook/i.test(main);

const rowsIn = (office: OfficePackage): Row[] => {
  const rows = isWorkbook(office) ? rowsOfXlsx(office) : rowsOfDocx(office);
  refuseMasses(rows);
  return rows;
};

/** The rows of a Word or Excel file; which of the two is told by its content, not by its name. @throws Damaged */
export const rowsOfOffice = (bytes: Uint8Array): Row[] => rowsIn(opened(bytes));

/** The forms in the rows of a file. @throws Damaged when there is none */
export const formsIn = (rows: readonly Row[]): ReadForm[] => {
  const forms = recognise(rows);
  if (forms.length > 0) return forms;
  throw new Damaged('没有找到绩效目标表、自评表或自评报告', '确认文件中有资金、目标或指标的表格后重新导入');
};

/** Told once, with the first form of the file. */
const noticed = (forms: readonly ReadForm[], office: OfficePackage): ReadForm[] => {
  const mark = isWorkbook(office) ? markOf(office) : null;
  const notice = mark && versionNotice(mark);
  return forms.map((form, index) => (notice && index === 0 ? { ...form, notice } : form));
};

/** Reads all forms of a Word (.docx) or Excel (.xlsx) file. */
export const readOffice = (name: string, bytes: Uint8Array): ReadForm[] =>
  naming(name, () => {
    const office = opened(bytes);
    return noticed(formsIn(rowsIn(office)), office);
  });
