import { stateVersion } from '#domain/evaluation/state';
import { stories } from '../../../../test/histories/stories.ts';
import { openHouse, type House } from '../../../../test/running.ts';
import { rebuild } from './rebuild.ts';
import { refoldIfOutdated } from './refold.ts';

let house: House;
let lived: string[] = [];
beforeEach(async () => {
  house = await openHouse();
  lived = [];
  for (const story of Object.values(stories)) lived.push((await house.live(story)).id);
  lived.push((await house.open()).id);
  await house.drain();
}, 60_000);
afterEach(() => house.close());

const eventCount = Object.values(stories).flat().length;
const foldVersion = async (): Promise<number> =>
  (await house.rows<{ version: number }>('select version from projection_fold'))[0]!.version;

describe('a rebuild', () => {
  it('gives back everything that was seen before, from the events alone', async () => {
    let heard = 0;
    const { before, after, events, evaluations } = await rebuild(house.pool, (done) => (heard = done));
    expect(after).toBe(before);
    expect(evaluations).toBe(lived.length);
    expect(events).toBeGreaterThanOrEqual(eventCount);
    expect(heard).toBe(events);
  });

  it.each([
    ['a score', `update score set sheet = jsonb_set(sheet, '{total,computed}', '"100"') where evaluation_id = $1`],
    ['a reviewer’s score', `update score set reviewer = '99' where evaluation_id = $1`],
    ['the findings', `update finding set findings = '[{"rule":"A05"}]' where evaluation_id = $1`],
    ['the place', `update evaluation set version = version + 1, place = 'review' where id = $1`],
    [
      'the state',
      `update evaluation set version = version + 1, state = jsonb_set(state, '{title}', '"改过"') where id = $1`,
    ],
    ['the reminders', 'delete from reminder where evaluation_id <> $1 and fired_at is null'],
  ])('mends %s that was changed by hand, and betrays it by its digest', async (_, tamper) => {
    const honest = await rebuild(house.pool);
    await house.rows(tamper, [lived[0]]);
    const mended = await rebuild(house.pool);
    expect(mended.before).not.toBe(honest.after);
    expect(mended.after).toBe(honest.after);
  });

  it('stops at a fact that was changed behind the guard, and leaves everything as it was', async () => {
    await house.rows('drop trigger append_only on event');
    const honest = await house.rows('select id, state from evaluation order by id');
    await house.rows(`update event set data = jsonb_set(data, '{form,goals,expected,raw}', '"改过"')
      where evaluation_id = '${lived[0]}' and version = 2`);
    await expect(rebuild(house.pool)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('第2个事件与哈希链不符'),
    });
    expect(await house.rows('select id, state from evaluation order by id')).toEqual(honest);
  });

  it('waits for work that is undone: a projection that lags behind would look like a fault', async () => {
    await house.open();
    await expect(rebuild(house.pool)).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('a release that folds otherwise', () => {
  it('folds everything anew when the house opens, once, and says so', async () => {
    await rebuild(house.pool);
    const { state } = await house.store.fresh(lived[0]!);
    await house.rows(`update evaluation set version = version + 1, state = state - 'waivers' - 'filers'`);
    await house.rows('update projection_fold set version = $1', [stateVersion - 1]);
    const lines: string[] = [];
    expect(await refoldIfOutdated(house.pool, (line) => lines.push(line))).toBe(true);
    expect((await house.store.fresh(lived[0]!)).state).toEqual(state);
    expect(lines.at(-1)).toContain(`重新折算${lived.length}项评价（第${stateVersion}版）`);
    expect(await foldVersion()).toBe(stateVersion);
    expect(await refoldIfOutdated(house.pool, (line) => lines.push(line))).toBe(false);
  });

  it('leaves states of the same fold as they are', async () => {
    await rebuild(house.pool);
    await house.rows(`update evaluation set version = version + 1, state = state - 'waivers'`);
    expect(await refoldIfOutdated(house.pool, () => undefined)).toBe(false);
    expect((await house.store.fresh(lived[0]!)).state.waivers).toBeUndefined();
  });

  it('does not wait for work that is undone, and that work changes nothing afterwards', async () => {
    const { id } = await house.live(stories.published);
    expect(await refoldIfOutdated(house.pool, () => undefined)).toBe(true);
    const folded = await house.rows('select * from score where evaluation_id = $1', [id]);
    await house.drain();
    expect(await house.rows('select * from score where evaluation_id = $1', [id])).toEqual(folded);
    const { before, after } = await rebuild(house.pool);
    expect(after).toBe(before);
  });

  it('writes only its number down where nothing has happened yet', async () => {
    const empty = await openHouse();
    try {
      const lines: string[] = [];
      expect(await refoldIfOutdated(empty.pool, (line) => lines.push(line))).toBe(true);
      expect(lines).toEqual([]);
    } finally {
      await empty.close();
    }
  });
});
