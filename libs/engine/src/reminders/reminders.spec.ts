import { defaultPolicy } from '#domain/deadlines/policy';
import { department, filler, goalForm, unitHead } from '../../../../test/builders.ts';
import { enterHouse, openHouse, until, type House } from '../../../../test/running.ts';
import type { Sweeper } from './sweeper.ts';

// The goal is due on 2023-02-10; reminders come at nine in Shanghai, which is one o'clock UTC.
const openedOn = '2023-01-10T02:00:00.000Z';
const at = (day: string, time = '01:00'): string => `2023-${day}T${time}:00.000Z`;

let house: House;
let sweeper: Sweeper;
beforeAll(async () => {
  house = await openHouse();
  sweeper = house.sweeper();
}, 60_000);
afterAll(() => house.close());
beforeEach(() => house.clock.set(openedOn));
afterEach(() => house.rows('delete from reminder'));

/** What the filler was reminded of: "goal 2023-02-10 T-7". */
const reminded = async (id: string): Promise<string[]> => {
  const sql = `select concat_ws(' ', r.stage, r.due, r.kind) as line
    from reminder r join notice n on n.evaluation_id = r.evaluation_id and n.origin = concat_ws('-', 'reminder', r.stage, r.due, r.kind)
    where r.evaluation_id = $1 and n.person = $2 order by r.at`;
  return (await house.rows<{ line: string }>(sql, [id, filler.id])).map(({ line }) => line);
};
const waiting = async (id: string): Promise<string[]> =>
  (
    await house.rows<{ line: string }>(
      `select stage || ' ' || due || ' ' || kind as line from reminder where evaluation_id = $1 and fired_at is null order by at`,
      [id],
    )
  ).map(({ line }) => line);
const outcomes = async (id: string): Promise<Record<string, string>> => {
  const sql = `select coalesce(outcome, 'waiting') as outcome, string_agg(kind, ' ' order by at) as kinds
    from reminder where evaluation_id = $1 group by 1`;
  const rows = await house.rows<{ outcome: string; kinds: string }>(sql, [id]);
  return Object.fromEntries(rows.map(({ outcome, kinds }) => [outcome, kinds]));
};
const texts = async (id: string, person: string): Promise<string> =>
  (
    await house.rows<{ text: string }>(
      `select text from notice where evaluation_id = $1 and person = $2 and origin like 'reminder-%' order by at`,
      [id, person],
    )
  )
    .map(({ text }) => text)
    .join('\n');
const opened = async (): Promise<string> => {
  const { id } = await house.open();
  await house.drain();
  return id;
};
const all = ['T-7', 'T-3', 'T-1', 'due', 'overdue-1'].map((kind) => `goal 2023-02-10 ${kind}`);

