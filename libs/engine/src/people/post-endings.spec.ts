import { department, filler, goalForm, unitHead } from '../../../../test/builders.ts';
import { openHouse, until, type House } from '../../../../test/running.ts';
import { PostEndings } from './post-endings.ts';
import { Reseats } from './reseats.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse();
  await house.rows(
    `insert into person (id, login, name, password_hash, roles, organisation)
     select 'colleague', 'colleague', '接任人', password_hash, roles, organisation from person where id = $1`,
    [department.id],
  );
  house.clock.set('2023-02-02T02:00:00.000Z');
}, 60_000);
afterEach(() => house.close());

const endings = () => new PostEndings(house.pool, house.clock, house.get(Reseats));
const taken = async (): Promise<string> => {
  const { id } = await house.open();
  await house.act(id, 1, 'saveDraft', { form: goalForm() }, filler);
  await house.act(id, 2, 'submitGoal', {}, filler);
  await house.act(id, 3, 'approve', {}, unitHead);
  await house.act(id, (await house.store.fresh(id)).state.version, 'claim', {}, department);
  return id;
};
const holderOf = async (id: string): Promise<string | undefined> =>
  (await house.store.fresh(id)).state.approval?.tasks.at(-1)?.claimedBy?.id;
const lastsUntil = (day: string) =>
  house.rows('update person set until = $2 where id = $1', [department.id, day]).then(() => undefined);

describe('a post that ends by its date alone', () => {
  it('keeps its tasks on its last day, and gives them up on the day after', async () => {
    const id = await taken();
    await lastsUntil('2023-02-08');
    house.clock.set('2023-02-08T15:59:00.000Z');
    expect(await endings().look()).toEqual([]);
    expect(await holderOf(id)).toBe(department.id);
    house.clock.set('2023-02-08T16:00:00.000Z');
    expect(await endings().look()).toEqual([department.id]);
    expect(await holderOf(id)).toBeUndefined();
  });

  it('is found once, also after a week in which nobody looked, and by whoever starts later', async () => {
    const id = await taken();
    const one = endings();
    await one.look();
    await lastsUntil('2023-02-04');
    house.clock.set('2023-02-12T02:00:00.000Z');
    expect(await one.look()).toEqual([department.id]);
    const { version } = (await house.store.fresh(id)).state;
    expect(await one.look()).toEqual([]);
    expect(await endings().look()).toEqual([]);
    expect((await house.store.fresh(id)).state.version).toBe(version);
  });

  it('is looked for by the worker', async () => {
    const id = await taken();
    await lastsUntil('2023-02-01');
    await house.work();
    await until('the task to be open again', async () => (await holderOf(id)) === undefined);
  });
});
