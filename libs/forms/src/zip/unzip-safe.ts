import { crc32, inflateRawSync } from 'node:zlib';
import { Damaged, tooLarge } from '../damaged.ts';
import { directoryOf, type ZipEntry } from './directory.ts';

/** Far above every real form, far below what would hurt the machine. */
export const limits = {
  entries: 3_000,
  totalBytes: 256 * 1024 * 1024,
  /** All parts together that are unpacked to be read. */
  readBytes: 24 * 1024 * 1024,
  ratio: 200,
  freeBytes: 1024 * 1024,
};

const nameOf = ({ name }: ZipEntry): string => {
  const path = name.replaceAll('\\', '/');
  if (path.startsWith('/') || /^[a-z]:/i.test(path) || path.split('/').includes('..') || /[\p{Cc}\ufffd]/u.test(path))
    throw new Damaged('压缩包内有文件名指向包外或含不可见字符，不是正常的Word、Excel文件');
  return path;
};

/** Refuses a zip that was made to harm whoever opens it, by what its directory says. */
const refuseHostile = (entries: readonly ZipEntry[], size: number): void => {
  let [packed, total] = [0, 0];
  for (const { packedBytes, bytes, encrypted } of entries) {
    packed += packedBytes;
    total += bytes;
    if (encrypted) throw new Damaged('压缩内容已加密', '去掉密码后重新导入');
    if (bytes > Math.max(limits.freeBytes, packedBytes * limits.ratio))
      throw tooLarge('压缩比异常，解压后的大小与文件不相称');
  }
  if (total > limits.totalBytes) throw tooLarge(`解压后超过${limits.totalBytes / 1024 / 1024}MB的上限`);
  if (packed > size) throw new Damaged('压缩包内各文件占用的空间互相重叠，不是正常的Word、Excel文件');
};

const localHeader = 0x04034b50;
const torn = (): Damaged => new Damaged('压缩内容已损坏，无法取出');

const packedPart = (bytes: Buffer, { offset, packedBytes }: ZipEntry): Buffer => {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== localHeader) throw torn();
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (start + packedBytes > bytes.length) throw torn();
  return bytes.subarray(start, start + packedBytes);
};

const unpack = (packed: Buffer, { method, bytes, crc }: ZipEntry): Buffer => {
  if (method !== 0 && method !== 8) throw new Damaged('压缩方式不受支持');
  try {
    const content = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, bytes) });
    if (content.length === bytes && crc32(content) === crc) return content;
  } catch {
    // said below: whatever zlib finds wrong is damage
  }
  throw torn();
};

/** The files of a zip in memory, each unpacked only when it is asked for, and never more of them than may be read. */
export class SafeZip {
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  private read = 0;

  /** @throws Damaged no zip, a damaged one, or one made to do harm */
  constructor(private readonly bytes: Buffer) {
    const entries = directoryOf(bytes, limits.entries);
    refuseHostile(entries, bytes.length);
    this.entries = new Map(entries.map((entry) => [nameOf(entry).toLowerCase(), entry]));
    if (this.entries.size < entries.length) throw new Damaged('压缩包内有重名的文件，不是正常的Word、Excel文件');
  }

  /** The names in the zip, in small letters. */
  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** One file unpacked; null when there is none of this name. @throws Damaged */
  file(name: string): Buffer | null {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) return null;
    this.read += entry.bytes;
    if (this.read > limits.readBytes) throw tooLarge(`解压后的文字超过${limits.readBytes / 1024 / 1024}MB的上限`);
    return unpack(packedPart(this.bytes, entry), entry);
  }
}
