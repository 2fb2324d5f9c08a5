import { DomainError } from '#domain/error';
import type { Actor } from '#domain/evaluation/action';
import { roles } from '#domain/vocabulary';

/** Routes are the finance bureau's: whoever else asks is refused, and told whom to turn to. */
export const demandOffice = (actor: Actor, what: string): void => {
  const posts = [actor, ...(actor.otherPosts ?? [])];
  if (posts.some((post) => post.roles.includes('performanceOffice'))) return;
  throw new DomainError('forbidden', `“${what}”须由${roles.performanceOffice}办理`, { roles: ['performanceOffice'] });
};
