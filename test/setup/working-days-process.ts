// For the specs: what a process in another time zone makes of every day. Prints its own zone and a digest.
import { createHash } from 'node:crypto';
import { addDays, civilDate, weekday } from '#domain/deadlines/civil';
import { addWorkdays, isWorkday, workdaysBetween } from '#domain/deadlines/calendar';
import { builtInCalendar as calendar } from '#domain/deadlines/editions';
import { resolve } from '#domain/deadlines/rule';

const digest = createHash('sha256');
for (let day = '2019-12-01'; day <= '2027-01-31'; day = addDays(day, 1)) {
  const due = resolve(calendar, { kind: 'days', from: day, n: 10, count: 'working', roll: 'none' });
  const counted = [addWorkdays(calendar, day, -10), workdaysBetween(calendar, day, due.due), due.explanation];
  const noon = civilDate(`${day}T04:00:00.000Z`);
  digest.update(JSON.stringify([day, noon, weekday(day), isWorkday(calendar, day), ...counted]));
}
const at = addWorkdays(calendar, '2026-09-30', 1);
process.stdout.write(
  JSON.stringify({ offset: new Date(2026, 6, 1).getTimezoneOffset(), at, digest: digest.digest('hex') }),
);
