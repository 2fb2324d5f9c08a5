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

/** 1 is Monday, 7 is Sunday. */
export const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

export const yearOf = (date: string): string => date.slice(0, 4);

/** Civil days from the first date to the second. */
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day;

/** 2026-05 as official texts write it: 2026年5月. */
export const monthInWords = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;

/** As official texts write it: 2026年5月6日. */
export const inWords = (date: string): string => {
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  return `${year}年${month}月${dayOfMonth}日`;
};
