import type { Pool, PoolClient } from 'pg';
import { DomainError } from '#domain/error';
import { transaction } from '../database/transaction.ts';
import type { Delivered, Effect } from './effect.ts';

const batchSize = 200;
/** Failures after which a delivery is set aside for people to look at. */
const patience = 8;

const claim = `
  select d.id, d.evaluation_id as "evaluationId", d.version, e.type, e.at, e.by ->> 'id' as by, d.payload
  from delivery d join event e on e.evaluation_id = d.evaluation_id and e.version = d.version
  where d.consumer = $1 and d.done_at is null and d.dead_at is null and d.next_at <= now()
    and ($2::bigint is null or d.id = $2)
  order by d.id limit $3 for update of d skip locked`;

const done = 'update delivery set done_at = clock_timestamp() where id = any($1::bigint[])';

/** The wait doubles with every failure: 1 s, 2 s, 4 s … */
const failed = `
  update delivery set attempts = attempts + 1, error = left($2, 2000),
    next_at = now() + make_interval(secs => least(600, power(2, attempts))),
    dead_at = case when attempts + 1 >= ${patience} then now() end
  where id = $1 and done_at is null`;

const announce = `select pg_notify('jicheng', $1)`;

/** A refusal is a sentence for people; of a mistake, whoever mends it wants to know the place. */
const reasonOf = (error: unknown): string => {
  if (error instanceof DomainError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};

/** Works off what is waiting for one consumer: effect and "done" in one transaction, many deliveries at a time. */
export class Runner {
  constructor(
    private readonly pool: Pool,
    private readonly effect: Effect,
  ) {}

  /** Until nothing is waiting. A batch that fails is taken apart, so that one bad delivery holds up nobody else. */
  async drain(): Promise<void> {
    for (;;) {
      let claimed: readonly Delivered[] = [];
      try {
        await transaction(this.pool, async (client) => {
          claimed = await this.claim(client, null, batchSize);
          await this.finish(client, claimed);
        });
      } catch (error) {
        if (claimed.length === 0) throw error;
        for (const { id } of claimed) await this.alone(id);
      }
      if (claimed.length < batchSize) return;
    }
  }

  private async claim(client: PoolClient, id: string | null, limit: number): Promise<Delivered[]> {
    const { rows } = await client.query<Delivered & { at: Date | string }>({
      name: 'claim',
      text: claim,
      values: [this.effect.consumer, id, limit],
    });
    return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }));
  }

  private async finish(client: PoolClient, claimed: readonly Delivered[]): Promise<void> {
    if (claimed.length === 0) return;
    await this.effect.apply(claimed, client);
    await client.query({ name: 'done', text: done, values: [claimed.map(({ id }) => id)] });
    const ids = [...new Set(claimed.map(({ evaluationId }) => evaluationId))];
    await client.query(announce, [JSON.stringify({ consumers: [], ids: ids.slice(0, 128) })]);
  }

  private async alone(id: string): Promise<void> {
    try {
      await transaction(this.pool, async (client) => this.finish(client, await this.claim(client, id, 1)));
    } catch (error) {
      await this.pool.query(failed, [id, reasonOf(error)]);
    }
  }
}
