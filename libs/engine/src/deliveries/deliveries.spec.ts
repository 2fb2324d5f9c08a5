import { Redis } from 'ioredis';
import { filler, goalForm } from '../../../../test/builders.ts';
import { stories } from '../../../../test/histories/stories.ts';
import { enterHouse, openHouse, until, type House } from '../../../../test/running.ts';
import { hasRedis, startRedis, type SpecRedis } from '../../../../test/setup/redis.ts';

const backends = hasRedis() ? (['Redis', 'PostgreSQL'] as const) : (['PostgreSQL'] as const);
if (backends.length === 1) process.stdout.write('no redis-server here: the queues are tested on PostgreSQL only\n');

describe.each(backends)('deliveries over %s', (backend) => {
  let redis: SpecRedis | null = null;
  let house: House;
  beforeAll(async () => {
    redis = backend === 'Redis' ? await startRedis() : null;
    house = await openHouse({ redisUrl: redis?.url });
  }, 60_000);
  afterAll(async () => {
    await house.close();
    await redis?.stop();
  }, 60_000);

  const undone = async (): Promise<number> =>
    (await house.rows<{ count: number }>('select count(*)::int from delivery where done_at is null'))[0]!.count;
  const finished = (): Promise<void> => until('everything delivered', async () => (await undone()) === 0, 20_000);
  const told = async (ids: readonly string[], person = filler.id): Promise<number[]> => {
    const sql = `select (select count(*)::int from notice
      where evaluation_id = i and person = $2 and origin like 'event-%') as count from unnest($1::uuid[]) i`;
    return (await house.rows<{ count: number }>(sql, [ids, person])).map(({ count }) => count);
  };
  const open = (count: number): Promise<string[]> =>
    Promise.all(Array.from({ length: count }, async () => (await house.open()).id));
  const emptyQueues = async (): Promise<void> => {
    if (!redis)
      return void (await house.rows(`do $$ declare t record; begin
      for t in select tablename from pg_tables where schemaname = 'bullmq' and tablename not like '%migration%'
      loop execute format('delete from bullmq.%I', t.tablename); end loop; end $$`));
    const client = new Redis(redis.url);
    await client.flushall();
    client.disconnect();
  };

  it('do what a whole story sets off, each thing once, however many workers there are', async () => {
    const workers = [await house.work(), await house.work()];
    const { id } = await house.live(stories.published);
    await finished();
    await Promise.all(workers.map((worker) => worker.close()));
    const [row] = await house.rows(
      `select (select reviewer from score where evaluation_id = $1) as reviewer,
        (select count(*)::int from finding where evaluation_id = $1) as findings,
        (select count(*)::int from archive where evaluation_id = $1) as archives,
        (select count(*)::int from reminder where evaluation_id = $1 and fired_at is null) as reminders`,
      [id],
    );
    expect(row).toEqual({ reviewer: '94.5', findings: 1, archives: 1, reminders: 0 });
    const texts = await house.rows<{ text: string }>(
      'select text from notice where evaluation_id = $1 and person = $2',
      [id, filler.id],
    );
    expect(new Set(texts.map(({ text }) => text)).size).toBe(texts.length);
    expect(texts.length).toBeGreaterThan(8);
  }, 60_000);

  it('are found again when the queues were emptied in the middle', async () => {
    const worker = await house.work();
    const ids: string[] = [];
    for (let round = 0; round < 6; round += 1) {
      ids.push(...(await open(5)));
      await emptyQueues();
    }
    await finished();
    await worker.close();
    expect(await told(ids)).toEqual(ids.map(() => 1));
  }, 60_000);

  it('are found by looking when nobody heard the call', async () => {
    const worker = await house.work();
    await finished();
    await house.rows(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'jicheng-listen' and datname = current_database()`,
    );
    const ids = await open(3);
    await finished();
    await worker.close();
    expect(await told(ids)).toEqual([1, 1, 1]);
  }, 60_000);

  it('wait for a worker, and are done by another process', async () => {
    const ids = await open(3);
    await house.act(ids[0]!, 1, 'saveDraft', { form: goalForm() }, filler);
    const other = await enterHouse(house.url, { redisUrl: redis?.url });
    await other.work();
    await finished();
    await other.close();
    expect(await house.rows('select form_version from score where evaluation_id = $1', [ids[0]])).toEqual([
      { form_version: 2 },
    ]);
  }, 60_000);

  if (backend === 'PostgreSQL') return;

  it('outlive a kill -9 of Redis: commands go on, and nothing is lost or doubled once it is back', async () => {
    const worker = await house.work();
    const before = await open(5);
    await redis!.kill9();
    const during = await open(20);
    await redis!.start();
    const after = await open(5);
    await finished();
    await worker.close();
    const ids = [...before, ...during, ...after];
    expect(await told(ids)).toEqual(ids.map(() => 1));
  }, 60_000);

  it('let a worker close although Redis is gone', async () => {
    const worker = await house.work();
    await redis!.kill9();
    const started = Date.now();
    await worker.close();
    expect(Date.now() - started).toBeLessThan(20_000);
    await redis!.start();
  }, 60_000);
});