describe('the reminders of an evaluation', () => {
  it('come when they are due, each once, with the date in them', async () => {
    const id = await opened();
    const days = ['02-03', '02-07', '02-09', '02-10', '02-11'];
    for (const [i, day] of days.entries()) {
      house.clock.set(at(day, '00:59'));
      await sweeper.sweep();
      expect(await reminded(id)).toEqual(all.slice(0, i));
      house.clock.set(at(day));
      await sweeper.sweep();
      await sweeper.sweep();
      expect(await reminded(id)).toEqual(all.slice(0, i + 1));
    }
    const [{ text }] = (await house.rows(
      `select text from notice where evaluation_id = $1 and origin like '%overdue-1'`,
      [id],
    )) as [{ text: string }];
    expect(text).toBe('示例县第一中学“业务工作经费”的目标填报已逾期1天（期限2023年2月10日），请尽快办理');
  });

  it('come late rather than never: after ten days of silence the newest, with the real number of days in it', async () => {
    const id = await opened();
    house.clock.set(at('02-04'));
    await sweeper.sweep();
    house.clock.set(at('02-14'));
    expect(await sweeper.sweep()).toBe(7);
    expect(await reminded(id)).toEqual(['goal 2023-02-10 T-7', 'goal 2023-02-10 overdue-4']);
    expect(await outcomes(id)).toEqual({
      told: 'T-7 overdue-4',
      superseded: 'T-3 T-1 due overdue-1 overdue-2 overdue-3',
      waiting: 'overdue-5',
    });
    expect(await texts(id, filler.id)).toContain('已逾期4天');
    expect(await sweeper.sweep()).toBe(0);
  });

  it('go on daily until the form is handed in, and reach the unit head and the department in their turn', async () => {
    const id = await opened();
    for (const day of ['11', '12', '13', '14', '15', '16', '17']) {
      house.clock.set(at(`02-${day}`));
      await sweeper.sweep();
    }
    // The 10th is a Friday: the second overdue working day is Tuesday the 14th, the fifth Friday the 17th.
    const days = async (person: string) => [...(await texts(id, person)).matchAll(/已逾期(\d+)天/gu)].map(([, n]) => n);
    expect(await days(filler.id)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    expect(await days(unitHead.id)).toEqual(['4', '5', '6', '7']);
    expect(await days(department.id)).toEqual(['7']);
    await house.act(id, 1, 'extendDeadline', { stage: 'goal', due: '2023-02-20', reason: '汛期' }, department);
    await house.drain();
    expect((await waiting(id))[0]).toBe('goal 2023-02-20 T-3');
  });

  it('reach the unit head by the step that is for him, not by an earlier one that comes late', async () => {
    const { id } = await house.open({
      policy: { ...defaultPolicy, escalation: { count: 'calendar', steps: [{ from: 2, to: 'unitHead' }] } },
    });
    await house.drain();
    house.clock.set(at('02-10'));
    await sweeper.sweep();
    const heard: [string, number, number][] = [];
    for (const time of ['00:59', '01:00']) {
      house.clock.set(at('02-12', time));
      await sweeper.sweep();
      heard.push([time, (await texts(id, filler.id)).split('\n').length, (await texts(id, unitHead.id)).length && 1]);
    }
    expect(heard).toEqual([
      ['00:59', 2, 0],
      ['01:00', 3, 1],
    ]);
  });

  it('fall silent after two months', async () => {
    const id = await opened();
    house.clock.set('2023-06-30T02:00:00.000Z');
    await sweeper.sweep();
    expect((await outcomes(id)).told).toBe('overdue-60');
    expect(await texts(id, filler.id)).toContain('已逾期140天');
    expect(await waiting(id)).toEqual([]);
  });

  it('come once however many sweep at the same moment', async () => {
    const ids = await Promise.all(Array.from({ length: 30 }, opened));
    house.clock.set(at('02-14'));
    const fired = await Promise.all(Array.from({ length: 4 }, () => house.sweeper().sweep()));
    expect(fired.reduce((sum, count) => sum + count, 0)).toBe(30 * 8);
    for (const id of ids) expect(await reminded(id)).toEqual(['goal 2023-02-10 overdue-4']);
  });

  it('stop as soon as the form was handed in, even before the plan knows of it', async () => {
    const id = await opened();
    await house.act(id, 1, 'saveDraft', { form: goalForm() }, filler);
    await house.act(id, 2, 'submitGoal', {}, filler);
    house.clock.set(at('02-14'));
    await sweeper.sweep();
    expect(await reminded(id)).toEqual([]);
    await house.drain();
    expect(await waiting(id)).toEqual([]);
  });

  it('move with an extension; what was said before is not taken back', async () => {
    const id = await opened();
    house.clock.set(at('02-04'));
    await sweeper.sweep();
    await house.act(id, 1, 'extendDeadline', { stage: 'goal', due: '2023-03-01', reason: '汛期' }, department);
    await house.drain();
    expect(await waiting(id)).toEqual(
      ['T-7', 'T-3', 'T-1', 'due', 'overdue-1'].map((kind) => `goal 2023-03-01 ${kind}`),
    );
    house.clock.set(at('02-23'));
    await sweeper.sweep();
    expect(await reminded(id)).toEqual(['goal 2023-02-10 T-7', 'goal 2023-03-01 T-7']);
  });

  it('follow an extension at once, even before the plan knows of it', async () => {
    const id = await opened();
    await house.act(id, 1, 'extendDeadline', { stage: 'goal', due: '2023-03-01', reason: '汛期' }, department);
    house.clock.set(at('02-14'));
    await sweeper.sweep();
    expect(await reminded(id)).toEqual([]);
  });

  it('of a task that is opened late are the last one missed and those to come', async () => {
    house.clock.set(at('02-09', '03:00'));
    const id = await opened();
    expect(await waiting(id)).toEqual(all.slice(2));
    await sweeper.sweep();
    expect(await reminded(id)).toEqual(all.slice(2, 3));
  });

  it('are the same whichever delivery comes first', async () => {
    const { id } = await house.open();
    house.clock.set(at('02-10'));
    await house.act(id, 1, 'extendDeadline', { stage: 'goal', due: '2023-02-12', reason: '汛期' }, department);
    const [opening, extension] = [1, 2];
    for (const version of [opening, extension]) {
      await house.rows(
        `update delivery set next_at = case when version = $2 then now() else 'infinity' end where evaluation_id = $1`,
        [id, version],
      );
      await house.drain();
      expect(await waiting(id)).toEqual(['T-3', 'T-1', 'due', 'overdue-1'].map((kind) => `goal 2023-02-12 ${kind}`));
    }
  });

  it('are not sent to whoever has left', async () => {
    const id = await opened();
    await house.rows('update person set disabled = true where id = $1', [filler.id]);
    house.clock.set(at('02-14'));
    await sweeper.sweep();
    await house.rows('update person set disabled = false where id = $1', [filler.id]);
    expect(await reminded(id)).toEqual([]);
  });
});

describe('a sweeper that runs', () => {
  it('sleeps, wakes when something is due, and stops when told to', async () => {
    const other = await enterHouse(house.url, { now: openedOn });
    const running = other.sweeper();
    running.start();
    const id = await opened();
    other.clock.set(at('02-03'));
    await until('the first reminder', async () => (await reminded(id)).length === 1, 5_000);
    await running.stop();
    other.clock.set(at('02-14'));
    await new Promise((done) => setTimeout(done, 100));
    expect(await reminded(id)).toHaveLength(1);
    await other.close();
  });
});
