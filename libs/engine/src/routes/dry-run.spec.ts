import {
  array,
  assert,
  asyncProperty,
  constantFrom,
  integer,
  record,
  shuffledSubarray,
  type Arbitrary,
} from 'fast-check';
import type { DryRunCase, MigrationReceipt } from '#domain/answers/routes';
import { openVisit } from '#domain/approval/approval';
import type { RouteNode } from '#domain/approval/route';
import type { State } from '#domain/evaluation/state';
import { filler, goalForm, office } from '../../../../test/builders.ts';
import { actorAt, county, dept, fin, head, second } from '../../../../test/county.ts';
import { deskOf } from '../../../../test/routes.ts';
import { openHouse, type House } from '../../../../test/running.ts';
import { awaitedIn } from './fate.ts';

let house: House;
let desk: ReturnType<typeof deskOf>;
beforeAll(async () => {
  house = await openHouse();
  desk = deskOf(house);
  await house.open({ title: '按系统自带的流程' });
}, 60_000);
afterAll(() => house.close());

const nodes = shuffledSubarray([head, dept, second, fin], { minLength: 1 });
const modes = constantFrom<RouteNode['mode'][]>('single', 'any', 'all');
const routeNodes = record({ nodes, mode: modes }).map(({ nodes, mode }) =>
  nodes.map((node, i) => (i === 0 ? { ...node, mode } : node)),
);
/** How far a case has come: -1 has not been handed in; what is beyond the last node is in execution. */
const progress = integer({ min: -1, max: 4 });
const scenario = record({
  before: routeNodes,
  after: routeNodes,
  cases: array(progress, { minLength: 1, maxLength: 4 }),
  back: integer({ min: 0, max: 3 }),
});

const stateOf = async (id: string): Promise<State> => (await house.store.fresh(id)).state;
const act = async (id: string, action: 'approve' | 'returnForRevision', node: string): Promise<void> => {
  const { version } = await stateOf(id);
  const input = action === 'approve' ? {} : { opinion: '请补充', items: [] };
  await house.act(id, version, action, input, actorAt[node]!);
};
const openAt = async (id: string): Promise<string | undefined> => openVisit((await stateOf(id)).approval)?.node;

const caseAt = async (route: string, passed: number): Promise<string> => {
  const { id } = await house.open({ route });
  if (passed < 0) return id;
  await house.act(id, 1, 'saveDraft', { form: goalForm() }, filler);
  await house.act(id, 2, 'submitGoal', {}, filler);
  for (let i = 0, node = await openAt(id); i < passed && node; i += 1, node = await openAt(id))
    await act(id, 'approve', node);
  return id;
};

/** Node by node to the end; a case that is stuck is a mistake of the trial. */
const finishes = async (id: string): Promise<boolean> => {
  for (let turn = 0; turn < 6; turn += 1) {
    const node = await openAt(id);
    if (!node) return (await stateOf(id)).place !== 'goal.reviewing';
    await act(id, 'approve', node);
  }
  return false;
};

type Scenario = typeof scenario extends Arbitrary<infer T> ? T : never;

let version = 0;
const seen = { migrates: 0, refused: 0, untouched: 0 };
/** What the change has really done, in the words of the trial; those that it did not concern are left out. */
const became = async ({ id, outcome, reason }: MigrationReceipt, to: string): Promise<object[]> => {
  const state = await stateOf(id);
  if (outcome === 'untouched') return [];
  if (outcome === 'refused') return [{ id, outcome, reason, under: state.pins.route === to }];
  const register = await desk.tree.register([]);
  const awaited = awaitedIn(state, register.around(state.unit));
  return [{ id, outcome: 'migrates', awaited, under: state.pins.route === to }];
};
const foretold = (one: DryRunCase): object =>
  one.outcome === 'refused'
    ? { id: one.id, outcome: one.outcome, reason: one.reason, under: false }
    : { id: one.id, outcome: one.outcome, awaited: one.awaited, under: true };

/** Two versions and cases of the first, some sent back; gives the number of the second. */
const prepare = async ({ before, after, cases, back }: Scenario): Promise<string> => {
  version += 2;
  const [first, next] = [county(version - 1, before), county(version, after)];
  for (const route of [first, next]) await desk.packs.write(route, '2023-01-10', office, house.clock.now());
  const ids: string[] = [];
  for (const passed of cases) ids.push(await caseAt(first.id, passed));
  const sent = ids[back];
  const at = sent && (await openAt(sent));
  if (sent && at) await act(sent, 'returnForRevision', at);
  return next.id;
};

const allOpen = async (): Promise<string[]> => {
  const ids: string[] = [];
  for await (const { id } of desk.cases.of(office)) ids.push(id);
  return ids;
};

describe('the trial of a version', () => {
  it('is what the change then does: the same cases go over, the same are refused for the same reasons', async () => {
    await assert(
      asyncProperty(scenario, async (given) => {
        const to = await prepare(given);
        const trial = await desk.dryRun.run(to, office);
        const order = { reason: '换版', evaluations: await allOpen() };
        const { receipts, counts } = await desk.migrating.migrate(to, office, order);
        const { migrated: migrates, refused, untouched } = counts;
        expect({ migrates, refused, untouched }).toEqual(trial.counts);
        const done = await Promise.all(receipts.map((receipt) => became(receipt, to)));
        expect(done.flat()).toEqual(trial.cases.map(foretold));
        for (const outcome of ['migrates', 'refused', 'untouched'] as const) seen[outcome] += trial.counts[outcome];
        const over = receipts.filter(({ outcome }) => outcome === 'migrated');
        for (const { id } of over) expect([id, await finishes(id)]).toEqual([id, true]);
      }),
      { numRuns: 12 },
    );
    // Had nothing been refused, or nothing gone over, this would have shown nothing.
    expect(Object.values(seen).every((count) => count > 0)).toBe(true);
  }, 120_000);

  it('is noticed when the world has moved on in between: a control', async () => {
    const to = await prepare({ before: [head, dept, fin], after: [head, second, dept, fin], cases: [1], back: 3 });
    const trial = await desk.dryRun.run(to, office, { draft: county(version, [head, dept, second, fin]) });
    const { receipts } = await desk.migrating.migrate(to, office, { reason: '换版' });
    const done = await Promise.all(receipts.map((receipt) => became(receipt, to)));
    expect(done.flat()).not.toEqual(trial.cases.map(foretold));
  });
});
