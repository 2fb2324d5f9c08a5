import { inflateRawSync } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { DomainError } from '#domain/error';
import { checkSize } from '#forms/read';
import { isLeftover, mostFiles, type Source } from './source.ts';

/** So many times its packed size may a file be; small files may be anything. */
const ratio = 200;
const freeBytes = 1024 * 1024;

const refuse = (name: string, cause: string): DomainError =>
  new DomainError('unreadable', `无法读取“${name}”：${cause}`, { file: name });

/** Names are UTF-8 where the zip says so; Windows writes those of Chinese files in its own code page, and does not say. */
const nameOf = ({ fileNameRaw }: Entry): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(fileNameRaw);
  } catch {
    return new TextDecoder('gb18030').decode(fileNameRaw);
  }
};

const packedBytes = async (zip: ZipFile, entry: Entry, bytes: Buffer): Promise<Buffer> => {
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  return bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize);
};

const unpack = (packed: Buffer, { compressionMethod, uncompressedSize }: Entry): Buffer =>
  compressionMethod === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, uncompressedSize) });

/** One file, refused by what the zip says of it before anything is unpacked. */
const load = async (zip: ZipFile, entry: Entry, bytes: Buffer, name: string): Promise<Buffer> => {
  const { uncompressedSize, compressedSize, generalPurposeBitFlag, compressionMethod } = entry;
  checkSize(name, uncompressedSize);
  if (uncompressedSize > Math.max(freeBytes, compressedSize * ratio)) throw refuse(name, '压缩比异常');
  if ((generalPurposeBitFlag & 1) === 1) throw refuse(name, '压缩包已加密，请去掉密码');
  if (compressionMethod !== 0 && compressionMethod !== 8) throw refuse(name, '压缩方式不受支持');
  const file = await packedBytes(zip, entry, bytes)
    .then((packed) => unpack(packed, entry))
    .catch(() => null);
  if (file?.length !== uncompressedSize) throw refuse(name, '在压缩包内已损坏，无法取出');
  return file;
};

/** The files of a zip in memory, each unpacked when its turn comes. @throws DomainError unreadable, tooLarge */
export const zipped = async (zipName: string, bytes: Buffer): Promise<Source[]> => {
  const options = { decodeStrings: false, validateEntrySizes: false };
  const zip = await yauzl.fromBufferPromise(bytes, options).catch(() => null);
  if (!zip) throw refuse(zipName, '它不是zip文件，或已损坏');
  const sources: Source[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      const path = nameOf(entry);
      if (path.endsWith('/') || isLeftover(path)) continue;
      if (sources.length >= mostFiles) throw refuse(zipName, `文件超过${mostFiles}个，请分批导入`);
      const name = `${zipName}/${path}`;
      sources.push({ name, load: () => load(zip, entry, bytes, name) });
    }
  } catch (error) {
    throw error instanceof DomainError ? error : refuse(zipName, '压缩包目录已损坏');
  }
  return sources;
};
