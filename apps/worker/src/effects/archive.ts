import type { PoolClient } from 'pg';
import type { Delivered, Effect } from '#engine/effects/effect';
import { packageOf } from '#engine/archive/package';
import type { EventStore } from '#engine/event-store/event-store';

const write = `
  insert into archive (evaluation_id, version, sha256, bytes, built_at) values ($1, $2, $3, $4, $5)
  on conflict (evaluation_id) do nothing`;

/** 归档: the final package. Its bytes follow from the events alone, so building it twice gives the same file. */
export const archiveEffect = (store: EventStore): Effect => ({
  consumer: 'archive',
  async apply(deliveries: readonly Delivered[], client: PoolClient): Promise<void> {
    for (const { evaluationId, version, at } of deliveries) {
      const { bytes, sha256 } = await packageOf(evaluationId, await store.history(evaluationId));
      await client.query(write, [evaluationId, version, sha256, bytes, at]);
    }
  },
});
