import { archiveFormat, type ArchiveFormat } from '#domain/archive/record';
import { jsonManifest, listed, Manifest, manifestsOf, textManifest } from './manifest.ts';
import type { Problem } from './unzip.ts';

type Files = ReadonlyMap<string, Buffer>;
/** Path → hash. */
type Hashes = ReadonlyMap<string, string>;

const manifests = [textManifest, jsonManifest];

const line = /^([0-9a-f]{64}) {2}(.+)$/;

/** What manifest-sha256.txt says. */
const fromText = (bytes: Buffer | undefined): Hashes =>
  new Map(
    (bytes?.toString() ?? '').split('\n').flatMap((text) => {
      const [, hash, path] = line.exec(text) ?? [];
      return hash && path ? [[path, hash] as const] : [];
    }),
  );

/** What manifest.json says; nothing when it cannot be read. */
const fromJson = (bytes: Buffer | undefined): { hashes: Hashes; format: ArchiveFormat } => {
  try {
    const { files, format } = Manifest.parse(JSON.parse(bytes?.toString() ?? ''));
    return { hashes: new Map(files.map(({ path, sha256 }) => [path, sha256])), format };
  } catch {
    return { hashes: new Map(), format: archiveFormat };
  }
};

const short = (hash: string): string => `${hash.slice(0, 12)}…`;

/** One file against both lists: where these differ, the one that the file contradicts is the damaged one. */
const compare = (path: string, actual: string | undefined, lists: ReadonlyMap<string, Hashes>): Problem[] => {
  const naming = [...lists].filter(([, hashes]) => hashes.has(path));
  const [first] = naming;
  if (!first) return [{ file: path, problem: '不在清单内，是后来加入的文件' }];
  const [manifest, hashes] = first;
  if (!actual && naming.length < lists.size) return [{ file: manifest, problem: `列有包内没有的文件“${path}”` }];
  if (!actual) return [{ file: path, problem: '清单内有，压缩包内没有' }];
  if (naming.some(([, hashes]) => hashes.get(path) === actual)) return [];
  const expected = hashes.get(path) ?? '';
  return [{ file: path, problem: `内容与清单不符（清单${short(expected)}，实际${short(actual)}）` }];
};

/** Every file against the manifests, and the manifests against each other and against the files. */
export const listedProblems = (files: Files): Problem[] => {
  const absent = manifests.filter((path) => !files.has(path));
  const missing = absent.map((file): Problem => ({ file, problem: '校验清单缺失' }));
  const { hashes, format } = fromJson(files.get(jsonManifest));
  const read: [string, Hashes][] = [
    [textManifest, fromText(files.get(textManifest))],
    [jsonManifest, hashes],
  ];
  const lists = new Map(read.filter(([, hashes]) => hashes.size > 0));
  if (lists.size === 0) return missing.length > 0 ? missing : [{ file: textManifest, problem: '校验清单无法读取' }];
  const payload = [...files]
    .filter(([path]) => !manifests.includes(path))
    .map(([path, bytes]) => listed({ path, bytes }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const actual = new Map(payload.map(({ path, sha256 }) => [path, sha256]));
  const paths = new Set([...actual.keys(), ...[...lists.values()].flatMap((list) => [...list.keys()])]);
  const problems = [...paths].flatMap((path) => compare(path, actual.get(path), lists));
  if (problems.length > 0 || missing.length > 0) return [...missing, ...problems];
  return manifestsOf(payload, format)
    .filter(({ path, bytes }) => !files.get(path)?.equals(bytes))
    .map(({ path }) => ({ file: path, problem: '校验清单被改动，与包内文件不符' }));
};
