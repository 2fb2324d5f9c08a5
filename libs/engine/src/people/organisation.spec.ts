import type { Actor } from '#domain/evaluation/action';
import { department, filler, goalForm, office, person, unit } from '../../../../test/builders.ts';
import { administrator } from '../../../../test/managers.ts';
import { codeOf, seen } from '../../../../test/register.ts';
import { openHouse, type House } from '../../../../test/running.ts';
import { Evaluations } from '../queries/evaluations.ts';
import { OrganisationRegister } from './organisation-register.ts';

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
    await house.open({ unit: { id } });
    await change(unit.id, { closedOn: '2023-03-01' });
    expect(await seen(house, filler.id)).toMatchObject({ path: unit.path });
    house.clock.set('2023-03-01T02:00:00.000Z');
    expect(await seen(house, filler.id)).toMatchObject({ path: '', roles: [] });
    expect(await codeOf(house.open())).toBe('invalid');
  });

  it('is not closed while units stand below it', async () => {
    expect(await codeOf(change('czj.jyj', { closedOn: '2023-03-01' }))).toBe('conflict');
  });

  it('is not opened twice', async () => {
    const code = { code: 'zhongxue', name: '又一中', kind: 'budgetUnit', parent: 'czj.jyj', reason } as const;
    expect(await codeOf(house.get(OrganisationRegister).create(administrator, code))).toBe('conflict');
  });
});
