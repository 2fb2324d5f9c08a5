import { DomainError } from '#domain/error';
import { jsonManifest, Manifest, type Listed, type Packed } from './manifest.ts';
import { storedSize, storedZip, type Entry } from './stored-zip.ts';
import { unzip } from './unzip.ts';

/** The content under a hash; null when it is not there, or is no longer the one that the hash is of. */
export type ContentOf = (sha256: string) => Promise<Buffer | null>;

/** Says which file it is: the words stand in the ledger of deliveries, and before whoever wants the package. */
const unlikeRegistered = (path: string, sha256: string): DomainError =>
  new DomainError(
    'unreadable',
    `归档包不完整：“${path}”的内容缺失，或与上传时登记的校验值（${sha256.slice(0, 12)}…）不符，请系统管理员从备份恢复后重试`,
    { file: path, sha256 },
  );

export const entryOf = ({ path, bytes }: Packed): Entry => ({ path, size: bytes.length, bytes: () => bytes });

/** The files of a whole package: its own, and the enclosed ones, each read when its turn comes. */
export const entriesOf = (own: readonly Packed[], enclosed: readonly Listed[], contentOf: ContentOf): Entry[] => [
  ...own.map(entryOf),
  ...enclosed.map(({ path, size, sha256 }): Entry => ({
    path,
    size,
    bytes: async () => {
      const content = await contentOf(sha256);
      if (!content) throw unlikeRegistered(path, sha256);
      return content;
    },
  })),
];

/** A package on its way out. */
export interface Whole {
  /** Bytes of the zip. */
  size: number;
  pieces: AsyncIterable<Buffer>;
}

/** The whole of a package that was kept without the contents of its attachments; older ones have none and are whole. */
export const wholePackage = async (kept: Buffer, contentOf: ContentOf): Promise<Whole> => {
  const { files } = await unzip(kept);
  const { files: list } = Manifest.parse(JSON.parse(files.get(jsonManifest)?.toString() ?? ''));
  const enclosed = list.filter(({ path }) => !files.has(path));
  const own = [...files].map(([path, bytes]): Packed => ({ path, bytes }));
  const entries = entriesOf(own, enclosed, contentOf);
  return { size: storedSize(entries), pieces: storedZip(entries) };
};
