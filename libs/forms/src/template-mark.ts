import type { OfficePackage } from './office/package.ts';
import { SheetReader } from './xlsx/sheet.ts';
import { formatsOf, sharedStringsOf, sheetsOf } from './xlsx/workbook.ts';
import { templateMark, templateVersion } from './template-sheets.ts';

export interface TemplateMark {
  /** Code words of the form kind and of its scope. */
  readonly kind: string;
  readonly scope: string;
  readonly version: number;
}

/** Which of our templates a workbook was filled in on; null for any other. @throws Damaged */
export const markOf = (office: OfficePackage): TemplateMark | null => {
  const { version: sheet, epoch1904 } = sheetsOf(office);
  if (sheet === null) return null;
  const reader = new SheetReader({ strings: sharedStringsOf(office), formats: formatsOf(office), epoch1904 });
  office.walk(sheet.path, reader);
  const at = (column: number): string =>
    reader.cells.find((cell) => cell.row === 1 && cell.column === column)?.text ?? '';
  return at(1) === templateMark ? { kind: at(2), scope: at(3), version: Number(at(4)) || 0 } : null;
};

/** What to tell somebody who filled in another version of the template than today's; null for today's. */
export const versionNotice = ({ version }: TemplateMark): string | null => {
  if (version === templateVersion) return null;
  const which = `此文件由第${version}版填报模板填写，本系统现行为第${templateVersion}版`;
  return version < templateVersion
    ? `${which}：内容已照常识别，请核对各栏有无缺漏，今后请换用现行模板。`
    : `${which}：模板比系统新，可能有栏目未能识别，请核对各栏，或先升级系统。`;
};
