import { Damaged } from '../damaged.ts';

/** One file of a zip as its directory describes it; nothing of it has been unpacked. */
export interface ZipEntry {
  name: string;
  method: number;
  encrypted: boolean;
  crc: number;
  packedBytes: number;
  bytes: number;
  offset: number;
}

const signs = { end: 0x06054b50, locator: 0x07064b50, end64: 0x06064b50, entry: 0x02014b50 };
const broken = (): Damaged => new Damaged('压缩结构已损坏或不完整，文件可能被截断');

/** Reads numbers of a zip; one outside the file means that the zip is damaged. */
const numbersOf = (bytes: Buffer) => ({
  u16: (at: number): number => (at >= 0 && at + 2 <= bytes.length ? bytes.readUInt16LE(at) : fail()),
  u32: (at: number): number => (at >= 0 && at + 4 <= bytes.length ? bytes.readUInt32LE(at) : fail()),
  u64: (at: number): number => {
    const value = at >= 0 && at + 8 <= bytes.length ? bytes.readBigUInt64LE(at) : fail();
    return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : fail();
  },
});
const fail = (): never => {
  throw broken();
};

/** The end record stands in the last 64 kB, before a comment. */
const findEnd = (bytes: Buffer): number => {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= lowest; at -= 1)
    if (bytes.readUInt32LE(at) === signs.end && at + 22 + bytes.readUInt16LE(at + 20) <= bytes.length) return at;
  throw broken();
};

const extent = (bytes: Buffer): { count: number; start: number } => {
  const { u16, u32, u64 } = numbersOf(bytes);
  const end = findEnd(bytes);
  if (end < 20 || u32(end - 20) !== signs.locator) return { count: u16(end + 10), start: u32(end + 16) };
  const end64 = u64(end - 12);
  return u32(end64) === signs.end64 ? { count: u64(end64 + 32), start: u64(end64 + 48) } : fail();
};

/** Sizes that did not fit into 32 bits stand in an extra field, in this order. */
const wide = (bytes: Buffer, from: number, to: number, short: readonly number[]): number[] => {
  const { u16, u64 } = numbersOf(bytes);
  for (let at = from; at + 4 <= to; at += 4 + u16(at + 2)) {
    if (u16(at) !== 1) continue;
    let next = at + 4;
    return short.map((value) => {
      if (value !== 0xffffffff) return value;
      next += 8;
      return u64(next - 8);
    });
  }
  return [...short];
};

/** The entries of a zip in memory, from its directory alone. @throws Damaged */
export const directoryOf = (bytes: Buffer, most: number): ZipEntry[] => {
  const { u16, u32 } = numbersOf(bytes);
  const { count, start } = extent(bytes);
  if (count > most) throw new Damaged(`压缩包内有${count}个文件，超过${most}个的上限`);
  const entries: ZipEntry[] = [];
  for (let at = start; entries.length < count;) {
    if (u32(at) !== signs.entry) throw broken();
    const [nameBytes, extraBytes, commentBytes] = [u16(at + 28), u16(at + 30), u16(at + 32)];
    const extra = at + 46 + nameBytes;
    if (extra + extraBytes > bytes.length) throw broken();
    const [size, packedBytes, offset] = wide(bytes, extra, extra + extraBytes, [
      u32(at + 24),
      u32(at + 20),
      u32(at + 42),
    ]);
    entries.push({
      name: bytes.toString('utf8', at + 46, extra),
      method: u16(at + 10),
      encrypted: (u16(at + 8) & 1) === 1,
      crc: u32(at + 16),
      packedBytes: packedBytes!,
      bytes: size!,
      offset: offset!,
    });
    at = extra + extraBytes + commentBytes;
  }
  return entries;
};
