import { faults } from '#domain/approval/lint/lint';
import { replay } from '#domain/evaluation/evolve';
import { DomainError } from '#domain/error';
import { department, filler, goalForm, office, unitHead } from '../../../../test/builders.ts';
import { actorAt, county, dept, fin, head, second } from '../../../../test/county.ts';
import { deskOf } from '../../../../test/routes.ts';
import { openHouse, type House } from '../../../../test/running.ts';

let house: House;
let desk: ReturnType<typeof deskOf>;
beforeEach(async () => {
  house = await openHouse();
  desk = deskOf(house);
}, 60_000);
afterEach(() => house.close());

const today = '2023-01-10';
const refusalOf = async (attempt: Promise<unknown>): Promise<DomainError> => {
  const error: unknown = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof DomainError) return error;
  throw new Error(`was not refused: ${String(error)}`);
};
const pinOf = async (id: string): Promise<string> => (await house.store.fresh(id)).state.pins.route;
const pendingAt = async (id: string): Promise<string | undefined> =>
  (await house.store.fresh(id)).state.approval?.visits.find(({ status }) => status === 'OPEN')?.node;

/** A case of a route, handed in and passed by so many nodes. */
const under = async (route: string, title: string, passed: readonly string[] | null): Promise<string> => {
  const { id } = await house.open({ route, title });
  if (!passed) return id;
  await house.act(id, 1, 'saveDraft', { form: goalForm() }, filler);
  await house.act(id, 2, 'submitGoal', {}, filler);
  for (const node of passed) await approve(id, node);
  return id;
};
const approve = async (id: string, node: string): Promise<void> => {
  const { version } = (await house.store.fresh(id)).state;
  await house.act(id, version, 'approve', {}, actorAt[node]!);
};
/** Approves node by node until the goal is approved; gives the nodes in their order. */
const finish = async (id: string): Promise<string[]> => {
  const nodes: string[] = [];
  for (let node = await pendingAt(id); node && nodes.length < 10; node = await pendingAt(id)) {
    nodes.push(node);
    await approve(id, node);
  }
  expect((await house.store.fresh(id)).state.place).toBe('execution.running');
  return nodes;
};

describe('A31 a second version comes into force', () => {
  const tomorrow = '2023-01-11';

  it('while old cases finish on the first; the trial names those that cannot change over', async () => {
    await desk.publishing.publish(county(1), today, office);
    const [drafting, early, late, other] = [
      await under('county', '填报中', null),
      await under('county', '刚送审', []),
      await under('county', '已到财政', ['head', 'dept']),
      await under('standard', '另一流程', []),
    ];
    await desk.publishing.publish(county(2, [head, dept, second, fin]), tomorrow, office);

    const trial = await desk.dryRun.run('county@2', office);
    expect(trial).toMatchObject({
      on: tomorrow,
      counts: { untouched: 1, migrates: 2, refused: 1 },
      untouched: { otherRoute: 1, already: 0, decided: 0 },
    });
    const fate = new Map(trial.cases.map((one) => [one.id, one]));
    expect(fate.get(drafting)).toMatchObject({ outcome: 'migrates', awaited: null, from: 'county@1' });
    expect(fate.get(early)).toMatchObject({ awaited: { node: '单位负责人', persons: [unitHead.name] } });
    expect(fate.get(late)).toMatchObject({ outcome: 'refused', reason: expect.stringContaining('主管部门复核') });

    expect(await pinOf(await under('county', '今天下达', null))).toBe('county@1');
    house.clock.set(`${tomorrow}T02:00:00.000Z`);
    const fresh = await under('county', '明天下达', []);
    expect(await pinOf(fresh)).toBe('county@2');
    expect(await finish(fresh)).toEqual(['head', 'dept', 'second', 'fin']);

    // Nobody has asked for a change: the old ones go their old way to the end.
    expect(await finish(late)).toEqual(['fin']);
    expect(await pinOf(late)).toBe('county@1');
    expect(await finish(early)).toEqual(['head', 'dept', 'fin']);
    expect(await pinOf(other)).toBe('standard@3');
  });

  it('and takes over those that can, each by a fact with its reason, without asking the packs again', async () => {
    await desk.publishing.publish(county(1), today, office);
    const early = await under('county', '刚送审', ['head']);
    const late = await under('county', '已到财政', ['head', 'dept']);
    await desk.publishing.publish(county(2, [head, dept, second, fin]), today, office);
    const { counts, receipts } = await desk.migrating.migrate('county@2', office, { reason: '增加复核' });
    expect(counts).toEqual({ migrated: 1, untouched: 0, refused: 1 });
    expect(receipts.find(({ id }) => id === late)).toMatchObject({ outcome: 'refused', code: 'illegalAction' });
    expect(await finish(early)).toEqual(['dept', 'second', 'fin']);

    const again = await desk.migrating.migrate('county@2', office, { reason: '增加复核', evaluations: [early] });
    expect(again.receipts).toMatchObject([{ outcome: 'untouched' }]);
    const history = (await house.store.history(early)).map(({ event }) => event);
    expect(replay(history)).toEqual((await house.store.fresh(early)).state);
    expect(
      history.filter(({ type }) => type === 'route.migrated.v1').map(({ data, by }) => [data, by.id]),
    ).toMatchObject([[{ from: 'county@1', to: 'county@2', reason: '增加复核' }, office.id]]);
  });
});

