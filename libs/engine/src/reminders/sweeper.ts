import type { Pool, PoolClient } from 'pg';
import { remindersDue } from '#domain/deadlines/plan';
import { reminderWords, type ReminderKind } from '#domain/deadlines/reminders';
import type { State } from '#domain/evaluation/state';
import { dueStages, type DueStage } from '#domain/vocabulary';
import type { Clock } from '../clock.ts';
import { transaction } from '../database/transaction.ts';

const batchSize = 1_000;

const claim = `
  select r.id, r.evaluation_id as "evaluationId", r.stage, r.due::text as due, r.kind, e.state
  from reminder r join evaluation e on e.id = r.evaluation_id
  where r.fired_at is null and r.at <= $1 order by r.at limit $2 for update of r skip locked`;

/** The unit's own people who owe the form; the same reminder never enters the same inbox twice. */
const tell = `
  with told as (
    insert into notice (person, evaluation_id, origin, text, at)
    select p.id, n.evaluation_id, n.origin, n.text, $2
    from jsonb_to_recordset($1::jsonb) as n(evaluation_id uuid, origin text, text text, unit_path text)
    join organisation o on o.path = n.unit_path
    join person p on p.organisation = o.id and 'filler' = any(p.roles) and not p.disabled
    on conflict (person, evaluation_id, origin) do nothing
  ) select pg_notify('jicheng', $3)`;

interface Due {
  id: string;
  evaluationId: string;
  stage: DueStage;
  due: string;
  kind: ReminderKind;
  state: State;
}

/** Still owed: a form that was handed in a moment ago must not be reminded of. */
const owed = ({ state, stage, due, kind }: Due): boolean =>
  remindersDue(state).some((planned) => planned.stage === stage && planned.due === due && planned.kind === kind);

const asNotice = ({ evaluationId, stage, due, kind, state }: Due): object => ({
  evaluation_id: evaluationId,
  unit_path: state.unit.path,
  origin: `reminder-${stage}-${due}-${kind}`,
  text: `${state.unit.name}“${state.title}”的${dueStages[stage]}${reminderWords[kind]}（报送期限${due}），请尽快办理`,
});

/** Fires the reminders that are due: each once, late rather than never, whatever was down in the meantime. */
export class Sweeper {
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private sweeping: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
    private readonly longestPause: number,
  ) {}

  start(): void {
    this.schedule(0);
  }

  /** Fires everything that is due now. Returns how many reminders were fired. */
  async sweep(): Promise<number> {
    let fired = 0;
    for (let batch = batchSize; batch === batchSize && !this.stopped; fired += batch) batch = await this.fire();
    return fired;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.sweeping;
  }

  private fire(): Promise<number> {
    const now = this.clock.now();
    return transaction(this.pool, async (client) => {
      const { rows } = await client.query<Due>({ name: 'due', text: claim, values: [now, batchSize] });
      if (rows.length > 0) await this.tell(client, rows, now);
      return rows.length;
    });
  }

  private async tell(client: PoolClient, due: readonly Due[], now: string): Promise<void> {
    const owing = due.filter(owed);
    const wake = JSON.stringify({ consumers: [], ids: owing.slice(0, 128).map(({ evaluationId }) => evaluationId) });
    await client.query({ name: 'tell', text: tell, values: [JSON.stringify(owing.map(asNotice)), now, wake] });
    const mark = 'update reminder set fired_at = clock_timestamp() where id = any($1::bigint[])';
    await client.query({ name: 'mark', text: mark, values: [due.map(({ id }) => id)] });
  }

  private schedule(pause: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.sweeping = this.round();
    }, pause);
  }

  /** Sleeps until the next reminder, but never long: a new one may have come in, or the clock may have been set. */
  private async round(): Promise<void> {
    let pause = this.longestPause;
    try {
      await this.sweep();
      const next = 'select min(at) as at from reminder where fired_at is null';
      const { rows } = await this.pool.query<{ at: Date | null }>(next);
      const until = rows[0]?.at ? rows[0].at.getTime() - Date.parse(this.clock.now()) : pause;
      pause = Math.max(10, Math.min(pause, until));
    } catch {
      // The database is away: the rows wait, and so does the sweeper.
    }
    this.schedule(pause);
  }
}
