// An old Office file of one stream, and a workbook of the old Excel: as small as they can be, for the specs of what is refused.

const sector = 512;
const last = 0xfffffffe;

const numbers = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [i, value] of values.entries()) bytes.writeUInt32LE(value, i * 4);
  return bytes;
};

/** The stream lies in its sectors from back to front, as it may: the table says which follows which. */
export const oleFile = (name: string, stream: Buffer, { backwards = true } = {}): Buffer => {
  const count = Math.ceil(stream.length / sector);
  const place = (i: number): number => 2 + (backwards ? count - 1 - i : i);
  const table = Buffer.alloc(sector, 0xff);
  table.writeUInt32LE(0xfffffffd, 0);
  table.writeUInt32LE(last, 4);
  const body = Buffer.alloc(count * sector);
  for (let i = 0; i < count; i += 1) {
    table.writeUInt32LE(i + 1 < count ? place(i + 1) : last, place(i) * 4);
    stream.copy(body, (place(i) - 2) * sector, i * sector, (i + 1) * sector);
  }
  const directory = Buffer.alloc(sector);
  directory.write(name, 'utf16le');
  directory.writeUInt16LE(name.length * 2 + 2, 64);
  directory[66] = 2;
  numbers(place(0), stream.length).copy(directory, 116);
  const header = Buffer.alloc(sector, 0xff);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(header);
  header.writeUInt16LE(9, 30);
  numbers(1).copy(header, 48);
  numbers(4096, last).copy(header, 56);
  numbers(last, 0, 0).copy(header, 68);
  return Buffer.concat([header, table, directory, body]);
};

const record = (type: number, data: Buffer): Buffer => {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type);
  head.writeUInt16LE(data.length, 2);
  return Buffer.concat([head, data]);
};
const beginning = (kind: number): Buffer => record(0x0809, Buffer.from([0, 6, kind, 0, 0, 0, 0, 0]));

/** `listed` and `begun`: what kind of sheet the workbook says that its only one is, on its list and where it begins. */
export const workbook = ({ listed = 0, begun = 0x10, locked = false } = {}): Buffer => {
  const before = [beginning(5), ...(locked ? [record(0x2f, Buffer.alloc(6))] : []), record(0x42, Buffer.alloc(494))];
  const at = Buffer.concat(before).length + 4 + 9 + 4;
  const sheet = record(0x85, Buffer.concat([numbers(at), Buffer.from([0, listed, 1, 0, 0x41])]));
  const all = Buffer.concat([...before, sheet, record(0x0a, Buffer.alloc(0)), beginning(begun)]);
  return Buffer.concat([all, Buffer.alloc(Math.max(0, 4096 - all.length))]);
};

export const oldExcel = (kind: Parameters<typeof workbook>[0] = {}): Buffer => oleFile('Workbook', workbook(kind));
