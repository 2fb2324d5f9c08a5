import { inflateRawSync } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { DomainError } from '#domain/error';

/** One thing that does not match, and the file of the package that it was found in. */
export interface Problem {
  file: string;
  problem: string;
}

export interface Unpacked {
  files: Map<string, Buffer>;
  problems: Problem[];
}

/**
 * Far above every real package, far below what would hurt the machine: fifty attachments of 200 MB together, and as
 * much again for the forms and the facts. A name has its 200 bytes and a folder.
 */
export const limits = { entries: 100, totalBytes: 512 * 1024 * 1024, ratio: 200, freeBytes: 1024 * 1024, name: 240 };

/** Name of the zip's own directory in problems: it belongs to no file. */
export const directory = '压缩包目录';

const refuse = (reason: string, file = directory): DomainError =>
  new DomainError('unreadable', `不能校验这个压缩包：${reason}`, { file });

const isLink = ({ externalFileAttributes }: Entry): boolean =>
  ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;

/** Signs that are only unknown to this release's Unicode, as in rare names, may stand. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** The name, if it may stand in a package and on a terminal. @throws DomainError unreadable */
const nameOf = (entry: Entry): string => {
  const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
  const name = yauzl.getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true);
  const shown = name.replace(unseen, '?').slice(0, limits.name);
  if (name === '' || shown !== name) throw refuse(`文件名“${shown}”为空、过长或含不可见字符`, shown);
  if (yauzl.validateFileName(name) !== null || name.split('/').includes('.'))
    throw refuse(`文件名“${shown}”指向压缩包之外`, shown);
  if (isLink(entry)) throw refuse(`“${shown}”是链接，不是文件`, shown);
  return name;
};

const isDirectory = (name: string): boolean => name.endsWith('/');

/** Refuses zips that were made to harm whoever opens them, before anything is unpacked. @throws DomainError */
const refuseHostile = (entries: ReadonlyMap<string, Entry>, size: number): void => {
  let [packed, total] = [0, 0];
  for (const [name, { compressedSize, uncompressedSize }] of entries) {
    packed += compressedSize;
    total += uncompressedSize;
    if (total > limits.totalBytes) throw refuse(`解压后超过${limits.totalBytes / 1024 / 1024}MB`, name);
    if (uncompressedSize > Math.max(limits.freeBytes, compressedSize * limits.ratio))
      throw refuse(`“${name}”的压缩比异常`, name);
  }
  if (packed > size) throw refuse('各文件占用的空间互相重叠');
};

const bytesOf = async (zip: ZipFile, entry: Entry, bytes: Buffer): Promise<Buffer> => {
  const { compressionMethod, compressedSize, uncompressedSize } = entry;
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  const packed = bytes.subarray(fileDataStart, fileDataStart + compressedSize);
  if (compressionMethod !== 0 && compressionMethod !== 8) throw new Error('unknown method');
  const file =
    compressionMethod === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, uncompressedSize) });
  if (file.length !== uncompressedSize) throw new Error('wrong size');
  return file;
};

/** The entries of the directory by name; ends early with a problem where the directory is damaged. */
const entriesOf = async (zip: ZipFile, problems: Problem[]): Promise<Map<string, Entry>> => {
  if (zip.entryCount > limits.entries) throw refuse(`有${zip.entryCount}个文件，超过${limits.entries}个`);
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      if (entries.has(name)) throw refuse(`文件名“${name}”重复`, name);
      entries.set(name, entry);
    }
  } catch (error) {
    if (error instanceof DomainError) throw error;
    problems.push({ file: directory, problem: `第${entries.size + 1}项已损坏，之后的文件无法读取` });
  }
  return entries;
};

const startsLikeZip = (bytes: Buffer): boolean => bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'));

/** Opens a zip in memory and reads its files. @throws DomainError unreadable: no zip, or one made to do harm */
export const unzip = async (bytes: Buffer): Promise<Unpacked> => {
  const problems: Problem[] = [];
  const files = new Map<string, Buffer>();
  const options = { decodeStrings: false, validateEntrySizes: false };
  const zip = await yauzl.fromBufferPromise(bytes, options).catch(() => null);
  if (!zip && !startsLikeZip(bytes)) throw refuse('它不是zip文件');
  if (!zip) return { files, problems: [{ file: directory, problem: '已损坏或不完整，文件可能被截断' }] };
  const entries = await entriesOf(zip, problems);
  refuseHostile(entries, bytes.length);
  for (const [name, entry] of entries) {
    if (isDirectory(name)) continue;
    const file = await bytesOf(zip, entry, bytes).catch(() => null);
    if (file) files.set(name, file);
    else problems.push({ file: name, problem: '在压缩包内已损坏，无法取出' });
  }
  return { files, problems };
};
