import type { Pool, PoolClient } from 'pg';
import { freshDatabase, type SpecDatabase } from '../../../../test/setup/postgres.ts';
import { migrate } from '../database/migrate.ts';
import { createPool } from '../database/pool.ts';
import { append } from './append.sql.ts';

// The plan that a connection makes while the house is new and keeps for as long as it lives.

let database: SpecDatabase;
let pool: Pool;
beforeAll(async () => {
  database = await freshDatabase();
  await migrate(database.url);
  pool = createPool(database.url, 2);
}, 60_000);
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const readWhole = async (client: PoolClient, statement: string): Promise<string[]> => {
  await client.query('set plan_cache_mode = force_generic_plan');
  await client.query(`prepare planned (jsonb, text) as ${statement}`);
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain execute planned ('[]', '')`);
  await client.query('deallocate planned');
  return rows.map((row) => row['QUERY PLAN']).filter((line) => line.includes('Seq Scan on'));
};

const onConnection = async <T>(work: (client: PoolClient) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  return work(client).finally(() => client.release(true));
};

describe('the append statement in a new house', () => {
  it('finds evaluations and keys by their index, however few there are', async () => {
    expect(await onConnection((client) => readWhole(client, append))).toEqual([]);
  });

  it('would read whole tables on a connection that allows it', async () => {
    const found = await onConnection(async (client) => {
      await client.query('analyze idempotency, evaluation');
      await client.query('set enable_seqscan = on');
      return readWhole(client, append.replace('(select i.key from', 'exists (select from').replace(') is null', ')'));
    });
    expect(found.join()).toContain('idempotency');
  });
});
