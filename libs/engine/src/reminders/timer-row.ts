import type { PoolClient } from 'pg';
import type { Timer } from '#domain/deadlines/plan';
import type { State } from '#domain/evaluation/state';

/** told: people heard it; superseded: a newer one was told instead; stale: no longer owed; done, refused: by a rule. */
export type Outcome = 'told' | 'superseded' | 'stale' | 'done' | 'refused';

/** A timer that rings, with the evaluation as it stands. */
export interface RingingRow extends Timer {
  id: string;
  evaluationId: string;
  state: State;
  /** ISO instant of the newest step fired before, of the same subject and date. */
  fired: string | undefined;
}

/** A timer with what became of it; none as long as it waits. */
export interface TimerRow extends Timer {
  evaluationId: string;
  outcome?: Outcome;
}

/**
 * The plan is locked before the timer: one process at a time thinks about one evaluation, and none waits for another.
 * What others hold is passed over before the limit is counted: several lanes take different timers at the same time.
 */
const claimSql = `
  with ringing as materialized (
    select r.id, r.evaluation_id, r.stage, r.due, r.kind, r.at
    from reminder r join reminder_plan p on p.evaluation_id = r.evaluation_id
    where r.fired_at is null and r.at <= $1
    order by r.at limit $2 for update of p, r skip locked
  )
  select r.id, r.evaluation_id as "evaluationId", r.stage as subject, r.due::text as due, r.kind, r.at, e.state,
    (select max(f.at) from reminder f where f.evaluation_id = r.evaluation_id and f.stage = r.stage and f.due = r.due
      and f.fired_at is not null and f.kind <> 'rule') as fired
  from ringing r join evaluation e on e.id = r.evaluation_id`;

/** What was fired stays as it was fired; what is new waits. */
const writeSql = `
  insert into reminder (evaluation_id, stage, due, kind, at, outcome, fired_at)
  select "evaluationId", subject, due, kind, at, outcome, case when outcome is not null then clock_timestamp() end
  from jsonb_to_recordset($1::jsonb) as r(
    "evaluationId" uuid, subject text, due date, kind text, at timestamptz, outcome text)
  on conflict (evaluation_id, stage, due, kind) do update
    set outcome = excluded.outcome, fired_at = excluded.fired_at
    where reminder.fired_at is null and excluded.fired_at is not null`;

const settleSql = `
  update reminder r set outcome = s.outcome, fired_at = clock_timestamp()
  from unnest($1::bigint[], $2::text[]) as s(id, outcome) where r.id = s.id`;

/** A timer that was claimed, with what became of it. */
export interface Settled {
  id: string;
  outcome: Outcome;
}

type Row = Omit<RingingRow, 'at' | 'fired'> & { at: Date; fired: Date | null };

/** Everything that is due at an instant and that nobody else is at work on, oldest first. */
export const claimTimers = async (client: PoolClient, now: string, limit: number): Promise<RingingRow[]> => {
  const { rows } = await client.query<Row>({ name: 'timers-claim', text: claimSql, values: [now, limit] });
  return rows
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map((row) => ({ ...row, at: row.at.toISOString(), fired: row.fired?.toISOString() }));
};

export const writeTimers = async (client: PoolClient, timers: readonly TimerRow[]): Promise<void> => {
  if (timers.length > 0) await client.query({ name: 'timers-write', text: writeSql, values: [JSON.stringify(timers)] });
};

/** What became of timers that were claimed. */
export const settleTimers = async (client: PoolClient, settled: readonly Settled[]): Promise<void> => {
  if (settled.length === 0) return;
  const values = [settled.map(({ id }) => id), settled.map(({ outcome }) => outcome)];
  await client.query({ name: 'timers-settle', text: settleSql, values });
};
