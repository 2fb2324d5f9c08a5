import { crc32 } from 'node:zlib';

/** A file of a zip whose size is known beforehand; its bytes are asked for when its turn comes. */
export interface Entry {
  path: string;
  size: number;
  bytes(this: void): Buffer | Promise<Buffer>;
}

const localHeader = 30;
const directoryRecord = 46;
const directoryEnd = 22;

/** 1980-01-01 12:00 in the DOS fields, which know no zone. */
const time = 12 << 11;
const date = (1 << 5) | 1;
/** Names in UTF-8. */
const flags = 0x0800;
const version = 20;
/** Made by Unix, so that the rights below count. */
const madeBy = (3 << 8) | 63;
const rights = (0o100644 << 16) >>> 0;

interface Placed {
  name: Buffer;
  size: number;
  crc: number;
  offset: number;
}

/** What a file's own header and its line in the directory have in common, from the version on. */
const common = ({ name, size, crc }: Placed): Buffer => {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(version, 0);
  bytes.writeUInt16LE(flags, 2);
  bytes.writeUInt16LE(time, 6);
  bytes.writeUInt16LE(date, 8);
  bytes.writeUInt32LE(crc, 10);
  bytes.writeUInt32LE(size, 14);
  bytes.writeUInt32LE(size, 18);
  bytes.writeUInt16LE(name.length, 22);
  return bytes;
};

const header = (file: Placed): Buffer => Buffer.concat([Buffer.from('PK\u0003\u0004'), common(file), file.name]);

const record = (file: Placed): Buffer => {
  const made = Buffer.alloc(2);
  made.writeUInt16LE(madeBy);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(rights, 6);
  rest.writeUInt32LE(file.offset, 10);
  return Buffer.concat([Buffer.from('PK\u0001\u0002'), made, common(file), rest, file.name]);
};

const end = (count: number, size: number, offset: number): Buffer => {
  const bytes = Buffer.alloc(directoryEnd);
  bytes.write('PK\u0005\u0006', 'latin1');
  bytes.writeUInt16LE(count, 8);
  bytes.writeUInt16LE(count, 10);
  bytes.writeUInt32LE(size, 12);
  bytes.writeUInt32LE(offset, 16);
  return bytes;
};

const inOrder = (entries: readonly Entry[]): Entry[] => entries.toSorted((a, b) => (a.path < b.path ? -1 : 1));

/** Bytes of the zip as a whole. */
export const storedSize = (entries: readonly Entry[]): number =>
  entries.reduce(
    (sum, { path, size }) => sum + localHeader + directoryRecord + 2 * Buffer.byteLength(path) + size,
    directoryEnd,
  );

/** The parts of the zip with the path that each belongs to, in the order of its bytes: headers with contents, then the directory. */
export const storedParts = (entries: readonly Entry[]): { path: string; length: number }[] => {
  const files = inOrder(entries).map(({ path, size }) => ({ path, size, name: Buffer.byteLength(path) }));
  return [
    ...files.map(({ path, name, size }) => ({ path, length: localHeader + name + size })),
    ...files.map(({ path, name }) => ({ path, length: directoryRecord + name })),
  ];
};

/**
 * The same zip as zipOf makes, byte for byte, piece by piece: at no time more than one file is held. Below 4 GB only.
 */
export async function* storedZip(entries: readonly Entry[]): AsyncGenerator<Buffer> {
  const placed: Placed[] = [];
  let offset = 0;
  for (const { path, size, bytes } of inOrder(entries)) {
    const content = await bytes();
    if (content.length !== size) throw new Error(`${path}: ${content.length} bytes instead of ${size}`);
    const file = { name: Buffer.from(path), size, crc: crc32(content), offset };
    placed.push(file);
    const head = header(file);
    yield head;
    yield content;
    offset += head.length + size;
  }
  const directory = Buffer.concat(placed.map(record));
  yield directory;
  yield end(placed.length, directory.length, offset);
}
