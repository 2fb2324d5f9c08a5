import { assert, date, integer, property } from 'fast-check';
import { addDays, civilDate, endOf, instantOf } from './civil.ts';

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
