import { assert, integer, property } from 'fast-check';
import { addDays, instantOf } from './civil.ts';
import { builtInCalendar as calendar } from './editions.ts';
import { defaultPolicy, ReminderPolicy } from './policy.ts';
import { escalatedTo, scheduleOf, standing, wordsOf, type Step } from './schedule.ts';

const nine = (day: string): string => instantOf(day, '09:00:00.000');
const kinds = (steps: readonly Step[]): string[] => steps.map(({ kind }) => kind);

describe('the reminders of a date', () => {
  // Thursday; from Friday 2026-05-01 to Tuesday 05-05 offices are closed, on Saturday 05-09 they work.
  const due = '2026-04-30';
  const schedule = scheduleOf(calendar, defaultPolicy, due);

  it('come at nine in the morning: a week, three days and one day before, on the day, and then daily', () => {
    expect(schedule.slice(0, 6)).toEqual([
      { kind: 'T-7', at: '2026-04-23T01:00:00.000Z' },
      { kind: 'T-3', at: '2026-04-27T01:00:00.000Z' },
      { kind: 'T-1', at: '2026-04-29T01:00:00.000Z' },
      { kind: 'due', at: '2026-04-30T01:00:00.000Z' },
      { kind: 'overdue-1', at: '2026-05-01T01:00:00.000Z' },
      { kind: 'overdue-2', at: '2026-05-02T01:00:00.000Z' },
    ]);
    expect(schedule).toHaveLength(64);
    expect(schedule.at(-1)?.kind).toBe('overdue-60');
  });

  it('leave days off alone where a round wants that, and still say the real number of days', () => {
    const working = { ...defaultPolicy, overdue: { every: 'working', limit: 10 } } as const;
    expect(kinds(scheduleOf(calendar, working, due)).slice(4)).toEqual([
      'overdue-6',
      'overdue-7',
      'overdue-8',
      'overdue-9',
    ]);
  });

  it('go to the unit head from the second overdue working day on, and to the department from the fifth', () => {
    const on = (day: string) => escalatedTo(calendar, defaultPolicy, due, nine(day));
    expect(on('2026-05-06')).toEqual([]);
    expect(on('2026-05-07')).toEqual(['unitHead']);
    expect(on('2026-05-09')).toEqual(['unitHead']);
    expect(on('2026-05-10')).toEqual(['unitHead']);
    expect(on('2026-05-11')).toEqual(['unitHead', 'departmentReviewer']);
    const civil = { ...defaultPolicy, escalation: { ...defaultPolicy.escalation, count: 'calendar' } } as const;
    expect(escalatedTo(calendar, civil, due, nine('2026-05-02'))).toEqual(['unitHead']);
  });

  it('tell the truth of the day on which they are told', () => {
    expect(
      ['2026-04-23', '2026-04-29', '2026-04-30', '2026-05-03', '2027-05-30'].map((day) => wordsOf(due, nine(day))),
    ).toEqual(['还有7天到期', '明天到期', '今天到期', '已逾期3天', '已逾期395天']);
  });

  it('collapse into the newest one after an outage; the others are known to be skipped', () => {
    const after = standing(schedule, nine('2026-05-03'));
    expect(after.now?.kind).toBe('overdue-3');
    expect(kinds(after.skipped)).toEqual(['T-7', 'T-3', 'T-1', 'due', 'overdue-1', 'overdue-2']);
    expect(kinds(after.ahead)).toEqual(['overdue-4']);
    expect(kinds(standing(schedule, nine('2026-04-24')).ahead)).toEqual(['T-3', 'T-1', 'due', 'overdue-1']);
    expect(standing(schedule, nine('2027-06-05')).ahead).toEqual([]);
  });

  it('are each fired or skipped exactly once, whenever somebody looks', () => {
    const someTime = integer({ min: -10 * 24, max: 70 * 24 });
    const at = (hours: number): string => new Date(Date.parse(instantOf(due)) + hours * 3_600_000).toISOString();
    assert(
      property(someTime, someTime, someTime, (...hours) => {
        const handled: string[] = [];
        let told: string | undefined;
        for (const hour of hours.toSorted((a, b) => a - b)) {
          const { now, skipped } = standing(schedule, at(hour), told);
          handled.push(...kinds(skipped), ...(now ? [now.kind] : []));
          told = now?.at ?? told;
        }
        expect(handled).toEqual(kinds(schedule.filter(({ at: when }) => when <= at(Math.max(...hours)))));
      }),
    );
  });

  it('have a policy that is itself checked', () => {
    expect(ReminderPolicy.parse(defaultPolicy)).toEqual(defaultPolicy);
    for (const bad of [{ time: '25:00' }, { before: [0] }, { overdue: { every: 'calendar', limit: 9_999 } }])
      expect(ReminderPolicy.safeParse({ ...defaultPolicy, ...bad }).success).toBe(false);
    const twice = { ...defaultPolicy, before: [3, 3, 1] };
    expect(kinds(scheduleOf(calendar, twice, addDays(due, 0))).slice(0, 3)).toEqual(['T-3', 'T-1', 'due']);
  });
});
