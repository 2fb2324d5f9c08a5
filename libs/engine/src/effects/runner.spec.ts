import type { PoolClient } from 'pg';
import { filler, goalForm } from '../../../../test/builders.ts';
import { openHouse, type House } from '../../../../test/running.ts';
import type { Delivered, Effect } from './effect.ts';
import { Runner } from './runner.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await house.rows('create table seen (evaluation_id uuid, version int, times int)');
}, 60_000);
afterAll(() => house.close());
beforeEach(() => house.rows('delete from delivery'));

/** Counts every arrival, so that a second one shows. */
const count = (deliveries: readonly Delivered[], client: PoolClient): Promise<unknown> =>
  client.query(
    'insert into seen select d.id, d.version, 1 from jsonb_to_recordset($1::jsonb) as d(id uuid, version int)',
    [JSON.stringify(deliveries.map(({ evaluationId: id, version }) => ({ id, version })))],
  );
const counting = (before: (deliveries: readonly Delivered[]) => unknown = () => undefined): Effect => ({
  consumer: 'notify',
  apply: async (deliveries, client) => {
    await count(deliveries, client);
    await before(deliveries);
  },
});
const opened = async (howMany: number): Promise<string[]> =>
  (await Promise.all(Array.from({ length: howMany }, () => house.open()))).map(({ id }) => id);
const seen = async (ids: readonly string[]): Promise<number[]> => {
  const sql =
    'select (select coalesce(sum(times), 0)::int from seen where evaluation_id = i) as times from unnest($1::uuid[]) i';
  return (await house.rows<{ times: number }>(sql, [ids])).map(({ times }) => times);
};
const delivery = async (id: string): Promise<Record<string, unknown>> =>
  (
    await house.rows(
      `select attempts, done_at, dead_at, error, next_at from delivery where evaluation_id = $1 and consumer = 'notify'`,
      [id],
    )
  )[0]!;
const hurry = (): Promise<unknown> => house.rows('update delivery set next_at = now() where next_at > now()');
const once = (ids: readonly string[]): number[] => ids.map(() => 1);

describe('a runner', () => {
  it('works off everything, each delivery once, more than fit into one batch', async () => {
    const ids = await opened(450);
    await new Runner(house.pool, counting()).drain();
    expect(await seen(ids)).toEqual(once(ids));
    await new Runner(house.pool, counting()).drain();
    expect(await seen(ids)).toEqual(once(ids));
  });

  it('never takes what another one holds', async () => {
    const ids = await opened(60);
    const slowly = counting(() => new Promise((done) => setTimeout(done, 30)));
    await Promise.all(Array.from({ length: 5 }, () => new Runner(house.pool, slowly).drain()));
    expect(await seen(ids)).toEqual(once(ids));
  });

  it('undoes the effect of a batch that throws, and does the good ones alone', async () => {
    const ids = await opened(20);
    const poison = counting((deliveries) => {
      if (deliveries.some(({ evaluationId }) => evaluationId === ids[5])) throw new Error('poison');
    });
    await new Runner(house.pool, poison).drain();
    expect(await seen(ids)).toEqual(ids.map((_, i) => (i === 5 ? 0 : 1)));
    expect(await delivery(ids[5]!)).toMatchObject({
      attempts: 1,
      done_at: null,
      error: expect.stringContaining('poison'),
    });
  });

  it('sets a delivery aside after eight failures, while the others flow', async () => {
    const [bad] = await opened(1);
    const runner = new Runner(
      house.pool,
      counting((deliveries) => {
        if (deliveries.some(({ evaluationId }) => evaluationId === bad)) throw new Error('poison');
      }),
    );
    for (let attempt = 1; attempt <= 7; attempt += 1) {
      const [good] = await opened(1);
      await hurry();
      await runner.drain();
      expect(await seen([good!])).toEqual([1]);
      expect(await delivery(bad!)).toMatchObject({ attempts: attempt, dead_at: null });
    }
    for (let more = 0; more < 3; more += 1) {
      await hurry();
      await runner.drain();
      expect(await delivery(bad!)).toMatchObject({ attempts: 8, done_at: null, dead_at: expect.any(Date) });
    }
  });

  it('waits longer after every failure', async () => {
    const [bad] = await opened(1);
    const runner = new Runner(
      house.pool,
      counting(() => Promise.reject(new Error('poison'))),
    );
    const waits: number[] = [];
    for (let attempt = 0; attempt < 4; attempt += 1) {
      await hurry();
      await runner.drain();
      const [row] = await house.rows<{ wait: number }>(
        'select round(extract(epoch from next_at - now()))::int as wait from delivery where evaluation_id = $1 and error is not null',
        [bad],
      );
      waits.push(row!.wait);
    }
    expect(waits).toEqual([1, 2, 4, 8]);
  });

  it('A27 does everything once when its effect throws in the middle, whenever that is', async () => {
    const ids = await opened(30);
    let left = 12;
    const shaky = new Runner(
      house.pool,
      counting(() => {
        if ((left -= 1) > 0 && left % 3) throw new Error('shaky');
      }),
    );
    for (let round = 0; round < 6; round += 1) {
      await hurry();
      await shaky.drain();
    }
    expect(await seen(ids)).toEqual(once(ids));
  });

  it('throws when the database is away, so that the queue tries again', async () => {
    const gone = { connect: () => Promise.reject(new Error('away')) } as never;
    await expect(new Runner(gone, counting()).drain()).rejects.toThrow('away');
  });
});

