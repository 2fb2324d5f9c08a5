import { setTimeout as sleep } from 'node:timers/promises';
import { addDays, instantOf } from '#domain/deadlines/civil';
import type { ReminderPolicy } from '#domain/deadlines/policy';
import { department, filler } from '../builders.ts';
import { openHouse, until, type House } from '../running.ts';
import { startRedis, type SpecRedis } from '../setup/redis.ts';
import { cloneEvaluation } from './clones.ts';
import { libfaketime, openFleet, type Fleet } from './fleet.ts';
import { judge, type Fired, type Held, type Verdict } from './verdict.ts';

const deadlines = 10_000;
const extended = 100;
const policy: ReminderPolicy = {
  before: [1],
  time: '09:00',
  overdue: { every: 'calendar', limit: 2 },
  escalation: { count: 'calendar', steps: [{ from: 2, to: 'unitHead' }] },
};
/** Leap day, month's end and the holidays of May lie within or just behind. */
const first = '2028-02-26';
const dues = Array.from({ length: 10 }, (_, i) => addDays(first, i + 1));
const nine = (day: string): string => instantOf(day, '09:00:00.000');
const before = (day: string): string => instantOf(day, '08:59:59.600');

let house: House;
let fleet: Fleet;
let redis: SpecRedis | null;
let verdict: Verdict;
let fired: Fired[];
let held: Held[];
const witnessed = new Set<string>();
const lateness: number[] = [];

const everything = [0, 1, 2];
const offsets = new Set<number>();
const restart = async (...which: number[]): Promise<void> => {
  for (const { zone } of await Promise.all(which.map((one) => fleet.start(one)))) offsets.add(zone);
};
const killed = (...which: number[]) => Promise.all(which.map((one) => fleet.kill(one)));

/** Nothing waits that should have been fired by then. */
const quiet = (instant: string): Promise<void> =>
  until(
    `all reminders up to ${instant}`,
    async () => {
      const sql = `select (select count(*)::int from reminder where fired_at is null and at <= $1) +
      (select count(*)::int from delivery where consumer = 'remind' and done_at is null) as count`;
      return (await house.rows<{ count: number }>(sql, [instant]))[0]?.count === 0;
    },
    60_000,
  );

/** A day on which workers are up: sets the clock just before nine and waits for all that falls then. */
const play = async (day: string, trouble: () => Promise<unknown> = async () => undefined): Promise<void> => {
  fleet.set(before(day));
  const struck = fleet.strikes(nine(day));
  witnessed.add(nine(day));
  await sleep(Math.max(0, struck - Date.now()) + 100);
  await trouble();
  await quiet(nine(day));
  const sql = `select extract(epoch from fired_at) * 1000 - $2::float8 as late from reminder where at = $1 and outcome = 'told'`;
  lateness.push(...(await house.rows<{ late: number }>(sql, [nine(day), struck])).map(({ late }) => Number(late)));
};

