import type { Actor } from '#domain/evaluation/action';
import { department, filler, goalForm, office, person, unitHead } from '../../../../test/builders.ts';
import { administrator, securityAdministrator } from '../../../../test/managers.ts';
import { codeOf, seen } from '../../../../test/register.ts';
import { strangers } from '../../../../test/inhabitants.ts';
import { openHouse, type House } from '../../../../test/running.ts';
import { Departures } from './departures.ts';
import { Handovers } from './handovers.ts';
import { OrganisationRegister } from './organisation-register.ts';
import { PostRequests } from './post-requests.ts';
import { Proxies } from './proxies.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse();
  for (const { id } of [colleague])
    await house.rows(
      `insert into person (id, login, name, password_hash, roles, organisation)
       select $1, $1, $1, password_hash, roles, organisation from person where id = $2`,
      [id, department.id],
    );
}, 60_000);
afterEach(() => house.close());

const colleague: Actor = { ...department, id: 'colleague', name: 'colleague' };
const reason = '退休';

/** A case whose task the department's reviewer has taken. */
const taken = async (by: Actor = department): Promise<string> => {
  const { id } = await house.open();
  await house.act(id, 1, 'saveDraft', { form: goalForm() }, filler);
  await house.act(id, 2, 'submitGoal', {}, filler);
  await house.act(id, 3, 'approve', {}, unitHead);
  const { state } = await house.store.fresh(id);
  await house.act(id, state.version, 'claim', {}, by);
  return id;
};
const holderOf = async (id: string): Promise<string | undefined> => {
  const task = (await house.store.fresh(id)).state.approval?.tasks.at(-1);
  return (task?.holder ?? task?.claimedBy)?.id;
};
const hand = (more: { preview?: boolean; by?: Actor; to?: Actor } = {}) =>
  house
    .get(Handovers)
    .hand(more.by ?? office, { from: department.id, to: (more.to ?? colleague).id, reason }, more.preview ?? false);
const factsOf = (id: string) =>
  house.rows<{ type: string; data: object; by: { id: string } }>(
    'select type, data, by from event where evaluation_id = $1 order by version desc limit 2',
    [id],
  );

describe('a handover', () => {
  it('gives every open task to another in one act, and says of each what became of it', async () => {
    const ids = [await taken(), await taken(), await taken()];
    const receipt = await hand();
    expect(receipt.tasks.map(({ outcome }) => outcome)).toEqual(['moved', 'moved', 'moved']);
    for (const id of ids) expect(await holderOf(id)).toBe(colleague.id);
    const [fact] = await factsOf(ids[0]!);
    expect(fact).toMatchObject({
      type: 'task.reassigned.v1',
      by: { id: office.id },
      data: { handover: receipt.id, reason },
    });
    const { version } = (await house.store.fresh(ids[0]!)).state;
    expect(await codeOf(house.act(ids[0]!, version, 'approve', {}, department))).toBe('notAssignee');
    await house.act(ids[0]!, version, 'approve', {}, colleague);
  });

  it('is looked at first, and then changes nothing', async () => {
    const id = await taken();
    const before = await house.rows('select count(*) from register_event');
    expect((await hand({ preview: true })).tasks).toMatchObject([{ outcome: 'moved', evaluation: id }]);
    expect(await holderOf(id)).toBe(department.id);
    expect(await house.rows('select * from handover')).toEqual([]);
    expect(await house.rows('select count(*) from register_event')).toEqual(before);
  });

  it('is taken back: what is still open comes back, what was decided stays, with the reason', async () => {
    const [first, second] = [await taken(), await taken()];
    const { id } = await hand();
    await house.act(first, (await house.store.fresh(first)).state.version, 'approve', {}, colleague);
    const undone = await house.get(Handovers).undo(office, id);
    expect(undone.tasks.map(({ evaluation, outcome }) => [evaluation, outcome]).sort()).toEqual(
      [
        [first, 'refused'],
        [second, 'moved'],
      ].sort(),
    );
    expect(await holderOf(second)).toBe(department.id);
    expect(await codeOf(house.get(Handovers).undo(office, id))).toBe('alreadyDecided');
  });

  it('refuses one task without stopping the others', async () => {
    await taken();
    const receipt = await hand({ to: strangers.department });
    expect(receipt.tasks).toMatchObject([{ outcome: 'refused', why: expect.stringMatching(/\p{Script=Han}/u) }]);
  });

  it('takes proxies along, ends those that were given, asks for the filler’s post, and takes all that back', async () => {
    const term = { from: '2023-01-10', until: '2023-01-20', evalScopes: null, rounds: null, reason: '出差' };
    await house.get(Proxies).set(unitHead, { ...term, principal: unitHead.id, deputy: department.id });
    await house.get(Proxies).set(department, { ...term, principal: department.id, deputy: office.id });
    const standing = async (one: Actor) => (await seen(house, one.id)).standsFor?.map(({ id }) => id) ?? [];
    const { id, register } = await hand();
    expect(register.map(({ kind, outcome }) => [kind, outcome])).toEqual([
      ['proxyTaken', 'moved'],
      ['proxyGiven', 'ended'],
    ]);
    expect([await standing(department), await standing(colleague), await standing(office)]).toEqual([
      [],
      [unitHead.id],
      [],
    ]);
    await house.get(Handovers).undo(office, id);
    expect([await standing(department), await standing(colleague), await standing(office)]).toEqual([
      [unitHead.id],
      [],
      [department.id],
    ]);
  });

  it('asks the security administrator for the post of a filler, and withdraws that when it is taken back', async () => {
    const receipt = await house.get(Handovers).hand(unitHead, { from: filler.id, to: unitHead.id, reason }, false);
    expect(receipt.register).toMatchObject([{ kind: 'fillerPost', outcome: 'asked' }]);
    const open = () => house.get(PostRequests).list(securityAdministrator, true);
    expect(await open()).toMatchObject([{ person: unitHead.id, roles: ['filler'] }]);
    await house.get(Handovers).undo(unitHead, receipt.id);
    expect(await open()).toEqual([]);
  });

  it('is done by oneself, the leader or the office, to somebody who is there, and not to oneself', async () => {
    await hand({ by: department });
    for (const by of [administrator, filler, strangers.department])
      expect(await codeOf(hand({ by }))).toBe('forbidden');
    expect(await codeOf(hand({ to: department }))).toBe('transferToSelf');
    expect(await codeOf(hand({ to: person('departmentReviewer', 'nowhere') }))).toBe('notFound');
  });
});

