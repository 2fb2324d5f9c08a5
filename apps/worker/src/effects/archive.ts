import type { PoolClient } from 'pg';
import type { Delivered, Effect } from '#engine/effects/effect';
import { packageOf } from '#engine/archive/package';
import { AttachmentContents } from '#engine/attachments/contents';
import type { EventStore } from '#engine/event-store/event-store';

const write = `
  insert into archive (evaluation_id, version, sha256, bytes, built_at) values ($1, $2, $3, $4, $5)
  on conflict (evaluation_id) do nothing`;

/**
 * 归档: the final package. Its bytes follow from the events and the files they speak of, so building it twice gives the
 * same file. A file that is no longer what was handed in stops it with a sentence; the delivery is tried again.
 */
export const archiveEffect = (store: EventStore): Effect => ({
  consumer: 'archive',
  async apply(deliveries: readonly Delivered[], client: PoolClient): Promise<void> {
    const contents = new AttachmentContents(client);
    for (const { evaluationId, version, at } of deliveries) {
      const history = await store.history(evaluationId);
      const { kept, sha256 } = await packageOf(evaluationId, history, (hash) => contents.read(hash));
      await client.query(write, [evaluationId, version, sha256, kept, at]);
    }
  },
});
