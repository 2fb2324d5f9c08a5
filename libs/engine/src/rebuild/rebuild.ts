import type { Pool, PoolClient } from 'pg';
import { DomainError } from '#domain/error';
import { transaction } from '../database/transaction.ts';
import { EventStore } from '../event-store/event-store.ts';
import { refill } from './refill.ts';

export interface Rebuilt {
  /** SHA-256 over everything that is computed from the log. */
  before: string;
  after: string;
  evaluations: number;
  events: number;
  seconds: number;
}

/** Fired reminders are history and stay; which version last touched a projection says nothing about its content. */
const digest = `
  select encode(sha256(convert_to(concat_ws('|',
    (select string_agg(concat_ws(',', id, version, place, unit_path, state::text, head), ';' order by id) from evaluation),
    (select string_agg(concat_ws(',', evaluation_id, sheet::text, reviewer, reviewer_grade), ';' order by evaluation_id) from score),
    (select string_agg(concat_ws(',', evaluation_id, findings::text), ';' order by evaluation_id) from finding),
    (select string_agg(concat_ws(',', evaluation_id, stage, due, kind, at), ';' order by evaluation_id, stage, due, kind) from reminder)
  ), 'UTF8')), 'hex') as digest`;

const undone = 'select count(*)::int as count from delivery where done_at is null and dead_at is null';

const readDigest = async (client: PoolClient): Promise<string> =>
  (await client.query<{ digest: string }>(digest)).rows[0]?.digest ?? '';

/** A projection that lags behind the log would look like a difference. */
const refuseBacklog = async (client: PoolClient): Promise<void> => {
  const count = (await client.query<{ count: number }>(undone)).rows[0]?.count ?? 0;
  if (count > 0) throw new DomainError('conflict', `还有${count}项后台任务未完成，请待其完成后再重建`, { count });
};

/**
 * Empties every projection and computes it anew from the events, in one transaction: a rebuild that is broken off
 * changes nothing. Commands wait meanwhile. Equal digests prove that everything anybody sees follows from the log.
 * @throws DomainError conflict when work is undone, or when the hash chain does not hold
 */
export const rebuild = async (pool: Pool, onProgress: (events: number) => void = () => undefined): Promise<Rebuilt> =>
  transaction(pool, async (client) => {
    await client.query('set local statement_timeout = 0');
    await refuseBacklog(client);
    const before = await readDigest(client);
    const started = performance.now();
    const counted = await refill(client, new EventStore(pool), onProgress);
    const seconds = (performance.now() - started) / 1_000;
    return { before, after: await readDigest(client), ...counted, seconds };
  });
