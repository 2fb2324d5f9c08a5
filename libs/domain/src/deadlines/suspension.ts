import { addWorkdays, workdaysBetween, type Calendar } from './calendar.ts';

/**
 * Where a due date goes when a suspension ends: later by the working days that the suspension lasted, so that the
 * working time that remained on the day of the suspension remains on the day of the resumption. What was overdue is
 * overdue by as many working days as before. All are civil dates.
 */
export const dueAfterSuspension = (calendar: Calendar, due: string, suspended: string, resumed: string): string =>
  addWorkdays(calendar, due, Math.max(0, workdaysBetween(calendar, suspended, resumed)));
