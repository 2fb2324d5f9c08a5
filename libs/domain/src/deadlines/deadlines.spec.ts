import { assert, date, integer, property } from 'fast-check';
import { places, type Place } from '../vocabulary.ts';
import { addDays, civilDate, endOf, instantOf } from './civil.ts';
import { remindersDue } from './plan.ts';
import { remindersOf, reminderWords } from './reminders.ts';

const someDay = date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });

describe('a civil date', () => {
  it('changes at midnight in Shanghai', () => {
    expect(civilDate('2026-02-28T15:59:59.999Z')).toBe('2026-02-28');
    expect(civilDate('2026-02-28T16:00:00.000Z')).toBe('2026-03-01');
    expect(civilDate('2028-02-28T16:00:00.000Z')).toBe('2028-02-29');
  });

  it('ends at its last millisecond', () => {
    expect(endOf('2026-03-31')).toBe('2026-03-31T15:59:59.999Z');
    expect(instantOf('2026-03-31', '09:00:00.000')).toBe('2026-03-31T01:00:00.000Z');
  });

  it('is the date of every instant between its beginning and its end, and no other', () => {
    assert(
      property(someDay, (instant) => {
        const day = civilDate(instant.toISOString());
        expect(instantOf(day) <= instant.toISOString() && instant.toISOString() <= endOf(day)).toBe(true);
        expect(civilDate(new Date(Date.parse(endOf(day)) + 1).toISOString())).toBe(addDays(day, 1));
      }),
    );
  });

  it('goes forth and back over months, years and leap days', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2023-03-01', -1)).toBe('2023-02-28');
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
    assert(
      property(someDay, integer({ min: -1_000, max: 1_000 }), (instant, days) => {
        const day = civilDate(instant.toISOString());
        expect(addDays(addDays(day, days), -days)).toBe(day);
      }),
    );
  });
});

describe('the reminders of a date', () => {
  it('come at nine in the morning: a week, three days and one day before, on the day, and the day after', () => {
    expect(remindersOf('2026-03-10')).toEqual([
      { kind: 'T-7', at: '2026-03-03T01:00:00.000Z' },
      { kind: 'T-3', at: '2026-03-07T01:00:00.000Z' },
      { kind: 'T-1', at: '2026-03-09T01:00:00.000Z' },
      { kind: 'due', at: '2026-03-10T01:00:00.000Z' },
      { kind: 'overdue', at: '2026-03-11T01:00:00.000Z' },
    ]);
    for (const { kind } of remindersOf('2026-03-10')) expect(reminderWords[kind]).toMatch(/\p{Script=Han}/u);
  });

  it('are planned only for what the unit owes where it stands', () => {
    const deadlines = { goal: '2026-03-10', monitoring: '2026-07-15', selfEvaluation: '2027-03-31' };
    const owed = (Object.keys(places) as Place[]).flatMap((place) => {
      const stages = new Set(remindersDue({ place, deadlines }).map(({ stage }) => stage));
      return [...stages].map((stage) => `${place}: ${stage}`);
    });
    expect(owed).toEqual([
      'goal.drafting: goal',
      'goal.returned: goal',
      'execution.monitoring: monitoring',
      'selfEvaluation.drafting: selfEvaluation',
      'selfEvaluation.returned: selfEvaluation',
    ]);
  });

  it('are none for a stage without a date', () => {
    expect(remindersDue({ place: 'execution.monitoring', deadlines: { goal: '2026-03-10' } })).toEqual([]);
  });

  it('follow an extension', () => {
    const planned = remindersDue({ place: 'goal.returned', deadlines: { goal: '2026-04-01' } });
    expect(planned).toHaveLength(5);
    expect(planned[0]).toEqual({ stage: 'goal', due: '2026-04-01', kind: 'T-7', at: '2026-03-25T01:00:00.000Z' });
  });
});
