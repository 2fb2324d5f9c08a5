import { randomUUID } from 'node:crypto';
import type { Route } from '#domain/approval/route';
import { routes } from '#domain/approval/routes';
import type { Actor } from '#domain/evaluation/action';
import type { ActionName } from '#domain/evaluation/actions';
import type { DataOf, Event } from '#domain/evaluation/events';
import { unopened, type State } from '#domain/evaluation/state';
import {
  department,
  filler,
  goalForm,
  office,
  opened,
  selfEvaluationTable,
  unitHead,
} from '../../../../test/builders.ts';
import { openHouse, type House } from '../../../../test/running.ts';
import { buildWrite } from '../act/build-write.ts';
import { genesis } from '../event-store/chain.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house.close());
afterEach(() => house.rows('delete from reminder'));

const stateOf = async (id: string): Promise<State> => (await house.store.fresh(id)).state;

/** Facts straight into the log, for what is decided elsewhere. */
const write = async (id: string | null, day: string, facts: Event[], by: Actor): Promise<string> => {
  const of = id ?? randomUUID();
  const current = id ? await house.store.fresh(id) : { state: unopened, head: genesis };
  await house.store.append(buildWrite(of, current, facts, { actor: by, action: 'spec', at: `${day}T02:00:00.000Z` }));
  await house.drain();
  return of;
};
const reopen = (id: string, until: string): Promise<string> =>
  write(id, '2027-01-18', [{ type: 'evaluation.reopened.v1', data: { reason: '审计要求更正', until } }], office);
const submitted = async (pack: Route): Promise<string> => {
  const { by, ...fact } = opened({ fiscalYear: 2026, deadlines: { goal: '2026-03-31', selfEvaluation: '2027-03-31' } });
  const data = { ...(fact.data as DataOf<'evaluation.opened.v1'>), pack };
  const id = await write(
    null,
    '2026-03-02',
    [{ type: 'evaluation.opened.v1', data: { ...data, pins: { ...data.pins, route: pack.id } } }],
    by,
  );
  await steps(id, '2026-03-03', ['saveDraft', { form: goalForm() }, filler], ['submitGoal', {}, filler]);
  return id;
};

/** One step at a time, each at the version that it finds, as of the day. */
const steps = async (id: string, day: string, ...all: [ActionName, object, Actor][]): Promise<void> => {
  house.clock.set(`${day}T02:00:00.000Z`);
  for (const [action, input, by] of all) await house.act(id, (await stateOf(id)).version, action, input, by);
  await house.drain();
};
/** Sweeps as of an instant; says which rules acted meanwhile. */
const sweptAt = async (id: string, instant: string): Promise<string[]> => {
  const before = (await stateOf(id)).version;
  house.clock.set(instant);
  await house.sweeper().sweep();
  await house.drain();
  const sql = `select type, by ->> 'id' as by, data ->> 'rule' as rule from event where evaluation_id = $1 and version > $2 order by version`;
  const rows = await house.rows<{ type: string; by: string; rule: string }>(sql, [id, before]);
  return rows.map(({ type, by, rule }) => `${type} ${by} ${rule}`);
};
const told = async (id: string, person: Actor, like = '%'): Promise<string[]> =>
  (
    await house.rows<{ text: string }>(
      `select text from notice where evaluation_id = $1 and person = $2 and origin like 'reminder-%' and text like $3 order by at`,
      [id, person.id, like],
    )
  ).map(({ text }) => text);

const approvals: [ActionName, object, Actor][] = [
  ['approve', {}, unitHead],
  ['approve', {}, department],
  ['approve', {}, office],
];
const inExecution = async (): Promise<string> => {
  house.clock.set('2026-03-02T02:00:00.000Z');
  const { id } = await house.open({
    fiscalYear: 2026,
    route: 'standard@1',
    deadlines: { goal: '2026-03-31', selfEvaluation: '2027-03-31' },
  });
  await steps(id, '2026-03-03', ['saveDraft', { form: goalForm() }, filler], ['submitGoal', {}, filler], ...approvals);
  return id;
};
const alarmed = async (): Promise<string> => {
  const id = await inExecution();
  await steps(
    id,
    '2026-04-30',
    ['openMonitoring', { period: '2026-04' }, department],
    ['recordMonitoring', { executedFen: 0, outlook: 'possible' }, filler],
  );
  return id;
};

