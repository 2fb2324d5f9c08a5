import { once } from 'node:events';
import { filler } from '../../../../test/builders.ts';
import { openHouse, until, type House } from '../../../../test/running.ts';
import { beside } from '../../../../test/serving.ts';

/** Commits until it is killed, right after so many answers; gives the ids that it had acknowledged. */
const killedAfter = async (house: House, acknowledged: number, way: string): Promise<string[]> => {
  const child = beside('test/setup/appender-process.ts', [house.url, way]);
  const told: string[] = [];
  child.on('message', (id: string) => {
    told.push(id);
    if (told.length === acknowledged) child.kill('SIGKILL');
  });
  await once(child, 'exit');
  return told;
};

describe('a process that is killed with -9 between commit and relay', () => {
  let house: House;
  let acknowledged: string[];
  let facts: string[];
  beforeAll(async () => {
    house = await openHouse();
    await house.rows('create table naive_fact (id int generated always as identity)');
    await house.rows('create table naive_queue (fact int)');
    [acknowledged, facts] = await Promise.all([killedAfter(house, 5, 'whole'), killedAfter(house, 3, 'factThenQueue')]);
  }, 60_000);
  afterAll(() => house.close());

  it('A26, A27 loses nothing: a worker that starts afterwards finds everything, and does it once', async () => {
    const evaluations = await house.rows<{ id: string }>('select id from evaluation order by id');
    expect(evaluations.map(({ id }) => id)).toEqual(expect.arrayContaining(acknowledged));
    const undone = async () => (await house.rows('select from delivery where done_at is null')).length;
    expect(await undone()).toBe(2 * evaluations.length);
    const worker = await house.work();
    await until('everything delivered', async () => (await undone()) === 0);
    await worker.close();
    const told = await house.rows(
      `select evaluation_id as id from notice where person = $1 and origin like 'event-%' order by 1`,
      [filler.id],
    );
    expect(told).toEqual(evaluations);
  }, 60_000);

  it('would lose what it committed if it told the queue afterwards', async () => {
    const lost = await house.rows('select id from naive_fact where id not in (select fact from naive_queue)');
    expect(lost).toEqual([{ id: Number(facts.at(-1)) }]);
  });
});