describe('a published version', () => {
  it('is written once: again the same is answered alike, anything else is refused', async () => {
    const { pack } = await desk.publishing.publish(county(1), today, office);
    expect((await desk.publishing.publish(county(1), today, office)).pack).toEqual(pack);
    const changed = { ...county(1), title: '另一标题' };
    expect((await refusalOf(desk.publishing.publish(changed, today, office))).details).toMatchObject({
      problems: [{ rule: 'L20' }],
    });
    expect((await refusalOf(desk.publishing.publish(county(1), '2023-02-01', office))).code).toBe('conflict');
    expect(await house.rows(`select action, outcome from audit_line where action = 'publishRoute'`)).toHaveLength(1);
  });

  it('cannot be changed in the database either, nor taken out; and a forged one stops the house', async () => {
    await desk.publishing.publish(county(1), today, office);
    for (const sql of [
      `update route_pack set content = content || '{"title": "改"}'`,
      `update route_pack set effective_from = '2020-01-01'`,
      `delete from route_pack`,
      `truncate route_pack`,
    ])
      await expect(house.rows(sql)).rejects.toThrow('never edited');
    await house.rows(`alter table route_pack disable trigger never_edited`);
    await house.rows(`update route_pack set content = content || '{"title": "改"}'`);
    await expect(house.open({ route: 'county' })).rejects.toThrow('not what was published');
  });

  it('is not published with red problems, before today, or by anybody else', async () => {
    const stuck = county(1, [{ ...head, may: ['returnForRevision'] }, fin]);
    const refused = await refusalOf(desk.publishing.publish(stuck, today, office));
    expect(refused).toMatchObject({ code: 'invalid', details: { problems: [{ rule: 'L02' }, { rule: 'L02' }] } });
    expect((await refusalOf(desk.publishing.publish(county(1), '2023-01-09', office))).code).toBe('invalid');
    for (const by of [filler, department])
      expect((await refusalOf(desk.publishing.publish(county(1), today, by))).code).toBe('forbidden');
    expect(await desk.packs.all()).toEqual([]);
  });

  it('knows the people of the tree: a post that nobody holds keeps it back', async () => {
    const budget = {
      ...fin,
      id: 'budget',
      title: '业务科',
      candidates: { role: 'budgetOffice', reach: 'above' } as const,
    };
    const problems = await desk.publishing.lint(county(1, [head, budget, fin]), office);
    expect(faults(problems).map(({ rule }) => rule)).toEqual(['L15', 'L15']);
  });
});

describe('a task that is given', () => {
  it('takes the newest version in force, or the very one it names; the case carries a pack of the bureau', async () => {
    await desk.publishing.publish(county(1), today, office);
    await desk.publishing.publish(county(2), today, office);
    await desk.publishing.publish(county(3), '2023-01-20', office);
    const { state } = await house.store.fresh((await house.open({ route: 'county' })).id);
    expect(state).toMatchObject({ pins: { route: 'county@2' }, packs: [{ id: 'county@2' }] });
    expect(await pinOf((await house.open({ route: 'county@1' })).id)).toBe('county@1');
    expect((await refusalOf(house.open({ route: 'county@3' }))).message).toContain('2023年1月20日');
    expect((await refusalOf(house.open({ route: 'nowhere' }))).details).toMatchObject({
      known: expect.arrayContaining(['standard@3', 'county@1']),
    });
    const standard = (await house.store.fresh((await house.open()).id)).state;
    expect([standard.pins.route, standard.packs]).toEqual(['standard@3', []]);
  });

  it('may be given on the bureau’s own version of a route that comes with the product', async () => {
    await desk.publishing.publish(county(4, [head, fin], 'standard'), today, office);
    expect(await pinOf((await house.open()).id)).toBe('standard@4');
    expect(await pinOf((await house.open({ route: 'standard@2' })).id)).toBe('standard@2');
  });

  it('no longer takes what is retired; cases under way finish on it', async () => {
    await desk.publishing.publish(county(1), today, office);
    await desk.publishing.publish(county(2, [head, fin]), today, office);
    const running = await under('county', '办理中', []);
    await desk.publishing.retire('county@2', '有误', office);
    expect(await pinOf((await house.open({ route: 'county' })).id)).toBe('county@1');
    expect((await refusalOf(house.open({ route: 'county@2' }))).message).toContain('停用');
    expect(await finish(running)).toEqual(['head', 'fin']);
    expect((await refusalOf(desk.publishing.retire('county@2', '再次', office))).code).toBe('conflict');
    expect((await refusalOf(desk.publishing.retire('county@9', '没有', office))).code).toBe('notFound');
  });

  it('cannot be smuggled a pack by whoever asks', async () => {
    expect((await refusalOf(house.open({ pack: county(1) }))).code).toBe('invalid');
  });
});
