import { openHouse, type House } from '../../../../test/running.ts';
import { createPool } from '../database/pool.ts';
import { claimTimers } from './timer-row.ts';

const due = '2023-02-03T01:00:00.000Z';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  house.clock.set('2023-01-10T02:00:00.000Z');
  for (let i = 0; i < 4; i += 1) await house.open();
  await house.drain();
  house.clock.set(due);
}, 60_000);
afterAll(() => house.close());

/** How many timers each of several lanes takes while all the others still hold theirs. */
const takenBy = async (limits: readonly number[]): Promise<string[][]> => {
  const pool = createPool(house.url, limits.length);
  const clients = await Promise.all(limits.map(() => pool.connect()));
  const taken: string[][] = [];
  for (const [i, client] of clients.entries()) {
    await client.query('begin');
    taken.push((await claimTimers(client, due, limits[i]!)).map(({ id }) => id));
  }
  for (const client of clients) {
    await client.query('rollback');
    client.release();
  }
  await pool.end();
  return taken;
};

describe('lanes that fire reminders at the same time', () => {
  it('take different ones, without waiting for each other, and leave none', async () => {
    const taken = await takenBy([2, 1, 10]);
    expect(taken.map((ids) => ids.length)).toEqual([2, 1, 1]);
    expect(new Set(taken.flat()).size).toBe(4);
  });

  it('find nothing where one holds them all, and everything again when it gives up', async () => {
    expect((await takenBy([10, 10])).map((ids) => ids.length)).toEqual([4, 0]);
    expect((await takenBy([10])).map((ids) => ids.length)).toEqual([4]);
  });
});
