import type { Packed } from './manifest.ts';
import { directory, type Problem } from './unzip.ts';
import { zipOf } from './zip.ts';

const localHeader = 30;
const directoryRecord = 46;

/** Which file a byte of our own zip belongs to: its header, its content or its line in the directory. */
const ownerOf = (files: readonly Packed[], offset: number): string => {
  const sizes = files.map(({ path, bytes }) => ({ path, name: Buffer.byteLength(path), size: bytes.length }));
  const parts = [
    ...sizes.map(({ path, name, size }) => ({ path, length: localHeader + name + size })),
    ...sizes.map(({ path, name }) => ({ path, length: directoryRecord + name })),
  ];
  let end = 0;
  return parts.find(({ length }) => (end += length) > offset)?.path ?? directory;
};

/**
 * Bytes of the zip that no manifest covers: headers, dates, rights. A zip of the size that we would make of the same
 * files must be ours to the last byte; one of another size was packed anew elsewhere, and is judged by its contents.
 */
export const inspectContainer = async (
  bytes: Buffer,
  found: ReadonlyMap<string, Buffer>,
): Promise<{ repacked: boolean; problems: Problem[] }> => {
  const files = [...found].map(([path, bytes]): Packed => ({ path, bytes })).sort((a, b) => (a.path < b.path ? -1 : 1));
  const original = await zipOf(files);
  const repacked = original.length !== bytes.length;
  if (repacked || original.equals(bytes)) return { repacked, problems: [] };
  const offset = bytes.findIndex((byte, i) => byte !== original[i]);
  const problem = `在压缩包内的登记信息被改动（第${offset + 1}字节）`;
  return { repacked, problems: [{ file: ownerOf(files, offset), problem }] };
};
