import { covers } from '#domain/approval/eligible';
import { DomainError } from '#domain/error';
import type { Actor } from '#domain/evaluation/action';
import { isManager } from '#domain/register/managers';
import { placesOf } from '#domain/register/scope';
import { roles, type Role } from '#domain/vocabulary';

/** All roles that somebody holds, from all their posts. */
export const rolesOf = (actor: Actor): readonly Role[] =>
  [actor, ...(actor.otherPosts ?? [])].flatMap((post) => post.roles);

export const holds = (actor: Actor, ...wanted: readonly Role[]): boolean =>
  rolesOf(actor).some((role) => wanted.includes(role));

export const managesHouse = (actor: Actor): boolean => rolesOf(actor).some(isManager);

/** @throws DomainError forbidden */
export const requireRole = (actor: Actor, role: Role, label: string): void => {
  if (!holds(actor, role)) throw new DomainError('forbidden', `“${label}”须由${roles[role]}办理`, { roles: [role] });
};

export const reachesPlace = (actor: Actor, path: string): boolean =>
  placesOf(actor).some((place) => place !== '' && covers(place, path));

/** @throws DomainError notFound: who may not know of it is told that there is none */
export const requirePlace = (actor: Actor, path: string | undefined): void => {
  if (path === undefined || !reachesPlace(actor, path))
    throw new DomainError('notFound', '没有这个单位，或不在您的管理范围内');
};