describe('A24: a warning light', () => {
  // Recorded on Thursday 2026-04-30: the holidays to 05-05 do not count, Saturday 05-09 does. The tenth working day is 05-18.
  const lastMoment = '2026-05-18T15:59:59.999Z';
  const afterwards = '2026-05-18T16:00:00.000Z';

  it('suspends the evaluation by a named rule when ten working days have gone by unanswered, and not a moment sooner', async () => {
    const id = await alarmed();
    expect(await sweptAt(id, lastMoment)).toEqual([]);
    expect(await told(id, filler, '%监控预警处置今天到期%')).toHaveLength(1);
    expect(await sweptAt(id, afterwards)).toEqual(['evaluation.suspended.v1 system DISPOSAL_OVERDUE']);
    expect((await stateOf(id)).suspended).toMatchObject({ by: '系统', rule: 'DISPOSAL_OVERDUE' });
    expect(await sweptAt(id, afterwards)).toEqual([]);
  });

  it('lets the evaluation go on once it is answered; the working days of the standstill are given back', async () => {
    const id = await alarmed();
    await sweptAt(id, afterwards);
    await steps(id, '2026-05-22', ['decideDisposal', { choice: 'adjust', remark: '压减预算' }, filler]);
    const state = await stateOf(id);
    expect([state.suspended, state.disposal, state.monitoring[0]?.disposal]).toEqual([null, null, 'adjust']);
    // Suspended on the 19th, resumed on the 22nd: three working days.
    expect(state.deadlines.selfEvaluation).toBe('2027-04-05');
  });

  it('does nothing when it was answered in time, or when the answer comes while the clock strikes', async () => {
    const [answered, racing] = [await alarmed(), await alarmed()];
    await steps(answered, '2026-05-11', ['decideDisposal', { choice: 'continue', remark: '加快执行' }, unitHead]);
    const { version } = await stateOf(racing);
    house.clock.set(afterwards);
    const answer = house.act(racing, version, 'decideDisposal', { choice: 'continue', remark: '加快' }, unitHead);
    await Promise.allSettled([answer, house.sweeper().sweep(), house.sweeper().sweep()]);
    await house.sweeper().sweep();
    expect(await sweptAt(answered, afterwards)).toEqual([]);
    const made = await house.rows<{ type: string }>(
      'select type from event where evaluation_id = $1 and version > $2',
      [racing, version],
    );
    expect(['disposal.decided.v1', 'evaluation.suspended.v1']).toContain(made[0]?.type);
    expect(made.filter(({ type }) => type === 'evaluation.suspended.v1').length).toBeLessThanOrEqual(1);
  });
});

describe('a review that takes too long', () => {
  const timed = (outcome: 'KEEP' | 'AUTO_RETURN'): Route => {
    const { goal, review, ...rest } = routes['standard@2']!;
    const timeout = { workdays: 3, remindEvery: 1, reminders: 2, outcome };
    return {
      ...rest,
      id: `timed${outcome === 'KEEP' ? 'K' : 'R'}@1`,
      version: 1,
      goal: goal.map((node) => ({ ...node, timeout })),
      review,
    };
  };

  it('A23: is not spoken of any more once the task was decided: the timer of an old revision makes no event', async () => {
    const id = await submitted(timed('AUTO_RETURN'));
    await steps(
      id,
      '2026-03-04',
      ['returnForRevision', { opinion: '请补充' }, unitHead],
      ['saveDraft', { form: goalForm((form) => (form.goals = { expected: { raw: '改' }, actual: null })) }, filler],
    );
    await house.rows(
      `insert into reminder (evaluation_id, stage, due, kind, at) values ($1, 'task-goal-1-1', '2026-03-06', 'rule', '2026-03-11T01:00:00Z')`,
      [id],
    );
    expect(await sweptAt(id, '2026-03-20T02:00:00.000Z')).toEqual([]);
    const [row] = await house.rows<{ outcome: string }>(
      `select outcome from reminder where evaluation_id = $1 and kind = 'rule'`,
      [id],
    );
    expect(row?.outcome).toBe('stale');
  });

  it('reminds whoever is to decide, then tells whoever stands above, and keeps waiting: silence is no consent', async () => {
    const id = await submitted(timed('KEEP'));
    // Submitted on Tuesday 03-03: due on Friday 03-06, reminders on 03-06, 03-09, 03-10, escalation on 03-11.
    for (const day of ['06', '09', '10']) await sweptAt(id, `2026-03-${day}T01:00:00.000Z`);
    expect(await told(id, unitHead)).toHaveLength(3);
    expect(await told(id, department)).toEqual([]);
    await sweptAt(id, '2026-03-11T01:00:00.000Z');
    expect(await told(id, unitHead)).toHaveLength(4);
    expect((await told(id, department))[0]).toContain('单位负责人审签已逾期5天（期限2026年3月6日）');
    expect(await sweptAt(id, '2026-06-01T01:00:00.000Z')).toEqual([]);
    expect((await stateOf(id)).place).toBe('goal.reviewing');
  });

  it('goes back to the filler where the route says so, by the rule and in nobody’s name', async () => {
    const id = await submitted(timed('AUTO_RETURN'));
    expect(await sweptAt(id, '2026-03-11T00:59:59.000Z')).toEqual([]);
    expect(await sweptAt(id, '2026-03-11T01:00:00.000Z')).toEqual(['goal.returned.v1 system TASK_TIMEOUT']);
    expect((await stateOf(id)).place).toBe('goal.returned');
  });
});

describe('A28: a form that was opened again', () => {
  it('is locked again by itself when the time is over; the draft is kept', async () => {
    const id = await inExecution();
    await steps(
      id,
      '2027-01-04',
      ['closeExecution', {}, department],
      ['saveDraft', { form: selfEvaluationTable(() => undefined) }, filler],
      ['submitSelfEvaluation', {}, filler],
      ['approve', {}, unitHead],
      ['approve', {}, department],
      ['giveScore', { score: '95' }, office],
      ['approve', {}, office],
    );
    await reopen(id, '2027-02-10');
    await steps(id, '2027-01-20', ['saveDraft', { form: selfEvaluationTable(() => undefined) }, filler]);
    const draft = (await stateOf(id)).forms.selfEvaluation;
    expect(await sweptAt(id, '2027-02-10T15:59:59.999Z')).toEqual([]);
    expect(await told(id, filler, '%解锁修改今天到期%')).toHaveLength(1);
    expect(await sweptAt(id, '2027-02-10T16:00:00.000Z')).toEqual(['evaluation.relocked.v1 system REOPENING_EXPIRED']);
    const state = await stateOf(id);
    expect([state.place, state.reopened, state.keptDraft]).toEqual(['publication.pending', null, draft]);
    await expect(house.act(id, state.version, 'saveDraft', { form: goalForm() }, filler)).rejects.toMatchObject({
      code: 'illegalAction',
    });
  });
});
