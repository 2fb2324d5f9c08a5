import { system, type Actor } from '#domain/evaluation/action';
import { isByRule, type By, type Event, type Recorded } from '#domain/evaluation/events';
import { evolve } from '#domain/evaluation/evolve';
import type { State } from '#domain/evaluation/state';
import { noticesOf } from '#domain/notices';
import { covers } from '#domain/approval/eligible';
import { roles, type Role } from '#domain/vocabulary';
import { reactions, type Consumer } from '../effects/reactions.ts';
import { chained } from '../event-store/chain.ts';
import type { Current } from '../event-store/event-store.ts';
import type { Write } from '../event-store/write.ts';

/** What a consumer must know that later states no longer tell: who is to be told what, as of this event. */
const payloadOf = (consumer: Consumer, state: State, event: Recorded, before: State): object =>
  consumer === 'notify' ? { payload: noticesOf(state, event, before) } : {};

const deliveriesOf = (state: State, event: Recorded, before: State): Write['deliveries'] =>
  reactions[event.type].flatMap((consumer) => {
    const payload = payloadOf(consumer, state, event, before);
    const nothingToTell = 'payload' in payload && (payload.payload as unknown[]).length === 0;
    return nothingToTell ? [] : [{ version: event.version, consumer, ...payload }];
  });

/** The posts from which somebody reaches the unit; their main one where it is another's place they act in. */
const asWhat = (actor: Actor, path: string): string => {
  const reaching = [actor, ...(actor.otherPosts ?? [])].filter((post) => covers(post.path, path));
  const held = reaching.length > 0 ? reaching.flatMap((post) => post.roles) : actor.roles;
  return [...new Set(held)].map((role: Role) => roles[role]).join('、');
};

const byRule: By = { id: system.id, name: system.name, role: '' };

/** Folds and chains the new facts onto the current state, and lists what they set off. `path`: where the unit stands today. */
export const buildWrite = (
  id: string,
  current: Current,
  facts: readonly Event[],
  about: {
    actor: Actor;
    path?: string;
    action: string;
    at: string;
    warning?: string;
    idempotency?: { key: string; bodyHash: string };
  },
): Write => {
  const by = {
    id: about.actor.id,
    name: about.actor.name,
    role: asWhat(about.actor, about.path ?? current.state.unit.path),
  };
  let { state, head } = current;
  const events: Write['events'] = [];
  const deliveries: Write['deliveries'] = [];
  for (const fact of facts) {
    const event = { ...fact, version: state.version + 1, at: about.at, by: isByRule(fact) ? byRule : by } as Recorded;
    const before = state;
    state = evolve(before, event);
    head = chained(head, id, event);
    events.push({ event, hash: head });
    deliveries.push(...deliveriesOf(state, event, before));
  }
  const answer = {
    id,
    version: state.version,
    place: state.place,
    ...(about.warning && { warning: about.warning }),
  };
  const write = { id, expected: current.state.version, state, head, at: about.at, person: by.id, action: about.action };
  return { ...write, answer, events, deliveries, ...(about.idempotency && { idempotency: about.idempotency }) };
};
