import { DomainError } from '#domain/error';
import type { Actor } from '#domain/evaluation/action';
import { maySee } from '#domain/evaluation/permission';
import type { Current, EventStore } from '../event-store/event-store.ts';

/** An evaluation as it stands, for somebody who may see it. @throws DomainError notFound: also when they may not */
export const visible = async (store: EventStore, id: string, actor: Actor): Promise<Current> => {
  const current = await store.fresh(id);
  if (!maySee(actor, current.state.unit.path)) throw new DomainError('notFound', '没有这个评价，或您无权查看', { id });
  return current;
};
