import { assert, integer, property } from 'fast-check';
import { addDays } from './civil.ts';
import { isWorkday, workdaysBetween } from './calendar.ts';
import { builtInCalendar as calendar } from './editions.ts';
import { dueAfterSuspension } from './suspension.ts';

const from = (days: number): string => addDays('2020-01-01', days);
const someDay = integer({ min: 0, max: 2_000 }).map(from);
const length = integer({ min: 0, max: 400 });

describe('a clock that stood still', () => {
  it('goes on where it stopped: five working days of holidays around count as two', () => {
    // Suspended on Wednesday 2026-09-30, resumed on Friday 2026-10-09: two working days were lost.
    expect(dueAfterSuspension(calendar, '2026-10-10', '2026-09-30', '2026-10-09')).toBe('2026-10-13');
    expect(dueAfterSuspension(calendar, '2026-10-10', '2026-10-01', '2026-10-07')).toBe('2026-10-10');
    expect(dueAfterSuspension(calendar, '2026-10-10', '2026-05-06', '2026-05-06')).toBe('2026-10-10');
  });

  it('leaves exactly the working time that was left, or as many days overdue as there were', () => {
    assert(
      property(someDay, someDay, length, (due, suspended, lasted) => {
        const resumed = addDays(suspended, lasted);
        const moved = dueAfterSuspension(calendar, due, suspended, resumed);
        // Nothing is left either way: 0 and −0 are the same.
        expect(workdaysBetween(calendar, resumed, moved) + 0).toBe(workdaysBetween(calendar, suspended, due) + 0);
        expect(moved >= due).toBe(true);
        expect(moved === due || isWorkday(calendar, moved)).toBe(true);
      }),
    );
  });

  it('stands still twice as it would have stood still once', () => {
    assert(
      property(someDay, someDay, length, length, (due, first, once, twice) => {
        const middle = addDays(first, once);
        const last = addDays(middle, twice);
        const inTwo = dueAfterSuspension(calendar, dueAfterSuspension(calendar, due, first, middle), middle, last);
        expect(inTwo).toBe(dueAfterSuspension(calendar, due, first, last));
      }),
    );
  });

  it('is never turned back, even when the days came in the wrong order', () => {
    expect(dueAfterSuspension(calendar, '2026-10-10', '2026-10-09', '2026-09-30')).toBe('2026-10-10');
  });
});
