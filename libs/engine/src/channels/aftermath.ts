import type { DispatchState } from '#domain/channels/kinds';

/** What became of one sending. `failed`: certainly not delivered. `unknown`: nobody can tell. `dead`: refused for good. */
export type Outcome =
  | { readonly state: 'sent'; readonly note: string }
  | { readonly state: 'failed' | 'unknown'; readonly note: string; readonly hostAtFault: boolean }
  | { readonly state: 'dead'; readonly note: string };

/** What the ledger knows of the tries before, since it was last set going. */
export interface Tries {
  failures: number;
  unknowns: number;
  /** ISO instant at which it was written, or re-driven. */
  drivenAt: string;
}

export interface Aftermath {
  state: DispatchState;
  note: string;
  /** ISO instant of the next try. */
  nextAt: string;
}

/** Sendings without an answer in a row, after which a person decides: each may have been delivered. */
export const unknownsAllowed = 3;
const firstWait = 30_000;
const longestWait = 3_600_000;

const later = (now: string, tries: number): string =>
  new Date(Date.parse(now) + Math.min(longestWait, firstWait * 2 ** tries)).toISOString();

/** The ledger's next entry. A known failure is tried again for so many hours, the wait doubling up to an hour. */
export const aftermath = (outcome: Outcome, tries: Tries, giveUpAfterHours: number, now: string): Aftermath => {
  const { state, note } = outcome;
  const dead = (why: string): Aftermath => ({ state: 'dead', note: `${note}；${why}`, nextAt: now });
  if (state === 'unknown')
    return tries.unknowns + 1 >= unknownsAllowed
      ? dead(`连续${unknownsAllowed}次没有得到答复，可能已送达，请核对后再决定是否重发`)
      : { state, note: `${note}；可能已送达，将以同一编号重发`, nextAt: later(now, tries.unknowns) };
  if (state === 'failed')
    return Date.parse(now) - Date.parse(tries.drivenAt) >= giveUpAfterHours * 3_600_000
      ? dead(`已重试${giveUpAfterHours}小时`)
      : { state, note, nextAt: later(now, tries.failures) };
  return { state, note, nextAt: now };
};
