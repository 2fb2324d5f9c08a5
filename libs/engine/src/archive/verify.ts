import { DomainError } from '#domain/error';
import { recordPaths } from '#domain/archive/record';
import { inspectContainer } from './container.ts';
import { factProblems } from './facts.ts';
import { listedProblems } from './listed.ts';
import { jsonManifest, sha256, textManifest } from './manifest.ts';
import { directory, unzip, type Problem, type Unpacked } from './unzip.ts';

export type { Problem } from './unzip.ts';

export type Verdict =
  /** `repacked`: every file is as archived, but another program has zipped them, so the zip's own hash is another. */
  { ok: true; files: number; events: number; sha256: string; repacked: boolean } | { ok: false; problems: Problem[] };

/** What may stand on a terminal: the names come from the zip. */
const printable = ({ file, problem }: Problem): Problem => ({
  file: file.replace(/\p{C}/gu, '?'),
  problem: problem.replace(/\p{C}/gu, '?'),
});

const isOurs = ({ files, problems }: Unpacked): boolean =>
  problems.length > 0 || [textManifest, jsonManifest, recordPaths.metadata].some((path) => files.has(path));

const once = (problems: readonly Problem[]): Problem[] => {
  const files = new Set<string>();
  return problems.filter(({ file }) => !files.has(file) && files.add(file));
};

/**
 * Checks a package by itself, without database or network: the zip, every line of the manifests, the chain of events,
 * and that state, forms and scores follow from them. @throws DomainError unreadable: no package, or a hostile one
 */
export const verifyArchive = async (bytes: Buffer): Promise<Verdict> => {
  const unpacked = await unzip(bytes);
  const { files, problems: damaged } = unpacked;
  if (!isOurs(unpacked)) throw new DomainError('unreadable', '不能校验这个压缩包：它不是归档包，没有校验清单');
  // Files behind the damage are not missing, they were only not reached.
  if (damaged.some(({ file }) => file === directory)) return { ok: false, problems: damaged.map(printable) };
  const facts = factProblems(files);
  const { repacked, problems: container } = await inspectContainer(bytes, files);
  const problems = once([...damaged, ...listedProblems(files), ...facts.problems, ...container]);
  if (problems.length > 0) return { ok: false, problems: problems.map(printable) };
  return { ok: true, files: files.size, events: facts.events, sha256: sha256(bytes), repacked };
};
