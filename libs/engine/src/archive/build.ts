import { createHash } from 'node:crypto';
import { archiveFiles } from '#domain/archive';
import { enclosedOf } from '#domain/archive/enclosed';
import { archiveFormat, type ArchiveRecord } from '#domain/archive/record';
import { listed, manifestsOf, type Packed } from './manifest.ts';
import { storedSize, storedZip } from './stored-zip.ts';
import { entriesOf, entryOf, type ContentOf } from './whole.ts';

export interface Package {
  /** The package but for the contents of the attachments: they lie under their hashes already, see wholePackage. */
  kept: Buffer;
  /** Of the whole zip: kept outside of it, in the register and on the published page. */
  sha256: string;
  /** Bytes of the whole zip. */
  size: number;
}

/**
 * The package of an evaluation: the same record gives the same bytes on every machine. Each attachment is read once,
 * one at a time. @throws DomainError unreadable when one is not there, or is not what was handed in
 */
export const buildArchive = async (record: ArchiveRecord, contentOf: ContentOf): Promise<Package> => {
  const files = archiveFiles(record).map(({ path, content }): Packed => ({ path, bytes: Buffer.from(content) }));
  const enclosed = enclosedOf(record.state.attachments).map(({ path, sha256, bytes }) => ({
    path,
    sha256,
    size: bytes,
  }));
  const list = [...files.map(listed), ...enclosed].sort((a, b) => (a.path < b.path ? -1 : 1));
  const own = [...files, ...manifestsOf(list, archiveFormat)];
  const whole = entriesOf(own, enclosed, contentOf);
  const hash = createHash('sha256');
  for await (const piece of storedZip(whole)) hash.update(piece);
  const kept: Buffer[] = [];
  for await (const piece of storedZip(own.map(entryOf))) kept.push(piece);
  return { kept: Buffer.concat(kept), sha256: hash.digest('hex'), size: storedSize(whole) };
};
