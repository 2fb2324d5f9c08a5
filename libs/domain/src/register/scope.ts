import { covers } from '../approval/eligible.ts';
import { system, type Actor, type Person, type Principal } from '../evaluation/action.ts';
import type { State } from '../evaluation/state.ts';
import { isManager } from './managers.ts';

/** A part of the tree that somebody may look into; limits come from the proxy by which they may. */
export interface Reach {
  path: string;
  limits?: Principal['limits'];
}

/** Where somebody has business; 三员 have none anywhere. */
export const pathsOf = (person: Person): readonly string[] =>
  [person, ...(person.otherPosts ?? [])]
    .filter(({ roles }) => roles.some((role) => !isManager(role)))
    .map(({ path }) => path);

/** Every organisation where somebody holds a post. */
export const placesOf = (person: Person): readonly string[] =>
  [person, ...(person.otherPosts ?? [])].map(({ path }) => path);

/** All that somebody may look into: from each of their posts, and from the posts of those they stand for. */
export const reachOf = (actor: Actor): readonly Reach[] => [
  ...pathsOf(actor).map((path) => ({ path })),
  ...(actor.standsFor ?? []).flatMap((principal) =>
    pathsOf(principal).map((path) => ({ path, ...(principal.limits && { limits: principal.limits }) })),
  ),
];

const concerns = ({ limits }: Principal, { evalScope, round }: Pick<State, 'evalScope' | 'round'>): boolean =>
  (!limits?.evalScopes || limits.evalScopes.includes(evalScope)) && (!limits?.rounds || limits.rounds.includes(round));

/** The actor as this case knows them: proxies for other cases count for nothing here. */
export const actorFor = (actor: Actor, state: Pick<State, 'evalScope' | 'round'>): Actor =>
  actor.standsFor?.some((principal) => !concerns(principal, state))
    ? { ...actor, standsFor: actor.standsFor.filter((principal) => concerns(principal, state)) }
    : actor;

/** The case with its unit where it stands in the tree today: posts reach it there, wherever it was opened. */
export const placedAt = (state: State, path: string): State =>
  path === state.unit.path ? state : { ...state, unit: { ...state.unit, path } };

/** Whether somebody may look at a case of a unit: everything at or below where they have business; rules see all. */
export const maySee = (actor: Actor, path: string): boolean =>
  actor.id === system.id || reachOf(actor).some((reach) => covers(reach.path, path));
