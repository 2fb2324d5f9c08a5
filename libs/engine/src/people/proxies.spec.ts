import type { Actor } from '#domain/evaluation/action';
import { department, filler, goalForm, office, unitHead } from '../../../../test/builders.ts';
import { administrator, securityAdministrator } from '../../../../test/managers.ts';
import { codeOf, seen } from '../../../../test/register.ts';
import { openHouse, type House } from '../../../../test/running.ts';
import { Proxies, type SetProxy } from './proxies.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse();
}, 60_000);
afterEach(() => house.close());

describe('委托代理', () => {
  const term = { from: '2023-01-10', until: '2023-01-20', evalScopes: null, rounds: null, reason: '出差' };
  const set = (principal: Actor, deputy: Actor, more: Partial<SetProxy> = {}, by = principal) =>
    house.get(Proxies).set(by, { ...term, principal: principal.id, deputy: deputy.id, ...more });
  const colleague = { ...department, id: 'colleague' };
  const third = { ...department, id: 'third' };
  beforeEach(async () => {
    for (const { id } of [colleague, third])
      await house.rows(
        `insert into person (id, login, name, password_hash, roles, organisation)
         select $1, $1, $1, password_hash, roles, organisation from person where id = $2`,
        [id, department.id],
      );
  });

  it('lets the deputy decide in the place of another while it lasts; the record names both', async () => {
    const { id } = await house.open();
    await house.act(id, 1, 'saveDraft', { form: goalForm() }, filler);
    await house.act(id, 2, 'submitGoal', {}, filler);
    await set(unitHead, department);
    expect(await codeOf(house.act(id, 3, 'approve', {}, department))).toBe('notAssignee');
    await house.act(id, 3, 'approve', {}, await seen(house, department.id));
    const [fact] = await house.rows<{ data: object; by: { id: string } }>(
      `select data, by from event where evaluation_id = $1 and type = 'task.approved.v1'`,
      [id],
    );
    expect(fact!.by.id).toBe(department.id);
    expect(fact!.data).toMatchObject({ onBehalfOf: { id: unitHead.id } });
  });

  it('begins and ends by itself, and at once by hand', async () => {
    const id = await set(unitHead, department, { from: '2023-01-15' });
    const standsFor = async (now: string) => {
      house.clock.set(now);
      return (await seen(house, department.id)).standsFor?.map((one) => one.id) ?? [];
    };
    expect(await standsFor('2023-01-14T15:59:59.000Z')).toEqual([]);
    expect(await standsFor('2023-01-14T16:00:00.000Z')).toEqual([unitHead.id]);
    expect(await standsFor('2023-01-20T15:59:59.000Z')).toEqual([unitHead.id]);
    expect(await standsFor('2023-01-20T16:00:00.000Z')).toEqual([]);
    house.clock.set('2023-01-16T02:00:00.000Z');
    await house.get(Proxies).end(unitHead, id, '提前返岗');
    expect(await standsFor('2023-01-16T02:00:00.000Z')).toEqual([]);
    expect(await codeOf(house.get(Proxies).end(unitHead, id, '再次'))).toBe('alreadyDecided');
  });

  it('reaches only the cases for which it is given', async () => {
    const { id } = await house.open();
    await house.act(id, 1, 'saveDraft', { form: goalForm() }, filler);
    await house.act(id, 2, 'submitGoal', {}, filler);
    await set(unitHead, department, { evalScopes: ['DEPARTMENT'] });
    expect(await codeOf(house.act(id, 3, 'approve', {}, await seen(house, department.id)))).toBe('notAssignee');
    await set(unitHead, department, { evalScopes: ['PROJECT'], rounds: ['2023年度'] });
    await house.act(id, 3, 'approve', {}, await seen(house, department.id));
  });

  it.each([
    ['to oneself', () => set(unitHead, unitHead)],
    [
      'twice at the same time',
      async () => [
        await set(unitHead, department),
        await set(unitHead, colleague, { from: '2023-01-20', until: '2023-01-25' }),
      ],
    ],
    ['back to where it came from', async () => [await set(department, colleague), await set(colleague, department)]],
    [
      'in a ring of three',
      async () => [await set(department, colleague), await set(colleague, third), await set(third, department)],
    ],
    ['for a time that is over', () => set(unitHead, department, { from: '2022-01-01', until: '2022-01-02' })],
    ['for more than a year', () => set(unitHead, department, { until: '2024-01-20' })],
    ['to one of the three administrators', () => set(unitHead, administrator)],
  ])('is refused %s', async (_, attempt) => {
    expect(await codeOf(Promise.resolve(attempt()))).toBe('invalid');
  });

  it('may follow another in time, lead on without returning, and differ by scope', async () => {
    await set(unitHead, department);
    await set(unitHead, colleague, { from: '2023-01-21', until: '2023-01-25' });
    await set(department, colleague);
    await set(colleague, third, { evalScopes: ['PROJECT'] });
    await set(colleague, department, { from: '2023-01-21', until: '2023-01-22', evalScopes: ['DEPARTMENT'] });
  });

  it('is set for others by their leader or the system administrator, and by nobody else', async () => {
    for (const by of [office, securityAdministrator, department])
      expect(await codeOf(set(filler, department, {}, by))).toBe('forbidden');
    await set(filler, department, {}, unitHead);
    await set(unitHead, department, {}, administrator);
    expect((await house.get(Proxies).list(filler)).map(({ state }) => state)).toEqual(['active']);
    expect(await house.get(Proxies).list(third)).toEqual([]);
  });
});
