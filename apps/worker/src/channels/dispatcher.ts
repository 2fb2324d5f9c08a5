import type { Pool } from 'pg';
import { Dispatches } from '#engine/channels/dispatches';
import { dispatchCall } from '#engine/channels/tell';
import type { Clock } from '#engine/clock';
import type { Vault } from '#engine/secrets/vault';
import { Listener } from '#engine/deliveries/listener';
import type { Channel } from './channel.ts';
import { Lane } from './lane.ts';

/** Sends what the ledger holds: at once when a commit calls, and by looking behind it. Any number of processes may do the same. */
export class Dispatcher {
  private readonly lanes: readonly Lane[];
  private readonly listener: Listener;
  private poll: NodeJS.Timeout | undefined;

  constructor(
    pool: Pool,
    url: string,
    clock: Clock,
    channels: readonly Channel[],
    vault: Vault,
    private readonly pollEvery: number,
  ) {
    const dispatches = new Dispatches(pool, vault);
    this.lanes = channels.map((channel) => new Lane(channel, dispatches, clock));
    this.listener = new Listener(url, () => this.pump(), 1_000, dispatchCall);
  }

  async start(): Promise<void> {
    await this.listener.open();
    this.poll = setInterval(() => this.pump(), this.pollEvery);
    this.pump();
  }

  /** Sends everything that is due now and can go; for commands and specs. */
  async drain(): Promise<void> {
    await Promise.all(this.lanes.map((lane) => lane.idle()));
  }

  async stop(): Promise<void> {
    clearInterval(this.poll);
    await this.listener.close();
    await Promise.all(this.lanes.map((lane) => lane.stop()));
  }

  /** The database may be away: then the rows wait, and the next look finds them. */
  private pump(): void {
    for (const lane of this.lanes) void lane.pump().catch(() => undefined);
  }
}
