import { createHash } from 'node:crypto';
import type { Recorded } from '#domain/evaluation/events';

/** JSON with sorted keys: one text for one value, however the database orders its keys. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, v]) => v !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`;
};

/** Hash of the fact before the first one. */
export const genesis = '0'.repeat(64);

/** The hash of an event: SHA-256 over its predecessor's hash, the evaluation's id and the whole fact. Hex. */
export const chained = (previous: string, evaluationId: string, event: Recorded): string =>
  createHash('sha256')
    .update(`${previous}\n${evaluationId}\n${canonical(event)}`)
    .digest('hex');

export interface Link {
  event: Recorded;
  hash: string;
}

/** The version of the first event that does not follow from those before it; null when the chain holds. */
export const brokenLink = (evaluationId: string, links: readonly Link[]): number | null => {
  let previous = genesis;
  for (const [i, { event, hash }] of links.entries()) {
    if (event.version !== i + 1 || chained(previous, evaluationId, event) !== hash) return i + 1;
    previous = hash;
  }
  return null;
};
