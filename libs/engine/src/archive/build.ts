import { archiveFiles } from '#domain/archive';
import type { ArchiveRecord } from '#domain/archive/record';
import { manifestsOf, sha256, type Packed } from './manifest.ts';
import { zipOf } from './zip.ts';

export interface Package {
  bytes: Buffer;
  /** Of the whole zip: kept outside of it, in the register and on the published page. */
  sha256: string;
}

/** The package of an evaluation: the same record gives the same bytes on every machine. */
export const buildArchive = async (record: ArchiveRecord): Promise<Package> => {
  const files = archiveFiles(record).map(({ path, content }): Packed => ({ path, bytes: Buffer.from(content) }));
  const bytes = await zipOf([...files, ...manifestsOf(files)]);
  return { bytes, sha256: sha256(bytes) };
};
