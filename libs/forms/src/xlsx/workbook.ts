import type { OfficePackage } from '../office/package.ts';
import { templateSheets } from '../template-sheets.ts';
import { attribute, localName, type Attributes, type XmlVisitor } from '../xml/walk-xml.ts';
import { builtInFormat } from './formats.ts';

export interface SheetEntry {
  name: string;
  /** Path of its part. */
  path: string;
}

const nothing = (): void => undefined;

export interface Sheets {
  /** The visible ones in their order, less our template's own. */
  sheets: SheetEntry[];
  /** The hidden sheet that says which of our templates this is. */
  version: SheetEntry | null;
  /** From which year the workbook counts its days. */
  epoch1904: boolean;
}

export const sheetsOf = (office: OfficePackage): Sheets => {
  const relations = office.relations(office.main);
  const sheets: SheetEntry[] = [];
  let epoch1904 = false;
  let version: SheetEntry | null = null;
  office.walk(office.main, {
    open: (name, attributes) => {
      const element = localName(name);
      if (element === 'workbookPr') epoch1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '');
      const relation = element === 'sheet' ? relations.get(attribute(attributes, 'id') ?? '') : undefined;
      if (relation?.type !== 'worksheet') return;
      const sheet = { name: attributes.name ?? '', path: relation.path };
      if (sheet.name === templateSheets.version) version = sheet;
      else if (!/hidden/i.test(attributes.state ?? '')) sheets.push(sheet);
    },
    close: nothing,
    text: nothing,
  });
  const own = sheets.filter(({ name }) => version === null || name !== templateSheets.instructions);
  return { sheets: own, version, epoch1904 };
};

/** Texts that cells refer to by number. The reading aids of words (rPh) are left out. */
class SharedStrings implements XmlVisitor {
  readonly texts: string[] = [];
  private parts: string[] = [];
  private aside = 0;
  private inText = false;

  open(name: string): void {
    const element = localName(name);
    if (element === 'si') this.parts = [];
    if (element === 'rPh') this.aside += 1;
    this.inText = element === 't' && this.aside === 0;
  }

  close(name: string): void {
    const element = localName(name);
    if (element === 'si') this.texts.push(this.parts.join(''));
    if (element === 'rPh') this.aside -= 1;
    this.inText = false;
  }

  text(text: string): void {
    if (this.inText) this.parts.push(text);
  }
}

export const sharedStringsOf = (office: OfficePackage): string[] => {
  const strings = new SharedStrings();
  office.walk(office.partOf('sharedStrings'), strings);
  return strings.texts;
};

/** The number format of each cell style by its number. */
export const formatsOf = (office: OfficePackage): string[] => {
  const named = new Map<number, string>();
  const ids: number[] = [];
  let inCells = false;
  office.walk(office.partOf('styles'), {
    open: (name: string, attributes: Attributes) => {
      const element = localName(name);
      if (element === 'cellXfs') inCells = true;
      if (element === 'numFmt') named.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (element === 'xf' && inCells) ids.push(Number(attributes.numFmtId ?? 0));
    },
    close: (name) => {
      if (localName(name) === 'cellXfs') inCells = false;
    },
    text: nothing,
  });
  return ids.map((id) => named.get(id) ?? builtInFormat(id));
};
