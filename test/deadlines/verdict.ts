import { builtInCalendar } from '#domain/deadlines/editions';
import type { ReminderPolicy } from '#domain/deadlines/policy';
import { scheduleOf } from '#domain/deadlines/schedule';

/** A date as an evaluation had it: from one instant on, up to another. */
export interface Held {
  evaluationId: string;
  due: string;
  from: string;
  to: string;
}

/** What became of one step, with the times at which the responsible person heard of it. */
export interface Fired {
  evaluationId: string;
  due: string;
  kind: string;
  outcome: string | null;
  heard: number;
}

export interface Verdict {
  deadlines: number;
  told: number;
  superseded: number;
  /** Steps that nobody heard of, though they were due and nothing newer took their place. */
  missed: string[];
  /** Steps that somebody heard of twice, or that were both told and superseded. */
  doubled: string[];
}

const keyOf = ({ evaluationId, due }: { evaluationId: string; due: string }, kind: string): string =>
  `${evaluationId} ${due} ${kind}`;

/**
 * Holds what was fired against what had to be. `witnessed`: instants at which workers were up, so that their steps had
 * to be told, each for itself; between them the newest one speaks for all.
 */
export const judge = (
  held: readonly Held[],
  fired: readonly Fired[],
  policy: ReminderPolicy,
  witnessed: ReadonlySet<string>,
): Verdict => {
  const found = new Map(fired.map((one) => [keyOf(one, one.kind), one]));
  const verdict: Verdict = { deadlines: held.length, told: 0, superseded: 0, missed: [], doubled: [] };
  for (const date of held) {
    const steps = scheduleOf(builtInCalendar, policy, date.due).filter(({ at }) => at > date.from && at <= date.to);
    for (const [i, { kind, at }] of steps.entries()) {
      const key = keyOf(date, kind);
      const one = found.get(key);
      found.delete(key);
      const mustBeTold = witnessed.has(at) || i === steps.length - 1;
      const told = one?.outcome === 'told' && one.heard === 1;
      if (told) verdict.told += 1;
      else if (one?.outcome === 'superseded' && one.heard === 0 && !mustBeTold) verdict.superseded += 1;
      else (one && one.heard > 1 ? verdict.doubled : verdict.missed).push(`${key} ${one?.outcome} ${one?.heard}`);
    }
  }
  // Whatever is left was told though it was not due.
  for (const [key, { heard }] of found) if (heard > 0) verdict.doubled.push(key);
  return verdict;
};