describe('a runner that is not so careful', () => {
  const claim = `select d.id, d.evaluation_id as "evaluationId", d.version from delivery d where consumer = 'notify' and done_at is null order by id`;
  const done = 'update delivery set done_at = now() where id = any($1)';
  let failures = 0;
  const failOnce = (): void => {
    if ((failures += 1) === 1) throw new Error('shaky');
  };
  beforeEach(() => (failures = 0));

  it('loses work when it marks it done first', async () => {
    const ids = await opened(3);
    const careless = async (): Promise<void> => {
      const claimed = await house.rows<Delivered>(claim);
      await house.rows(done, [claimed.map(({ id }) => id)]);
      failOnce();
      const client = await house.pool.connect();
      await count(claimed, client).finally(() => client.release());
    };
    await careless().catch(() => undefined);
    await careless();
    expect(await seen(ids)).toEqual([0, 0, 0]);
  });

  it('doubles work when it marks it done afterwards, outside the transaction', async () => {
    const ids = await opened(3);
    const careless = async (): Promise<void> => {
      const claimed = await house.rows<Delivered>(claim);
      const client = await house.pool.connect();
      await count(claimed, client).finally(() => client.release());
      failOnce();
      await house.rows(done, [claimed.map(({ id }) => id)]);
    };
    await careless().catch(() => undefined);
    await careless();
    expect(await seen(ids)).toEqual([2, 2, 2]);
  });

  it('ends differently when what it wrote last wins, and alike when the newest wins', async () => {
    await house.rows('create table latest (evaluation_id uuid primary key, version int)');
    const write =
      'insert into latest values ($1, $2) on conflict (evaluation_id) do update set version = excluded.version';
    const ending = async (deliveries: readonly Delivered[], guard: string): Promise<number> => {
      await house.rows('delete from latest');
      for (const { evaluationId, version } of deliveries) await house.rows(write + guard, [evaluationId, version]);
      return (await house.rows<{ version: number }>('select version from latest'))[0]!.version;
    };
    const { id } = await house.open();
    for (const version of [1, 2, 3]) await house.act(id, version, 'saveDraft', { form: goalForm() }, filler);
    const inOrder = await house.rows<Delivered>(
      `select evaluation_id as "evaluationId", version from delivery where consumer = 'score' order by id`,
    );
    const guard = ' where latest.version < excluded.version';
    expect(await ending(inOrder, '')).toBe(4);
    expect(await ending(inOrder.toReversed(), '')).toBe(2);
    expect(await ending(inOrder, guard)).toBe(4);
    expect(await ending(inOrder.toReversed(), guard)).toBe(4);
  });
});
