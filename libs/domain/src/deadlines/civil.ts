/** Asia/Shanghai has had no summer time since 1991: a fixed offset of eight hours. */
const offset = 8 * 3_600_000;
const day = 86_400_000;

/** The civil date in Asia/Shanghai at an instant. '2026-02-28T16:00:00Z' is already 2026-03-01 there. */
export const civilDate = (instant: string): string => new Date(Date.parse(instant) + offset).toISOString().slice(0, 10);

/** A wall clock time in Asia/Shanghai as an ISO instant. */
export const instantOf = (date: string, time = '00:00:00.000'): string =>
  new Date(Date.parse(`${date}T${time}Z`) - offset).toISOString();

/** Civil days later; earlier when negative. */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);

/** The last instant at which something due on that date is in time. */
export const endOf = (date: string): string => instantOf(date, '23:59:59.999');
