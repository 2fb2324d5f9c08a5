import { DomainError } from '#domain/error';
import type { Actor } from '#domain/evaluation/action';
import { actorFor, maySee, placedAt } from '#domain/register/scope';
import type { Current, EventStore } from '../event-store/event-store.ts';

/**
 * An evaluation as it stands, its unit where the tree has it today, for somebody who may see it.
 * @throws DomainError notFound: also when they may not
 */
export const visible = async (store: EventStore, id: string, actor: Actor): Promise<Current> => {
  const { state, head, path } = await store.fresh(id);
  if (!maySee(actorFor(actor, state), path)) throw new DomainError('notFound', '没有这个评价，或您无权查看', { id });
  return { state: placedAt(state, path), head };
};
