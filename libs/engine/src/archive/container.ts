import { storedParts, storedSize, storedZip, type Entry } from './stored-zip.ts';
import { directory, type Problem } from './unzip.ts';

/** Which file a byte of our own zip belongs to: its header, its content or its line in the directory. */
const ownerOf = (entries: readonly Entry[], offset: number): string => {
  let end = 0;
  return storedParts(entries).find(({ length }) => (end += length) > offset)?.path ?? directory;
};

/** The first byte that is another than in our own zip; -1 when there is none. */
const firstOther = async (bytes: Buffer, entries: readonly Entry[]): Promise<number> => {
  let offset = 0;
  for await (const piece of storedZip(entries)) {
    const found = bytes.subarray(offset, offset + piece.length);
    if (!found.equals(piece)) return offset + found.findIndex((byte, i) => byte !== piece[i]);
    offset += piece.length;
  }
  return -1;
};

/**
 * Bytes of the zip that no manifest covers: headers, dates, rights. A zip of the size that we would make of the same
 * files must be ours to the last byte; one of another size was packed anew elsewhere, and is judged by its contents.
 */
export const inspectContainer = async (
  bytes: Buffer,
  found: ReadonlyMap<string, Buffer>,
): Promise<{ repacked: boolean; problems: Problem[] }> => {
  const entries = [...found].map(([path, file]): Entry => ({ path, size: file.length, bytes: () => file }));
  if (storedSize(entries) !== bytes.length) return { repacked: true, problems: [] };
  const offset = await firstOther(bytes, entries);
  if (offset < 0) return { repacked: false, problems: [] };
  const problem = `在压缩包内的登记信息被改动（第${offset + 1}字节）`;
  return { repacked: false, problems: [{ file: ownerOf(entries, offset), problem }] };
};
