import type { Awaited, Fate, Untouched } from '#domain/answers/routes';
import { actingTasks, openNode } from '#domain/approval/approval';
import { candidatesAt } from '#domain/approval/migration';
import { nameOf } from '#domain/approval/release';
import { DomainError } from '#domain/error';
import type { Context, Person } from '#domain/evaluation/action';
import { decide } from '#domain/evaluation/decide';
import type { Recorded } from '#domain/evaluation/events';
import { evolve } from '#domain/evaluation/evolve';
import { can } from '#domain/evaluation/machine';
import type { State } from '#domain/evaluation/state';

/** Why a case is not concerned by a new version. */
export const untouchedWords: Readonly<Record<Untouched, string>> = {
  otherRoute: '按另一流程办理，不受影响',
  already: '已按这一版办理',
  decided: '审核已经结束，按原版本完成',
};

/** The version that is meant, and the names of the routes whose cases it is meant for. */
export interface Target {
  to: string;
  names: readonly string[];
}

export const untouchedBy = ({ pins, place }: State, { to, names }: Target): Untouched | undefined => {
  if (pins.route === to) return 'already';
  if (!names.includes(nameOf(pins.route))) return 'otherRoute';
  return can(place, 'route.migrated.v1') ? undefined : 'decided';
};

/** Whoever holds the open tasks; where nobody does, everybody who may take them. */
export const awaitedIn = (state: State, people: readonly Person[]): Awaited | null => {
  const node = openNode(state.approval, state.packs);
  if (!node) return null;
  const tasks = actingTasks(state.approval);
  const holders = tasks.flatMap(({ holder, claimedBy }) => holder ?? claimedBy ?? []);
  const free = tasks.some(({ holder, claimedBy }) => !holder && !claimedBy);
  const candidates = free ? candidatesAt(state, node, people) : [];
  return { node: node.title, persons: [...new Set([...holders, ...candidates].map(({ name }) => name))] };
};

/** Decides as the command would, without writing anything. */
export const fateOf = (state: State, target: Target, context: Context): Fate => {
  const why = untouchedBy(state, target);
  if (why) return { outcome: 'untouched', why };
  try {
    const [fact] = decide(state, 'migrateRoute', { to: target.to, reason: '试运行' }, context);
    const { actor, now } = context;
    const by = { id: actor.id, name: actor.name, role: '' };
    const after = evolve(state, { ...fact, version: state.version + 1, at: now, by } as Recorded);
    return { outcome: 'migrates', awaited: awaitedIn(after, context.people ?? []) };
  } catch (error) {
    if (error instanceof DomainError) return { outcome: 'refused', reason: error.message };
    throw error;
  }
};