const emptyQueue = async (): Promise<void> => {
  if (redis) {
    await redis.kill9();
    await redis.start();
    return;
  }
  const tables = await house.rows<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'bullmq' and tablename ~ 'job'`,
  );
  for (const { name } of tables) await house.rows(`delete from ${name}`);
};

const ids = async (due: string): Promise<string[]> =>
  (
    await house.rows<{ id: string }>(
      `select id from evaluation where state -> 'deadlines' ->> 'goal' = $1 order by id`,
      [due],
    )
  ).map(({ id }) => id);

/** A hundred units get more time while the queue is dead and a worker with it. */
const extendSome = async (day: string): Promise<Held[]> => {
  const at = instantOf(day, '12:00:00.000');
  house.clock.set(at);
  fleet.set(at);
  const some = (await ids(dues.at(-3)!)).slice(0, extended);
  const input = { stage: 'goal', due: addDays(dues.at(-1)!, 5), reason: '汛期' };
  await Promise.all([
    emptyQueue(),
    fleet.kill(1),
    ...some.map((id) => house.act(id, 1, 'extendDeadline', input, department)),
  ]);
  await restart(1);
  await quiet(at);
  return some.map((evaluationId) => ({ evaluationId, due: input.due, from: at, to: '' }));
};

const seed = async (): Promise<Held[]> => {
  house.clock.set(instantOf(addDays(first, -3)));
  for (const due of dues) {
    const deadlinesOf = { goal: due, selfEvaluation: '2029-06-30' };
    const { id } = await house.open({ fiscalYear: 2028, title: `${due}到期`, deadlines: deadlinesOf, policy });
    await cloneEvaluation(house, id, deadlines / dues.length - 1);
  }
  const all = await Promise.all(
    dues.map(async (due) => (await ids(due)).map((evaluationId) => ({ evaluationId, due }))),
  );
  return all.flat().map((one) => ({ ...one, from: '', to: '' }));
};

const heardSql = `
  select r.evaluation_id as "evaluationId", r.due::text as due, r.kind, r.outcome, count(n.id)::int as heard
  from reminder r left join notice n on n.evaluation_id = r.evaluation_id and n.person = $1
    and n.origin = concat_ws('-', 'reminder', r.stage, r.due, r.kind)
  where r.fired_at is not null group by r.id`;

/** Ten days of deadlines, and what happens in a machine room meanwhile. */
const live = async (): Promise<void> => {
  const [d0, d1, d2, d3, d4, d5, d6, , d8] = Array.from({ length: 9 }, (_, i) => addDays(first, i)) as string[];
  await restart(...everything);
  await sleep(300);
  await Promise.all([killed(0), emptyQueue()]);
  await Promise.all([restart(0), play(d0!)]);
  await play(d1!, async () => {
    await killed(1);
    await restart(1);
  });
  await play(d2!, async () => {
    fleet.set(instantOf(d2!, '08:00:00.000'));
    await sleep(600);
    fleet.set(instantOf(d2!, '09:00:01.000'));
  });
  const more = await extendSome(d2!);
  await play(d3!, () => Promise.all([emptyQueue(), killed(2).then(() => restart(2))]));
  fleet.set(instantOf(d4!, '08:20:00.000'));
  await sleep(300);
  fleet.set(instantOf(d4!, '09:20:00.000'));
  witnessed.add(nine(d4!));
  await quiet(nine(d4!));
  await play(d5!, async () => {
    await killed(...everything);
    await restart(...everything);
  });
  await killed(...everything);
  // Nobody is there on the sixth and seventh day.
  fleet.set(before(d6!));
  fleet.set(before(d8!));
  await restart(...everything);
  await play(d8!);
  const end = instantOf(addDays(d8!, 400), '10:00:00.000');
  fleet.set(end);
  await sleep(200);
  await Promise.all([killed(0).then(() => restart(0)), quiet(end)]);
  await quiet(end);
  fleet.set(instantOf(addDays(d8!, 1), '08:00:00.000'));
  await sleep(1_500);
  const moved = new Map(more.map(({ evaluationId, from }) => [evaluationId, from]));
  held = [
    ...held.map((one) => ({ ...one, to: moved.get(one.evaluationId) ?? end })),
    ...more.map((one) => ({ ...one, to: end })),
  ];
};

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

describe(`${deadlines} deadlines that fall while processes die and clocks jump`, () => {
  beforeAll(async () => {
    house = await openHouse();
    redis = await startRedis();
    const settings = {
      POOL_SIZE: '6',
      LOG_LEVEL: 'silent',
      DEMO: 'false',
      RELAY_INTERVAL_SECONDS: '1',
      SWEEP_INTERVAL_SECONDS: '1',
      ...(redis && { REDIS_URL: redis.url }),
    };
    held = await seed();
    fleet = await openFleet(house.url, settings, instantOf(addDays(first, -1), '12:00:00.000'));
    const began = Date.now();
    await live();
    fired = await house.rows<Fired>(heardSql, [filler.id]);
    verdict = judge(held, fired, policy, witnessed);
    const seconds = ((Date.now() - began) / 1_000).toFixed(0);
    const clock = libfaketime() ? 'libfaketime' : '没有libfaketime，用可设定的时钟';
    process.stdout.write(
      `${verdict.deadlines}项期限，${verdict.told}次提醒，${verdict.superseded}次并入更新的提醒；漏${verdict.missed.length}，重${verdict.doubled.length}；` +
        `迟到p50 ${percentile(lateness, 0.5).toFixed(0)}毫秒，p99 ${percentile(lateness, 0.99).toFixed(0)}毫秒；${seconds}秒（${clock}）\n`,
    );
  }, 300_000);
  afterAll(async () => {
    await fleet?.close();
    await redis?.stop();
    await house?.close();
  });

  it('are each spoken of exactly once: none missed, none twice', () => {
    expect(verdict.missed.slice(0, 5)).toEqual([]);
    expect(verdict.doubled.slice(0, 5)).toEqual([]);
    expect(verdict.deadlines).toBe(deadlines + extended);
    expect(verdict.told).toBeGreaterThan(2 * deadlines);
    expect(verdict.superseded).toBeGreaterThan(0);
  });

  it('fall in three time zones at once', () => {
    expect([...offsets].toSorted((a, b) => a - b)).toEqual([-480, 0, 300]);
  });

  it('reach the unit head from the second overdue day on, once', async () => {
    const sql = `select count(*)::int as count, count(distinct evaluation_id)::int as cases from notice where person like 'unitHead@%' and origin like 'reminder-%'`;
    const overdue = fired.filter(({ kind, outcome }) => kind === 'overdue-2' && outcome === 'told').length;
    expect(await house.rows(sql)).toEqual([{ count: overdue, cases: overdue }]);
  });

  it('would be found out if one were missed or told twice', () => {
    const [one, ...others] = fired.filter(({ outcome }) => outcome === 'told') as [Fired, ...Fired[]];
    expect(judge(held, others, policy, new Set()).missed.length).toBeGreaterThan(0);
    expect(judge(held, [...others, { ...one, heard: 2 }], policy, witnessed).doubled).toHaveLength(1);
    expect(judge(held, [...fired, { ...one, kind: 'overdue-3' }], policy, witnessed).doubled).toHaveLength(1);
  });
});
