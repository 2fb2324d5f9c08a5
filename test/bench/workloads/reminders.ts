import { percentile, report } from '../report.ts';
import { untilDone, type Database, type Rig } from '../rig.ts';
import { idIn } from '../ids.ts';
import { owing } from '../template.ts';

/** Five reminders of one date for every evaluation, as the remind worker plans them; none is due yet. */
const plan = `
  insert into reminder (evaluation_id, stage, due, kind, at)
  select ${idIn('n')}, 'selfEvaluation', '2027-03-31', kind, now() + interval '100 days'
  from generate_series(1, $1::int) n, unnest(array['T-7', 'T-3', 'T-1', 'due', 'overdue-1']) kind`;

const planned = `insert into reminder_plan (evaluation_id, version)
  select id, version from evaluation on conflict do nothing`;

/** All of one kind become due, $2 seconds from now, spread over $3 seconds. */
const advance = `
  update reminder set at = now() + make_interval(secs => $2 + $3 * random())
  where kind = $4 and evaluation_id in (select ${idIn('n')} from generate_series(1, $1::int) n)`;

const lateness = `select extract(epoch from fired_at - at)::float * 1000 as ms from reminder where kind = $1 and fired_at is not null`;

/** Time for the worker to start. */
const leadSeconds = 3;

const fire = async (rig: Rig, database: Database, kind: string, name: string, spread: number): Promise<void> => {
  const { remindersDue: due } = rig.options.sizes;
  await database.client.query(advance, [due, leadSeconds, spread, kind]);
  const worker = await rig.serve('worker', database);
  const until = Date.now() + 60_000;
  let fired: number[] = [];
  while (fired.length < due && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    fired = (await database.client.query<{ ms: number }>(lateness, [kind])).rows.map(({ ms }) => ms);
  }
  await worker.stop();
  if (fired.length !== due) throw new Error(`${fired.length} of ${due} reminders fired`);
  const notices = `select count(*)::int as count from notice where origin like '%-' || $1`;
  const { rows } = await database.client.query<{ count: number }>(notices, [kind]);
  if (rows[0]?.count !== due) throw new Error(`${rows[0]?.count} of ${due} reminders reached an inbox`);
  for (const share of [50, 99]) report('jicheng', name, `lateness p${share} ms`, percentile(fired, share / 100));
};

/** Thousands of reminders at once among many more that wait: how late each one is fired. */
export const reminders = async (rig: Rig): Promise<void> => {
  const { reminders: rows, remindersDue } = rig.options.sizes;
  const database = await rig.seeded('reminders', rows / 5, owing());
  await database.client.query(plan, [rows / 5]);
  await database.client.query(planned);
  await database.client.query('vacuum analyze reminder');
  if (!rig.options.quick)
    await fire(rig, database, 'T-7', `${remindersDue} of ${rows} reminders due within one second`, 1);
  await fire(rig, database, 'T-3', `${remindersDue} of ${rows} reminders due at one instant`, 0);
  await untilDone(database);
};
