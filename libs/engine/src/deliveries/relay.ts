import type { Pool } from 'pg';
import { consumers, type Consumer } from '../effects/reactions.ts';
import type { Doorbell } from './doorbell.ts';
import { Listener } from './listener.ts';

/** Consumers with something to do, whatever was rung before: lost rings are found here. */
const waiting = `
  select c as consumer from unnest($1::text[]) as c where exists (
    select from delivery d
    where d.consumer = c and d.done_at is null and d.dead_at is null and d.next_at <= now())`;

/** Rings of one consumer closer together than this are one ring. */
const quiet = 20;

/** Turns committed deliveries into rings: at once by NOTIFY, and by polling behind it. */
export class Relay {
  private readonly listener: Listener;
  private poll: NodeJS.Timeout | undefined;
  /** Consumers rung a moment ago, and whether more has come for them since. */
  private readonly quietened = new Map<Consumer, boolean>();

  constructor(
    private readonly pool: Pool,
    url: string,
    private readonly doorbell: Doorbell,
    private readonly pollEvery: number,
  ) {
    this.listener = new Listener(url, (committed) => committed.consumers.forEach((c) => this.ring(c as Consumer)));
  }

  async start(): Promise<void> {
    await this.listener.open();
    this.poll = setInterval(() => void this.ringWaiting().catch(() => undefined), this.pollEvery);
    await this.ringWaiting();
  }

  /** Rings for everything that is undone: what a dead worker or an emptied queue left behind. */
  async ringWaiting(): Promise<void> {
    const { rows } = await this.pool.query<{ consumer: Consumer }>(waiting, [consumers]);
    rows.forEach(({ consumer }) => this.ring(consumer));
  }

  private ring(consumer: Consumer): void {
    if (this.quietened.has(consumer)) {
      this.quietened.set(consumer, true);
      return;
    }
    this.quietened.set(consumer, false);
    void this.doorbell.ring(consumer);
    setTimeout(() => this.wake(consumer), quiet);
  }

  /** What came in the meantime may have missed the worker's last look: it is rung for once more. */
  private wake(consumer: Consumer): void {
    const more = this.quietened.get(consumer);
    this.quietened.delete(consumer);
    if (more) this.ring(consumer);
  }

  async stop(): Promise<void> {
    clearInterval(this.poll);
    await this.listener.close();
  }
}
