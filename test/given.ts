import type { ReceivedFile } from '#domain/attachments/attachment';
import { system, type Actor, type Context, type Person } from '#domain/evaluation/action';
import type { ActionName } from '#domain/evaluation/actions';
import { decide, decideOpening } from '#domain/evaluation/decide';
import { events, isByRule, type Event, type EventType, type Recorded } from '#domain/evaluation/events';
import { replay } from '#domain/evaluation/evolve';
import { formsOf, type State } from '#domain/evaluation/state';
import { DomainError, type RefusalCode } from '#domain/error';
import type { Place } from '#domain/vocabulary';
import { onDuty, type Fact } from './builders.ts';

/** In time for everything that the builders set a date for. */
export const today = '2023-02-01T02:00:00.000Z';

/** Facts as they would stand in the log. */
export const record = (facts: readonly (Fact | Recorded)[], at = today): Recorded[] =>
  facts.map(({ by, ...event }, i) => {
    const as = 'roles' in by ? { id: by.id, name: by.name, role: by.roles.join() } : by;
    return { at, ...event, by: as, version: i + 1 } as Recorded;
  });

type Expected = EventType | readonly [type: EventType, data: object];

interface Outcome {
  /** Exactly these facts, in this order; data as far as it is written down. */
  happens(...expected: Expected[]): Outcome;
  refused(code: RefusalCode, details?: object): void;
  /** Where the evaluation stands afterwards. */
  leavesAt(place: Place): Outcome;
  /** Anything else about the state afterwards. */
  leaves(check: (state: State) => void): Outcome;
}

const outcomeOf = (history: readonly Recorded[], by: Actor, now: string, act: () => Event[]): Outcome => {
  const after = (made: readonly Event[]): State =>
    replay(record([...history, ...made.map((e) => ({ ...e, by: isByRule(e) ? system : by }))], now));
  const outcome: Outcome = {
    happens(...expected) {
      const made = act();
      expect(made.map(({ type }) => type)).toEqual(expected.map((one) => (typeof one === 'string' ? one : one[0])));
      for (const [i, { type, data }] of made.entries()) {
        expect(events[type].parse(data)).toEqual(data);
        const one = expected[i];
        if (typeof one === 'object') expect(data).toMatchObject(one[1]);
      }
      after(made);
      return outcome;
    },
    refused(code, details = {}) {
      const refusal = caught(act);
      expect(refusal.code).toBe(code);
      expect(refusal.message).toMatch(/\p{Script=Han}/u);
      expect(refusal.details).toMatchObject(details);
    },
    leavesAt(place) {
      expect(after(act()).place).toBe(place);
      return outcome;
    },
    leaves(check) {
      check(after(act()));
      return outcome;
    },
  };
  return outcome;
};

const caught = (act: () => Event[]): DomainError => {
  try {
    throw new Error(`was not refused but made ${act().map(({ type }) => type)}`);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
};

/** A file as it comes with a command. `sign`: another file for another sign. */
export const received = (sign = 'b', bytes = 1_000): ReceivedFile => ({
  sha256: sign.repeat(64),
  bytes,
  mediaType: 'application/pdf',
});

/** Real facts in; facts or one refusal out. */
export const given = (...facts: readonly Fact[]) => ({
  when(
    action: ActionName,
    input: unknown,
    by: Actor,
    now = today,
    people: readonly Person[] = onDuty,
    file: ReceivedFile | null = received(),
  ): Outcome {
    const history = record(facts);
    const state = replay(history);
    const context: Context = { actor: by, now, forms: formsOf(state, history), people, ...(file && { file }) };
    return outcomeOf(history, by, now, () =>
      action === 'open' ? decideOpening(input, context) : decide(state, action, input, context),
    );
  },
});
