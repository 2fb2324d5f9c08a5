import type { Pool } from 'pg';
import { ActByRule } from '../act/act-by-rule.ts';
import { Rulings } from '../act/rulings.ts';
import { AttachmentContents } from '../attachments/contents.ts';
import { calendarNow } from '../calendars/editions.ts';
import type { Clock } from '../clock.ts';
import { transaction } from '../database/transaction.ts';
import { EventStore } from '../event-store/event-store.ts';
import { Directory } from '../people/directory.ts';
import { PostEndings } from '../people/post-endings.ts';
import { Reseats } from '../people/reseats.ts';
import { fireTimers } from './fire.ts';

const batchSize = 500;

/** While the database writes one batch, the next is thought about. Rules need connections beside those of the lanes. */
const lanesOf = ({ options }: Pool): number => (options.max >= 4 ? 2 : 1);

const wake = `select pg_notify('jicheng', $1)`;

const endingsOf = (pool: Pool, clock: Clock): PostEndings => {
  const directory = new Directory(pool, clock);
  return new PostEndings(
    pool,
    clock,
    new Reseats(pool, directory, new Rulings(new EventStore(pool), directory, clock)),
  );
};

/** Does what a date brings about, once, late rather than never, whatever was down in the meantime: reminders, rules, the ends of posts. */
export class Sweeper {
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private sweeping: Promise<unknown> = Promise.resolve();

  private readonly rules: ActByRule;
  private readonly endings: PostEndings;
  private readonly lanes: number;
  private readonly contents: AttachmentContents;

  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
    private readonly longestPause: number,
  ) {
    this.rules = new ActByRule(pool, clock);
    this.endings = endingsOf(pool, clock);
    this.lanes = lanesOf(pool);
    this.contents = new AttachmentContents(pool);
  }

  start(): void {
    this.schedule(0);
  }

  /** Fires everything that is due now. Returns how many timers were settled: told, superseded, stale or done. */
  async sweep(): Promise<number> {
    const first = await this.fire();
    if (first.claimed < batchSize || this.stopped) return first.settled;
    const settled = first.settled + (await this.together());
    // What one lane held while another looked is left over.
    return settled + (await this.sweep());
  }

  /** Throws away files that came with commands which were never accepted. */
  async tidy(): Promise<void> {
    await this.contents.sweep(this.clock.now());
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.sweeping;
  }

  /** All lanes end before a failure of one is told: none is still at work on a pool that is being closed. */
  private async together(): Promise<number> {
    const ended = await Promise.allSettled(Array.from({ length: this.lanes }, () => this.lane()));
    const failed = ended.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
    return ended.reduce((sum, one) => sum + (one.status === 'fulfilled' ? one.value : 0), 0);
  }

  /** One batch after the other, until there is no whole one left. */
  private async lane(): Promise<number> {
    let settled = 0;
    for (let claimed = batchSize; claimed === batchSize && !this.stopped;) {
      const fired = await this.fire();
      claimed = fired.claimed;
      settled += fired.settled;
    }
    return settled;
  }

  private async fire(): Promise<{ claimed: number; settled: number }> {
    const firing = { now: this.clock.now(), calendar: await calendarNow(this.pool), rules: this.rules };
    return transaction(this.pool, async (client) => {
      const fired = await fireTimers(client, batchSize, firing);
      const ids = fired.ids.slice(0, 128);
      if (ids.length > 0) await client.query(wake, [JSON.stringify({ consumers: [], ids })]);
      return fired;
    });
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
      await this.endings.look();
      await this.tidy();
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
