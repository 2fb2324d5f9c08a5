import { jsonManifest, Manifest, manifestsOf, sha256, textManifest, type Packed } from './manifest.ts';
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
const fromJson = (bytes: Buffer | undefined): Hashes => {
  try {
    const { files } = Manifest.parse(JSON.parse(bytes?.toString() ?? ''));
    return new Map(files.map(({ path, sha256 }) => [path, sha256]));
  } catch {
    return new Map();
  }
};

const short = (hash: string): string => `${hash.slice(0, 12)}…`;

/** One file against both lists: where these differ, the one that the file contradicts is the damaged one. */
const compare = (path: string, file: Buffer | undefined, lists: ReadonlyMap<string, Hashes>): Problem[] => {
  const naming = [...lists].filter(([, hashes]) => hashes.has(path));
  const [first] = naming;
  if (!first) return [{ file: path, problem: '不在清单内，是后来加入的文件' }];
  const [manifest, hashes] = first;
  if (!file && naming.length < lists.size) return [{ file: manifest, problem: `列有包内没有的文件“${path}”` }];
  if (!file) return [{ file: path, problem: '清单内有，压缩包内没有' }];
  const actual = sha256(file);
  if (naming.some(([, hashes]) => hashes.get(path) === actual)) return [];
  const expected = hashes.get(path) ?? '';
  return [{ file: path, problem: `内容与清单不符（清单${short(expected)}，实际${short(actual)}）` }];
};

/** Every file against the manifests, and the manifests against each other and against the files. */
export const listedProblems = (files: Files): Problem[] => {
  const absent = manifests.filter((path) => !files.has(path));
  const missing = absent.map((file): Problem => ({ file, problem: '校验清单缺失' }));
  const read: [string, Hashes][] = [
    [textManifest, fromText(files.get(textManifest))],
    [jsonManifest, fromJson(files.get(jsonManifest))],
  ];
  const lists = new Map(read.filter(([, hashes]) => hashes.size > 0));
  if (lists.size === 0) return missing.length > 0 ? missing : [{ file: textManifest, problem: '校验清单无法读取' }];
  const payload = [...files].filter(([path]) => !manifests.includes(path));
  const paths = new Set([...payload.map(([path]) => path), ...[...lists.values()].flatMap((list) => [...list.keys()])]);
  const problems = [...paths].flatMap((path) => compare(path, files.get(path), lists));
  if (problems.length > 0 || missing.length > 0) return [...missing, ...problems];
  const packed = payload.map(([path, bytes]): Packed => ({ path, bytes })).sort((a, b) => (a.path < b.path ? -1 : 1));
  return manifestsOf(packed)
    .filter(({ path, bytes }) => !files.get(path)?.equals(bytes))
    .map(({ path }) => ({ file: path, problem: '校验清单被改动，与包内文件不符' }));
};
