import { Damaged } from '../damaged.ts';
import { SafeZip } from '../zip/unzip-safe.ts';
import { localName, walkXml, type XmlVisitor } from '../xml/walk-xml.ts';

const resolve = (folder: string, target: string): string => {
  const parts = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const part of target.split('/').filter(Boolean)) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
};

interface Relation {
  type: string;
  path: string;
}

/** A Word or Excel file: its parts and how they refer to each other. Links that lead out of the file are not seen. */
export class OfficePackage {
  private readonly zip: SafeZip;
  /** The path of the part that holds the document or the workbook. */
  readonly main: string;

  /** @throws Damaged */
  constructor(bytes: Buffer) {
    this.zip = new SafeZip(bytes);
    const stated = [...this.relations('').values()].find(({ type }) => type === 'officeDocument')?.path;
    const main = [stated, 'word/document.xml', 'xl/workbook.xml'].find((path) => path && this.zip.has(path));
    if (main === undefined)
      throw new Damaged('它是压缩包，但不是Word（.docx）或Excel（.xlsx）文件', '选择填好的表格文件后重新导入');
    this.main = main;
  }

  /** The relations of a part by their ids; those of the whole file for ''. */
  relations(part: string): ReadonlyMap<string, Relation> {
    const cut = part.lastIndexOf('/') + 1;
    const folder = part.slice(0, cut);
    const relations = new Map<string, Relation>();
    this.walk(`${folder}_rels/${part.slice(cut)}.rels`, {
      open: (name, { Id, Type, Target, TargetMode }) => {
        if (localName(name) !== 'Relationship' || TargetMode === 'External' || !Target) return;
        relations.set(Id ?? '', { type: Type?.split('/').at(-1) ?? '', path: resolve(folder, Target) });
      },
      close: () => undefined,
      text: () => undefined,
    });
    return relations;
  }

  /** The path of the part that stands in a relation to the main part: its styles, its numbering. */
  partOf(type: string): string | null {
    return [...this.relations(this.main).values()].find((relation) => relation.type === type)?.path ?? null;
  }

  /** Reads a part; false when there is none. @throws Damaged */
  walk(path: string | null, visitor: XmlVisitor): boolean {
    const bytes = path === null ? null : this.zip.file(path);
    if (bytes === null) return false;
    walkXml(bytes, visitor);
    return true;
  }
}
