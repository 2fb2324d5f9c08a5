import type { Pool } from 'pg';
import { stateVersion } from '#domain/evaluation/state';
import { transaction } from '../database/transaction.ts';
import { EventStore } from '../event-store/event-store.ts';
import { refill } from './refill.ts';

/** Locks the row: of two processes that start together one folds, the other finds it done. */
const read = 'select version from projection_fold for update';

/**
 * Folds everything anew when the states on record were made by another fold than this release's. Deliveries that are
 * still waiting change nothing afterwards: what is written here is as new as they are. Gives whether there was need.
 * @throws DomainError conflict when the hash chain does not hold
 */
export const refoldIfOutdated = async (pool: Pool, log: (line: string) => void): Promise<boolean> =>
  transaction(pool, async (client) => {
    await client.query('set local statement_timeout = 0');
    const recorded = (await client.query<{ version: number }>(read)).rows[0]?.version;
    if (recorded === stateVersion) return false;
    let told = 0;
    const { events, evaluations } = await refill(client, new EventStore(pool), (done) => {
      if (done > told) log(`评价状态的折算方法已更新，正由事件重新折算：已处理${done}个事件`);
      told = done;
    });
    if (events > 0) log(`已由${events}个事件重新折算${evaluations}项评价（第${stateVersion}版）`);
    return true;
  });
