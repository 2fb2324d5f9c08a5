import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';
import type { Packed } from './manifest.ts';

/** Noon by the process's own clock: the DOS fields of a zip hold local time, so they say the same in every zone. */
const mtime = (): Date => new Date(1980, 0, 1, 12);

/**
 * A zip whose bytes depend on nothing but the files: sorted, stored and dated alike. Stored, not deflated: another
 * release of zlib would squeeze the same text into other bytes, and in thirty years stored text needs no decoder.
 */
export const zipOf = async (files: readonly Packed[]): Promise<Buffer> => {
  const zip = new yazl.ZipFile();
  for (const { path, bytes } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1)))
    zip.addBuffer(bytes, path, { mtime: mtime(), mode: 0o100644, compress: false, forceDosTimestamp: true });
  zip.end();
  return buffer(zip.outputStream);
};
