import { narrow } from '../values/width.ts';

/** The bare characters of a text: no blanks, punctuation or brackets. Two texts that differ in those say the same. */
export const bare = (text: string): string => narrow(text).replace(/[^\p{L}\p{N}%≥≤<>=.]|\.(?!\d)/gu, '');

/** Runs of `length` characters of a text. */
export const shingles = (text: string, length: number): Set<string> => {
  const runs = new Set<string>();
  for (let at = 0; at + length <= text.length; at++) runs.add(text.slice(at, at + length));
  return runs;
};

const runLength = 5;

/** Share of common runs among all runs of two bare texts (0 to 1), whatever the order of the sentences. */
export const likeness = (one: string, other: string): number => {
  if (one === other) return one === '' ? 0 : 1;
  const [a, b] = [shingles(one, runLength), shingles(other, runLength)];
  const common = [...a].filter((run) => b.has(run)).length;
  return common === 0 ? 0 : common / (a.size + b.size - common);
};

/** FNV-1a over the code units of a run. */
const hashAt = (text: string, at: number): number => {
  let hash = 0x811c9dc5;
  for (let i = at; i < at + runLength; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
};

/** The runs of a bare text as ascending hashes, each once: to be kept and held against many others. */
export const runHashes = (text: string): Uint32Array => {
  const hashes = Uint32Array.from({ length: Math.max(0, text.length - runLength + 1) }, (_, at) => hashAt(text, at));
  return hashes.sort().filter((hash, i, all) => i === 0 || hash !== all[i - 1]);
};

/** What `likeness` gives, but for runs that share a hash; 1 for two texts too short to have runs. */
export const sharedHashes = (one: Uint32Array, other: Uint32Array): number => {
  let [i, j, common] = [0, 0, 0];
  while (i < one.length && j < other.length) {
    const [a, b] = [one[i]!, other[j]!];
    if (a === b) common += 1;
    if (a <= b) i += 1;
    if (b <= a) j += 1;
  }
  const all = one.length + other.length - common;
  return all === 0 ? 1 : common / all;
};

/** The first run of at least `length` characters that both texts hold, in full; '' when there is none. */
export const commonRun = (one: string, other: string, length: number): string => {
  if (one.length < length || other.length < length) return '';
  const runs = shingles(other, length);
  for (let at = 0; at + length <= one.length; at++) {
    const run = one.slice(at, at + length);
    if (!runs.has(run)) continue;
    const start = other.indexOf(run);
    let size = length;
    while (at + size < one.length && one[at + size] === other[start + size]) size++;
    return one.slice(at, at + size);
  }
  return '';
};

/** The first run of at least `length` characters that a text holds twice without overlap; '' when there is none. */
export const repeatedRun = (text: string, length: number): string => {
  const first = new Map<string, number>();
  for (let at = 0; at + length <= text.length; at++) {
    const run = text.slice(at, at + length);
    const before = first.get(run);
    if (before === undefined) first.set(run, at);
    else if (at - before >= length) {
      let end = length;
      while (before + end < at && at + end < text.length && text[before + end] === text[at + end]) end++;
      return text.slice(at, at + end);
    }
  }
  return '';
};
