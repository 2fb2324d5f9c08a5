import { createHash } from 'node:crypto';
import { z } from 'zod';
import { pageOfJson } from '#domain/archive/json';
import { archiveFormats, type ArchiveFormat } from '#domain/archive/record';

export interface Packed {
  path: string;
  bytes: Buffer;
}

export const textManifest = 'manifest-sha256.txt';
export const jsonManifest = 'manifest.json';

const Hex = z.string().regex(/^[0-9a-f]{64}$/);

/** manifest.json: each file with its size in bytes; `sha256` is the hash of manifest-sha256.txt, so of all of them. */
export const Manifest = z.object({
  format: z.enum(archiveFormats),
  files: z.array(z.object({ path: z.string(), size: z.int(), sha256: Hex })),
  sha256: Hex,
});
export type Manifest = z.infer<typeof Manifest>;

export const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

/** A file as the manifests have it. */
export interface Listed {
  path: string;
  /** Bytes. */
  size: number;
  sha256: string;
}

export const listed = ({ path, bytes }: Packed): Listed => ({ path, size: bytes.length, sha256: sha256(bytes) });

/** Both manifests of the files: one that `sha256sum -c` reads, one with sizes and the hash of the whole. */
export const manifestsOf = (files: readonly Listed[], format: ArchiveFormat): Packed[] => {
  const text = files.map((file) => `${file.sha256}  ${file.path}\n`).join('');
  const manifest: Manifest = { format, files: [...files], sha256: sha256(text) };
  return [
    { path: textManifest, bytes: Buffer.from(text) },
    { path: jsonManifest, bytes: Buffer.from(pageOfJson(manifest)) },
  ];
};
