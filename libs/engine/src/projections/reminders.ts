import type { PoolClient } from 'pg';
import { remindersDue, type Reminder } from '#domain/deadlines/plan';
import { eventTypes } from '#domain/evaluation/events';
import type { State } from '#domain/evaluation/state';
import type { Delivered, Effect } from '../effects/effect.ts';
import { reactions } from '../effects/reactions.ts';

/** Facts that change what is owed or when. */
const planning = eventTypes.filter((type) => reactions[type].includes('remind'));

/**
 * Only the newest state may plan: a late delivery must not bring old reminders back. It plans as of its own last change,
 * whichever delivery brought it here.
 */
const claim = `
  insert into reminder_plan (evaluation_id, version)
  select id, version from evaluation where id = any($1::uuid[])
  on conflict (evaluation_id) do update set version = excluded.version where reminder_plan.version < excluded.version
  returning evaluation_id as id, (select state from evaluation e where e.id = evaluation_id) as state,
    (select v.at from event v where v.evaluation_id = reminder_plan.evaluation_id and v.type = any($2)
     order by v.version desc limit 1) as "changedAt"`;

const clear = 'delete from reminder where evaluation_id = any($1::uuid[]) and fired_at is null';

const write = `
  insert into reminder (evaluation_id, stage, due, kind, at)
  select * from jsonb_to_recordset($1::jsonb) as r(evaluation_id uuid, stage text, due date, kind text, at timestamptz)
  on conflict do nothing`;

/** A task opened late gets the last reminder that it has missed, not all of them at once. */
const worthSending = (planned: readonly Reminder[], asOf: string): readonly Reminder[] =>
  planned.filter(
    ({ stage, at }) =>
      at > asOf || !planned.some((other) => other.stage === stage && other.at > at && other.at <= asOf),
  );

/** 到期提醒: what the evaluation must be reminded of from now on, as rows that the sweeper fires. */
export const remindEffect = (): Effect => ({
  consumer: 'remind',
  async apply(deliveries: readonly Delivered[], client: PoolClient): Promise<void> {
    const ids = [...new Set(deliveries.map(({ evaluationId }) => evaluationId))];
    const { rows } = await client.query<{ id: string; state: State; changedAt: Date }>(claim, [ids, planning]);
    await client.query(clear, [rows.map(({ id }) => id)]);
    const planned = rows.flatMap(({ id, state, changedAt }) =>
      worthSending(remindersDue(state), changedAt.toISOString()).map((reminder) => ({
        evaluation_id: id,
        ...reminder,
      })),
    );
    await client.query(write, [JSON.stringify(planned)]);
  },
});
