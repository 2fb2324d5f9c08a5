import { crc32, deflateRawSync } from 'node:zlib';

/** One file of a zip, and the lies that are told about it. */
export interface Entry {
  name: string;
  content: Buffer | string;
  /** What the zip claims; left out: the truth. */
  size?: number;
  packedSize?: number;
  crc?: number;
  flags?: number;
  method?: number;
  offset?: number;
}
export interface Lies {
  count?: number;
  start?: number;
  comment?: string;
}

const header = (sign: number, from: readonly (readonly [number, 2 | 4])[]): Buffer => {
  const bytes = Buffer.alloc(4 + from.reduce((sum, [, width]) => sum + width, 0));
  bytes.writeUInt32LE(sign);
  let at = 4;
  for (const [value, width] of from) {
    if (width === 2) bytes.writeUInt16LE(value & 0xffff, at);
    else bytes.writeUInt32LE(value >>> 0, at);
    at += width;
  }
  return bytes;
};

/** A zip byte by byte, so that it can lie where a library would not. */
export const zipByHand = (entries: readonly Entry[], lies: Lies = {}): Buffer => {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content as Buffer);
    const method = entry.method ?? 8;
    const packed = method === 8 ? deflateRawSync(content, { level: 1 }) : content;
    const name = Buffer.from(entry.name);
    const facts = [
      [entry.flags ?? 0, 2],
      [method, 2],
      [0, 4],
      [entry.crc ?? crc32(content), 4],
      [entry.packedSize ?? packed.length, 4],
      [entry.size ?? content.length, 4],
      [name.length, 2],
      [0, 2],
    ] as const;
    const local = Buffer.concat([header(0x04034b50, [[20, 2], ...facts]), name, packed]);
    directory.push(
      header(0x02014b50, [[20, 2], [20, 2], ...facts, [0, 2], [0, 2], [0, 2], [0, 4], [entry.offset ?? offset, 4]]),
      name,
    );
    parts.push(local);
    offset += local.length;
  }
  const listing = Buffer.concat(directory);
  const comment = Buffer.from(lies.comment ?? '');
  const count = lies.count ?? entries.length;
  const end = header(0x06054b50, [
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [listing.length, 4],
    [lies.start ?? offset, 4],
    [comment.length, 2],
  ]);
  return Buffer.concat([...parts, listing, end, comment]);
};

const relations = (main: string): Entry => ({
  name: '_rels/.rels',
  content: `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${main}"/></Relationships>`,
});

/** A Word file with nothing but this body (XML). */
export const wordOf = (body: string | Buffer, ...more: Entry[]): Buffer =>
  zipByHand([
    relations('word/document.xml'),
    {
      name: 'word/document.xml',
      content:
        typeof body === 'string'
          ? `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
          : body,
    },
    ...more,
  ]);

/** An Excel file of one sheet (XML of the worksheet) with these shared strings (XML). */
export const excelOf = (sheet: string, strings = '', ...more: Entry[]): Buffer =>
  zipByHand([
    relations('xl/workbook.xml'),
    {
      name: 'xl/workbook.xml',
      content: '<workbook><sheets><sheet name="自评表" sheetId="1" id="r1"/></sheets></workbook>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content:
        '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="x/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r3" Type="x/styles" Target="styles.xml"/></Relationships>',
    },
    { name: 'xl/worksheets/sheet1.xml', content: `<worksheet>${sheet}</worksheet>` },
    { name: 'xl/sharedStrings.xml', content: `<sst>${strings}</sst>` },
    ...more,
  ]);
