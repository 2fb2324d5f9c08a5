import { createHash } from 'node:crypto';
import { canonical } from '#domain/canonical';
import type { Recorded } from '#domain/evaluation/events';

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
