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

/** The visible sheets of a workbook in their order, less our template's own, and from which year it counts its days. */
export const sheetsOf = (office: OfficePackage): { sheets: SheetEntry[]; epoch1904: boolean } => {
  const relations = office.relations(office.main);
  const sheets: SheetEntry[] = [];
  let epoch1904 = false;
  let ours = false;
  office.walk(office.main, {
    open: (name, attributes) => {
      const element = localName(name);
      if (element === 'workbookPr') epoch1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '');
      if (element === 'sheet' && attributes.name === templateSheets.version) ours = true;
      if (element !== 'sheet' || /hidden/i.test(attributes.state ?? '')) return;
      const relation = relations.get(attribute(attributes, 'id') ?? '');
      if (relation?.type === 'worksheet') sheets.push({ name: attributes.name ?? '', path: relation.path });
    },
    close: nothing,
    text: nothing,
  });
  return { sheets: sheets.filter(({ name }) => !ours || name !== templateSheets.instructions), epoch1904 };
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