describe('A21: somebody whose account is closed between the creation and the decision of a task', () => {
  it('holds it no more: what was taken is open to the others of the post, by a named rule', async () => {
    const id = await taken();
    const { tasks } = await house.get(Departures).disable(administrator, department.id, reason);
    expect(tasks).toMatchObject([{ evaluation: id, outcome: 'reseated', facts: ['task.unclaimed.v1'] }]);
    const { version } = (await house.store.fresh(id)).state;
    expect((await factsOf(id))[0]).toMatchObject({ type: 'task.unclaimed.v1', by: { id: 'system' } });
    await house.act(id, version, 'approve', {}, colleague);
  });

  it('goes to the administrator of the flow where nobody else holds the post, and says why', async () => {
    const id = await taken();
    await house.rows('update person set disabled = true where id = $1', [colleague.id]);
    const { tasks } = await house.get(Departures).disable(administrator, department.id, reason);
    expect(tasks).toMatchObject([{ outcome: 'reseated', facts: ['approver.missing.v1', 'task.reassigned.v1'] }]);
    expect(await holderOf(id)).toBe(office.id);
    const [reassigned, missing] = await factsOf(id);
    expect(reassigned).toMatchObject({ data: { rule: 'TO_ADMIN', to: { id: office.id } } });
    expect(missing).toMatchObject({ data: { rule: 'HOLDER_GONE', trace: expect.stringContaining(department.name) } });
  });

  it('goes to the next in the same post where it was given by name', async () => {
    const id = await taken();
    await hand();
    const { tasks } = await house.get(Departures).disable(administrator, colleague.id, reason);
    expect(tasks).toMatchObject([{ facts: ['task.reassigned.v1'] }]);
    expect(await holderOf(id)).toBe(department.id);
  });

  it('happens as well when the post ends or the unit moves away, and not while the post is held', async () => {
    const [moving, staying] = [await taken(), await taken(colleague)];
    await house.get(Departures).endPost(administrator, department.id, 'main', '免职');
    expect([await holderOf(moving), await holderOf(staying)]).toEqual([undefined, colleague.id]);
    await house
      .get(OrganisationRegister)
      .alter(administrator, 'czj.jyj.zhongxue', { parent: 'czj.wjj', reason: '划转' });
    expect(await holderOf(staying)).toBeUndefined();
  });
});
