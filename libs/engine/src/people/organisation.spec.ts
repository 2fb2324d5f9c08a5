import type { Actor } from '#domain/evaluation/action';
import { department, filler, goalForm, office, person, unit } from '../../../../test/builders.ts';
import { administrator } from '../../../../test/managers.ts';
import { codeOf, seen } from '../../../../test/register.ts';
import { openHouse, type House } from '../../../../test/running.ts';
import { Evaluations } from '../queries/evaluations.ts';
import { Departures } from './departures.ts';
import { OrganisationRegister } from './organisation-register.ts';
import { OrganisationSurvey } from './organisation-survey.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse();
}, 60_000);
afterEach(() => house.close());

const reason = '人员调整';

describe('an organisation', () => {
  const change = (id: string, what: object) =>
    house.get(OrganisationRegister).alter(administrator, id, { ...what, reason });
  const total = async (by: Actor) => (await house.get(Evaluations).list(by, { offset: 0, limit: 10 })).total;
  const health = person('departmentReviewer', 'czj.wjj');

  it('takes its evaluations along when it moves: the new department sees and acts, the old one no longer', async () => {
    const { id, version } = await house.open();
    expect([await total(department), await total(health)]).toEqual([1, 0]);
    expect(await change(unit.id, { parent: 'czj.wjj' })).toMatchObject({ path: 'czj.wjj.zhongxue', parent: 'czj.wjj' });
    expect([await total(department), await total(health)]).toEqual([0, 1]);
    const extension = { stage: 'goal', due: '2023-03-01', reason: '汛期' };
    expect(await codeOf(house.act(id, version, 'extendDeadline', extension, department))).toBe('notFound');
    expect(await house.act(id, version, 'extendDeadline', extension, health)).toMatchObject({ version: 2 });
    expect((await house.store.fresh(id)).state.unit.path).toBe(unit.path);
    expect(await seen(house, filler.id)).toMatchObject({ path: 'czj.wjj.zhongxue' });
    await house.act(id, 2, 'saveDraft', { form: goalForm() }, { ...filler, path: 'czj.wjj.zhongxue' });
  });

  it('is not moved under itself, nor by who does not manage both places', async () => {
    expect(await codeOf(change('czj.jyj', { parent: unit.id }))).toBe('invalid');
    expect(await codeOf(change('czj', { parent: 'czj.jyj' }))).toBe('invalid');
    const local = person('administrator', 'czj.jyj');
    const move = { parent: 'czj.wjj', reason };
    expect(await codeOf(house.get(OrganisationRegister).alter(local, unit.id, move))).toBe('notFound');
    expect(await codeOf(house.get(OrganisationRegister).alter(office, unit.id, move))).toBe('forbidden');
  });

  it('is opened and closed for a day: no task before, none after, and its posts end with it', async () => {
    const code = { code: 'erzhong', name: '示例县第二中学', kind: 'budgetUnit', parent: 'czj.jyj', reason } as const;
    const { id } = await house.get(OrganisationRegister).create(administrator, { ...code, openedOn: '2023-02-01' });
    expect(await codeOf(house.open({ unit: { id } }))).toBe('invalid');
    house.clock.set('2023-02-01T02:00:00.000Z');
    expect(await house.open({ unit: { id } })).toMatchObject({ version: 1 });
    await change(unit.id, { closedOn: '2023-03-01' });
    expect(await seen(house, filler.id)).toMatchObject({ path: unit.path });
    house.clock.set('2023-03-01T02:00:00.000Z');
    expect(await seen(house, filler.id)).toMatchObject({ path: '', roles: [] });
    expect(await codeOf(house.open())).toBe('invalid');
  });

  it('is not closed while units stand below it', async () => {
    expect(await codeOf(change('czj.jyj', { closedOn: '2023-03-01' }))).toBe('conflict');
  });

  it('is not closed while evaluations of it are under way: they are named, with what to do; afterwards it is', async () => {
    const { id, version } = await house.open();
    const closing = change(unit.id, { closedOn: '2023-03-01' });
    await expect(closing).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('“业务工作经费”'),
      details: { open: 1, evaluations: [{ id }], next: expect.stringContaining('作废') },
    });
    expect(await house.rows('select from organisation where closed_on is not null')).toEqual([]);
    await house.act(id, version, 'voidEvaluation', { reason: '职能划转' }, office);
    expect(await change(unit.id, { closedOn: '2023-03-01' })).toMatchObject({ closedOn: '2023-03-01' });
  });

  it('is not opened twice', async () => {
    const code = { code: 'zhongxue', name: '又一中', kind: 'budgetUnit', parent: 'czj.jyj', reason } as const;
    expect(await codeOf(house.get(OrganisationRegister).create(administrator, code))).toBe('conflict');
  });

  it('says before a change what it takes along, refuses then as it would, and changes nothing', async () => {
    await house.open();
    const tryOut = (id: string, what: object) =>
      house.get(OrganisationRegister).tryOut(administrator, id, { ...what, reason });
    expect(await tryOut('czj.jyj', { name: '示例县教育体育局' })).toMatchObject({
      before: { name: '示例县教育局' },
      after: { name: '示例县教育体育局' },
      below: 1,
      people: 3,
      open: 1,
    });
    expect(await codeOf(tryOut('czj.jyj', { closedOn: '2023-03-01' }))).toBe('conflict');
    expect(await codeOf(tryOut(unit.id, { closedOn: '1969-01-01' }))).toBe('conflict');
    expect(await codeOf(house.get(OrganisationRegister).tryOut(office, unit.id, { name: '乙', reason }))).toBe(
      'forbidden',
    );
    expect(await house.rows(`select name from organisation where id = 'czj.jyj'`)).toEqual([{ name: '示例县教育局' }]);
    expect(await house.rows(`select from register_event where action = 'changeOrganisation'`)).toEqual([]);
  });
});

describe('the tree as of a day', () => {
  const on = async (day?: string) =>
    new Map((await house.get(OrganisationSurvey).on(administrator, day)).items.map((one) => [one.id, one]));

  it('has the name, the place, the people and the open work of that day', async () => {
    const { id, version } = await house.open();
    house.clock.set('2023-02-01T02:00:00.000Z');
    const rename = { name: '示例县实验中学', parent: 'czj.wjj', reason };
    await house.get(OrganisationRegister).alter(administrator, unit.id, rename);
    await house.get(Departures).disable(administrator, filler.id, reason);
    await house.act(id, version, 'cancel', { reason: '不再安排' }, office);
    expect((await on()).get(unit.id)).toMatchObject({ name: '示例县实验中学', parent: 'czj.wjj', people: 1, open: 0 });
    expect((await on('2023-01-31')).get(unit.id)).toMatchObject({ name: unit.name, parent: 'czj.jyj', open: 1 });
    expect((await on('2023-01-09')).get(unit.id)).toMatchObject({ people: 2, open: 0 });
    expect((await on('2022-12-31')).size).toBe(0);
  });

  it('shows everybody their own part of it', async () => {
    const seenBy = (await house.get(OrganisationSurvey).on(department)).items.map(({ id }) => id);
    expect(seenBy).toEqual(['czj.jyj', unit.id]);
  });
});
