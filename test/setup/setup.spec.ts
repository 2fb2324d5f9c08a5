import { Client } from 'pg';
import { freshDatabase } from './postgres.ts';
import { startRedis } from './redis.ts';

const tablesOf = async (url: string, sql = ''): Promise<string[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  const { rows } = await client.query<{ tablename: string }>(
    "SELECT tablename FROM pg_tables WHERE schemaname = 'public'",
  );
  await client.end();
  return rows.map((row) => row.tablename);
};

describe('what specs are given', () => {
  it('is an empty database each, which the other does not see', async () => {
    const [one, other] = await Promise.all([freshDatabase(), freshDatabase()]);
    expect(await tablesOf(one.url, 'CREATE TABLE mine (id int)')).toEqual(['mine']);
    expect(await tablesOf(other.url)).toEqual([]);
    await Promise.all([one.drop(), other.drop()]);
    await expect(tablesOf(one.url)).rejects.toThrow('does not exist');
  });

  it('is a Redis that can be killed and started again at the same address', async () => {
    const redis = await startRedis();
    if (!redis) return;
    const { port } = new URL(redis.url);
    await redis.kill9();
    await expect(fetch(`http://127.0.0.1:${port}`)).rejects.toThrow('fetch failed');
    await redis.start();
    await redis.stop();
  });
});
