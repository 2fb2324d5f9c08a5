import { civilDate } from '#domain/deadlines/civil';
import { department, filler, goalForm, office, unit, unitHead } from '../../../../test/builders.ts';
import { administrator, auditAdministrator, securityAdministrator } from '../../../../test/managers.ts';
import { codeOf, seen } from '../../../../test/register.ts';
import { strangers } from '../../../../test/inhabitants.ts';
import { openHouse, type House } from '../../../../test/running.ts';
import { Accounts } from './accounts.ts';
import { AsOfView } from './as-of.ts';
import { Directory } from './directory.ts';
import { OrganisationRegister } from './organisation-register.ts';
import { PostRequests } from './post-requests.ts';
import { Proxies } from './proxies.ts';
import { registerAt } from './snapshot.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse();
}, 60_000);
afterEach(() => house.close());

const reason = '人员调整';
const asOf = (at: string, person: { id: string }, evaluation?: string, asker = office) =>
  house.get(AsOfView).of(asker, { at, person: person.id, evaluation });
const submitted = async (): Promise<string> => {
  const { id } = await house.open();
  await house.act(id, 1, 'saveDraft', { form: goalForm() }, filler);
  await house.act(id, 2, 'submitGoal', {}, filler);
  return id;
};
const grant = async (wanted: {
  person: string;
  organisation: string;
  roles: ['departmentReviewer'];
}): Promise<void> => {
  const request = await house.get(PostRequests).ask(administrator, { ...wanted, main: false, reason });
  await house.get(PostRequests).decide(securityAdministrator, request, true, '同意');
};

describe('who could do what at a moment', () => {
  it('is told from the logs: posts, reach, the task and why it was theirs, and every action', async () => {
    const id = await submitted();
    const then = house.clock.now();
    house.clock.set('2023-01-12T02:00:00.000Z');
    await house.act(id, 3, 'approve', {}, unitHead);
    const before = await asOf(then, unitHead, id);
    expect(before).toMatchObject({
      person: { account: 'open' },
      posts: [{ main: true, roles: ['unitHead'], path: unit.path }],
      reach: [{ path: unit.path, name: unit.name }],
      case: { version: 3, visible: true, duties: [{ rule: 'candidate', why: expect.stringContaining('单位负责人') }] },
    });
    const allowed = (view: typeof before) =>
      view.case?.allowedActions.find(({ action }) => action === 'approve')?.allowed;
    expect(allowed(before)).toBe(true);
    const after = await asOf(house.clock.now(), unitHead, id);
    expect(after.case?.duties).toEqual([]);
    expect(allowed(after)).toBe(false);
    expect((await asOf('2023-01-09T00:00:00.000Z', unitHead, id)).case).toBeNull();
  });

  it('does not move when the register is changed afterwards, a deletion included', async () => {
    const id = await submitted();
    const then = house.clock.now();
    const before = await asOf(then, department, id);
    house.clock.set('2023-01-12T02:00:00.000Z');
    await house.get(Accounts).disable(administrator, department.id, '离职');
    await house.get(OrganisationRegister).alter(administrator, unit.id, { parent: 'czj.wjj', name: '新名', reason });
    await house.rows('delete from person where id = $1', [unitHead.id]);
    expect(await asOf(then, department, id)).toEqual(before);
    const now = await asOf(house.clock.now(), department, id, auditAdministrator);
    expect(now).toMatchObject({
      person: { account: 'disabled' },
      reach: [],
      case: { visible: false, allowedActions: [] },
    });
  });

  it('says in whose place, and by which other post', async () => {
    const id = await submitted();
    const term = { from: '2023-01-10', until: '2023-01-20', evalScopes: null, rounds: null, reason: '出差' };
    await house.get(Proxies).set(unitHead, { ...term, principal: unitHead.id, deputy: department.id });
    const { standsFor, case: asked } = await asOf(house.clock.now(), department, id);
    expect(standsFor).toMatchObject([{ principal: { id: unitHead.id }, until: '2023-01-20' }]);
    expect(asked?.duties).toMatchObject([{ rule: 'candidate', proxyOf: { id: unitHead.id } }]);
    expect((await asOf(house.clock.now(), unitHead)).stoodInBy).toMatchObject([{ deputy: { id: department.id } }]);
  });

  it('lists the cases that had tasks of theirs when none is named', async () => {
    const id = await submitted();
    await house.open();
    const { cases } = await asOf(house.clock.now(), unitHead);
    expect(cases).toMatchObject([{ evaluation: id, duties: [{ node: '单位负责人审签' }] }]);
    expect((await asOf(house.clock.now(), filler)).cases).toEqual([]);
  });

  it('is told to oneself, the leader, the office and the auditor, and leaves a line', async () => {
    const now = house.clock.now();
    for (const asker of [filler, unitHead, office, auditAdministrator]) await asOf(now, filler, undefined, asker);
    for (const asker of [department, strangers.department, administrator, securityAdministrator])
      expect(await codeOf(asOf(now, filler, undefined, asker))).toBe('notFound');
    expect(await house.rows(`select person from audit_line where action = 'readAsOf'`)).toHaveLength(4);
  });
});

describe('the log of the register', () => {
  it('gives the very people and posts that the tables give, whatever was changed', async () => {
    await grant({ person: filler.id, organisation: 'czj.wjj', roles: ['departmentReviewer'] });
    await house.get(Accounts).disable(administrator, strangers.filler.id, '离职');
    await house.get(OrganisationRegister).alter(administrator, unit.id, { parent: 'czj.wjj', reason });
    await house
      .get(OrganisationRegister)
      .alter(administrator, 'czj.jyj', { closedOn: civilDate(house.clock.now()), reason });
    const term = { from: '2023-01-10', until: '2023-01-20', evalScopes: ['PROJECT'], rounds: null, reason: '出差' };
    await house.get(Proxies).set(unitHead, { ...term, principal: unitHead.id, deputy: filler.id });
    const register = await registerAt(house.pool, house.clock.now());
    for (const path of ['czj', 'czj.jyj', 'czj.wjj', 'czj.wjj.zhongxue', 'czj.wjj.yiyuan'])
      expect(register.onDuty(path)).toEqual(await house.get(Directory).onDuty(path));
    for (const one of [filler, unitHead, office]) expect(register.actor(one.id)).toEqual(await seen(house, one.id));
  });

  it('would betray a change that was kept from it', async () => {
    await house.rows('alter table person disable trigger noted');
    await house.rows(`update person set organisation = 'czj.wjj' where id = $1`, [filler.id]);
    const register = await registerAt(house.pool, house.clock.now());
    expect(register.actor(filler.id)).not.toEqual(await seen(house, filler.id));
  });
});
