import type { Actor, Context, Person } from '#domain/evaluation/action';
import type { ActionName } from '#domain/evaluation/actions';
import { decide } from '#domain/evaluation/decide';
import { isByRule } from '#domain/evaluation/events';
import { replay } from '#domain/evaluation/evolve';
import { formsOf, type State } from '#domain/evaluation/state';
import { system } from '#domain/evaluation/action';
import type { Fact } from './builders.ts';
import { record, today } from './given.ts';

/** One deed: who does what. */
export type Deed = readonly [by: Actor, action: ActionName, input?: object];

export const stateOf = (facts: readonly Fact[]): State => replay(record(facts));

/** Facts, and those that further deeds make, one after the other; every deed must be allowed. */
export const lived = (
  facts: readonly Fact[],
  deeds: readonly Deed[],
  { people, now = today }: { people?: readonly Person[]; now?: string } = {},
): Fact[] =>
  deeds.reduce<Fact[]>(
    (all, [actor, action, input = {}]) => {
      const history = record(all);
      const state = replay(history);
      const context: Context = { actor, now, forms: formsOf(state, history), ...(people && { people }) };
      const made = decide(state, action, input, context);
      return [...all, ...made.map((event) => ({ ...event, by: isByRule(event) ? system : actor }) as Fact)];
    },
    [...facts],
  );
