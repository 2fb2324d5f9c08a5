import type { RouteNode } from '#domain/approval/route';
import type { DomainError } from '#domain/error';
import type { Actor } from '#domain/evaluation/action';
import { betterGoal, filler, goalForm, office, person } from '../../../../test/builders.ts';
import { county, fin, head } from '../../../../test/county.ts';
import { deskOf } from '../../../../test/routes.ts';
import { EvaluationView } from '../queries/evaluation-view.ts';
import { enterHouse, openHouse, type House } from '../../../../test/running.ts';

const members: readonly Actor[] = ['甲', '乙', '丙'].map((name, i) => ({
  ...person('budgetOffice', 'czj'),
  id: `budget-${i + 1}`,
  name,
}));
const [first, second, third] = members as [Actor, Actor, Actor];

const together: RouteNode = {
  ...head,
  id: 'together',
  title: '业务科',
  candidates: { role: 'budgetOffice', reach: 'above' },
  may: ['approve', 'disagree', 'returnForRevision'],
};
const last: RouteNode = { ...fin, resubmit: ['REDO', 'DIRECT'] };

let house: House;
/** Another process on the same database. */
let other: House;
beforeAll(async () => {
  house = await openHouse();
  other = await enterHouse(house.url);
  for (const { id, name, roles, path } of members)
    await house.rows(
      `insert into person (id, login, name, password_hash, roles, organisation) values ($1, $1, $2, '', $3, $4)`,
      [id, name, roles, path],
    );
  const { publishing } = deskOf(house);
  const modes = { any: 'any', all: 'all', signed: 'single' } as const;
  for (const [name, mode] of Object.entries(modes))
    await publishing.publish(
      county(1, [{ ...together, mode, ...(name === 'signed' && { signatureRequired: true }) }, last], name),
      '2023-01-10',
      office,
    );
}, 60_000);
afterAll(async () => {
  await other.close();
  await house.close();
});

/** A goal that waits for 业务科. */
const waiting = async (route: string): Promise<string> => {
  const { id } = await house.open({ route });
  await house.act(id, 1, 'saveDraft', { form: goalForm() }, filler);
  await house.act(id, 2, 'submitGoal', {}, filler);
  return id;
};
const tasksOf = async (id: string): Promise<string[]> =>
  ((await house.store.fresh(id)).state.approval?.tasks ?? []).map(
    ({ holder, by, status }) => `${holder?.name ?? by} ${status}`,
  );
const approvals = async (id: string): Promise<{ by: { name: string } }[]> =>
  house.rows(`select by from event where evaluation_id = $1 and type = 'task.approved.v1'`, [id]);

describe('A01 two of whom one is enough, who commit together', () => {
  it('one has approved, the other is told who was faster; the rest is nobody’s duty any more', async () => {
    for (let round = 0; round < 20; round += 1) {
      const id = await waiting('any@1');
      const races = [
        house.act(id, 3, 'approve', { opinion: '甲意见' }, first),
        (round % 2 ? other : house).act(id, 3, 'approve', { opinion: '乙意见' }, second),
      ];
      const results = await Promise.allSettled(round % 3 ? races : races.toReversed());
      const lost = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as DomainError] : []));
      const [winner, ...more] = await approvals(id);
      expect(more).toEqual([]);
      expect(lost).toHaveLength(1);
      expect(lost[0]).toMatchObject({ code: 'conflict', details: { expected: 3, version: 4, by: winner!.by.name } });
      const tasks = await tasksOf(id);
      expect(tasks.filter((task) => task.endsWith(' APPROVED'))).toEqual([`${winner!.by.name} APPROVED`]);
      expect(tasks.filter((task) => task.endsWith(' CANCELLED'))).toHaveLength(2);
    }
  }, 60_000);

  it('of those who must all sign, the second one is refused on the old version and counted on the new one', async () => {
    const id = await waiting('all@1');
    const results = await Promise.allSettled(members.map((by) => house.act(id, 3, 'approve', {}, by)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const by of members) {
      const { version } = (await house.store.fresh(id)).state;
      await house.act(id, version, 'approve', {}, by).catch(() => undefined);
    }
    expect((await tasksOf(id)).slice(0, 3)).toEqual(['甲 APPROVED', '乙 APPROVED', '丙 APPROVED']);
  });
});

describe('A02 the same command twice', () => {
  it('is one approval with one answer, one after the other and at the same moment, from wherever it comes', async () => {
    const id = await waiting('all@1');
    const twice = [house, other, house].map((one) => one.act(id, 3, 'approve', {}, third, 'key-third'));
    const answers = (await Promise.all(twice)).map((answer) => JSON.stringify(Object.entries(answer).sort()));
    const again = await other.act(id, 3, 'approve', {}, third, 'key-third');
    expect(new Set([...answers, JSON.stringify(Object.entries(again).sort())]).size).toBe(1);
    expect(await approvals(id)).toHaveLength(1);
  });
});

describe('what stands in the log', () => {
  it('a countersign that fails was returned by the rule, not by whoever disagreed', async () => {
    const id = await waiting('all@1');
    expect(await house.act(id, 3, 'disagree', { opinion: '依据不足' }, second)).toMatchObject({
      place: 'goal.returned',
      version: 5,
    });
    const lines = await house.rows(
      `select type, by ->> 'id' as by from event where evaluation_id = $1 and version > 3`,
      [id],
    );
    expect(lines).toEqual([
      { type: 'task.disagreed.v1', by: second.id },
      { type: 'goal.returned.v1', by: 'system' },
    ]);
  });

  it('a signature holds for the form as it was when it was given', async () => {
    const id = await waiting('signed@1');
    const stale = house.act(id, 3, 'approve', { signature: 'f'.repeat(64) }, first);
    const refusal = await stale.catch((error: DomainError) => error);
    const seal = (refusal as DomainError).details.seal as string;
    expect(refusal).toMatchObject({ code: 'signatureRequired' });
    expect((await house.act(id, 3, 'approve', { signature: seal }, first)).version).toBe(4);
    expect((await house.store.fresh(id)).state.approval?.tasks[0]?.signature).toBe(seal);
  });

  it('a withdrawal after the date says that nothing can be handed in again', async () => {
    const id = await waiting('any@1');
    house.clock.set('2023-02-11T02:00:00.000Z');
    const answer = await house.act(id, 3, 'withdraw', {}, filler);
    house.clock.set('2023-01-10T02:00:00.000Z');
    expect(answer).toMatchObject({ place: 'goal.drafting' });
    expect(answer.warning).toContain('已逾期');
  });

  it('straight back to whoever returned it, those passed over get a copy', async () => {
    const id = await waiting('any@1');
    await house.act(id, 3, 'approve', {}, first);
    await house.act(id, 4, 'returnForRevision', { opinion: '请量化', mode: 'DIRECT' }, office);
    await house.act(id, 5, 'saveDraft', { form: betterGoal() }, filler);
    await house.act(id, 6, 'submitGoal', {}, filler);
    const page = await house.get(EvaluationView).one(id, office);
    expect(page.node).toMatchObject({ id: 'fin', resubmit: ['REDO', 'DIRECT'], returnTo: [] });
    expect(page.resubmission).toMatchObject({ opinion: '请量化', fields: [{ where: 'goals.expected' }] });
    const { approval, copies } = (await house.store.fresh(id)).state;
    expect(approval?.visits.map(({ node, status }) => `${node} ${status}`)).toEqual(['together SKIPPED', 'fin OPEN']);
    expect(copies).toEqual([{ id: first.id, name: first.name }]);
  });
});
