import type { PoolClient } from 'pg';
import type { Calendar } from '#domain/deadlines/calendar';
import { firedKey, timersDue } from '#domain/deadlines/plan';
import { eventTypes } from '#domain/evaluation/events';
import type { State } from '#domain/evaluation/state';
import { calendarNow } from '../calendars/editions.ts';
import type { Delivered, Effect } from '../effects/effect.ts';
import { reactions } from '../effects/reactions.ts';
import { writeTimers } from '../reminders/timer-row.ts';

/** Facts that change what is owed or when. */
const planning = eventTypes.filter((type) => reactions[type].includes('remind'));

/**
 * Only the newest state may plan: a late delivery must not bring old timers back. It plans as of its own last change,
 * whichever delivery brought it here.
 */
const claim = `
  insert into reminder_plan (evaluation_id, version)
  select id, version from evaluation where id = any($1::uuid[]) order by id
  on conflict (evaluation_id) do update set version = excluded.version where reminder_plan.version < excluded.version
  returning evaluation_id as id, (select state from evaluation e where e.id = evaluation_id) as state,
    (select v.at from event v where v.evaluation_id = reminder_plan.evaluation_id and v.type = any($2)
     order by v.version desc limit 1) as "changedAt"`;

/** The state is the same, the calendar is another. */
const claimAgain = `
  update reminder_plan set version = version where evaluation_id in (
    select evaluation_id from reminder_plan where evaluation_id = any($1::uuid[]) order by evaluation_id for update)
  returning evaluation_id as id, (select state from evaluation e where e.id = evaluation_id) as state`;

const clear = 'delete from reminder where evaluation_id = any($1::uuid[]) and fired_at is null';

const lastFired = `
  select evaluation_id as id, stage as subject, due::text as due, max(at) as at from reminder
  where evaluation_id = any($1::uuid[]) and fired_at is not null and kind <> 'rule' group by 1, 2, 3`;

interface Planned {
  id: string;
  state: State;
  changedAt: Date;
}

const firedOf = async (client: PoolClient, ids: readonly string[]): Promise<Map<string, Map<string, string>>> => {
  const { rows } = await client.query<{ id: string; subject: string; due: string; at: Date }>(lastFired, [ids]);
  const fired = new Map<string, Map<string, string>>();
  for (const { id, subject, due, at } of rows)
    fired.set(id, (fired.get(id) ?? new Map<string, string>()).set(firedKey(subject, due), at.toISOString()));
  return fired;
};

const write = async (client: PoolClient, planned: readonly Planned[], calendar: Calendar): Promise<void> => {
  const ids = planned.map(({ id }) => id);
  await client.query(clear, [ids]);
  const fired = await firedOf(client, ids);
  const timers = planned.flatMap(({ id, state, changedAt }) =>
    timersDue(state, calendar, changedAt.toISOString(), fired.get(id)).map((timer) => ({ evaluationId: id, ...timer })),
  );
  await writeTimers(client, timers);
};

/** Plans anew under another calendar, as of an instant. */
export const replan = async (
  client: PoolClient,
  ids: readonly string[],
  calendar: Calendar,
  now: string,
): Promise<void> => {
  const { rows } = await client.query<Omit<Planned, 'changedAt'>>(claimAgain, [ids]);
  const changedAt = new Date(now);
  await write(
    client,
    rows.map((row) => ({ ...row, changedAt })),
    calendar,
  );
};

/** 到期提醒: what the evaluation must be reminded of from now on, as rows that the sweeper fires. */
export const remindEffect = (): Effect => ({
  consumer: 'remind',
  async apply(deliveries: readonly Delivered[], client: PoolClient): Promise<void> {
    const ids = [...new Set(deliveries.map(({ evaluationId }) => evaluationId))];
    const { rows } = await client.query<Planned>(claim, [ids, planning]);
    await write(client, rows, await calendarNow(client));
  },
});
