import type { Outcome } from '#engine/channels/aftermath';
import type { Claimed, Habits } from '#engine/channels/claimed';
import type { Blocked, Dispatches } from '#engine/channels/dispatches';
import type { Clock } from '#engine/clock';
import type { Channel } from './channel.ts';
import { Circuit } from './circuit.ts';

/** Milliseconds that a channel may go on after its signal; then nobody waits for it any more. */
const grace = 2_000;

interface Running {
  host: string;
  address: string;
  abort: AbortController;
}

const inVain: Outcome = { state: 'unknown', note: '发送超时，对方没有答复', hostAtFault: true };

/** Settles at the latest a little after the signal, even if the channel never does. */
const bounded = (work: Promise<Outcome>, signal: AbortSignal): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    signal.addEventListener('abort', () => (timer = setTimeout(() => resolve(inVain), grace)), { once: true });
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });

/** The sendings of one channel, so many at once. Lanes share nothing but the database: none waits for another. */
export class Lane {
  private readonly running = new Map<string, Running>();
  private readonly rested = new Map<string, number>();
  private readonly habits: Habits;
  private claiming: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  constructor(
    private readonly channel: Channel,
    private readonly dispatches: Dispatches,
    private readonly clock: Clock,
    private readonly circuit = new Circuit(),
  ) {
    const { name, bundle, patience, giveUpAfterHours } = channel;
    this.habits = { name, bundle, giveUpAfterHours, leaseMs: 2 * patience + 30_000 };
  }

  /** Sends whatever is due, as far as there is room. Resolves when all that could begin has begun. */
  pump(): Promise<void> {
    this.again = true;
    this.claiming ??= this.fill().finally(() => (this.claiming = undefined));
    return this.claiming;
  }

  /** Nothing is due any more that could go, and nothing is under way. */
  async idle(): Promise<void> {
    for (;;) {
      await this.pump();
      if (this.running.size === 0) return;
      await new Promise((done) => setTimeout(done, 5));
    }
  }

  /** Breaks off what is under way: what is then known of it is written down. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.claiming?.catch(() => undefined);
    for (const { abort } of this.running.values()) abort.abort();
    for (const end = Date.now() + 2 * grace; this.running.size > 0 && Date.now() < end;)
      await new Promise((done) => setTimeout(done, 10));
    await this.channel.close();
  }

  private async fill(): Promise<void> {
    const now = this.clock.now();
    if (this.channel.closed) return this.dispatches.close(this.channel.name, this.channel.closed, now);
    await this.dispatches.reap(this.habits, now);
    while (this.again) {
      this.again = false;
      await this.claimWhileThereIsRoom();
    }
  }

  private async claimWhileThereIsRoom(): Promise<void> {
    while (!this.stopped && this.running.size < this.channel.atOnce) {
      const blocked = this.blocked();
      if (this.channel.oneHost && blocked.hosts.length > 0) return;
      const claimed = await this.dispatches.claim(this.habits, this.clock.now(), blocked);
      if (claimed === null) return;
      if (claimed !== 'again') void this.carry(claimed);
    }
  }

  private blocked(): Blocked {
    const busy = [...this.running.values()];
    const doubtful = new Set(this.circuit.doubtful());
    const full = busy
      .map(({ host }) => host)
      .filter(
        (host, _, all) => all.filter((one) => one === host).length >= (doubtful.has(host) ? 1 : this.channel.perHost),
      );
    const now = Date.now();
    for (const [address, until] of this.rested) if (until <= now) this.rested.delete(address);
    return {
      hosts: [...new Set([...full, ...this.circuit.resting()])],
      // One letter at a time to an address, so that what comes meanwhile travels together in the next.
      addresses: [...(this.channel.bundle > 1 ? busy.map(({ address }) => address) : []), ...this.rested.keys()],
    };
  }

  private async carry(claimed: Claimed): Promise<void> {
    const { id, host, address } = claimed;
    const abort = new AbortController();
    this.running.set(id, { host, address, abort });
    const deadline = setTimeout(() => abort.abort(), this.channel.patience);
    try {
      const outcome = await bounded(this.send(claimed, abort.signal), abort.signal);
      this.learn(host, outcome);
      await this.dispatches.settle(claimed, outcome, this.channel.giveUpAfterHours, this.clock.now());
    } catch {
      // The database is away: the lease will end, and the ledger will say that the outcome is unknown.
    } finally {
      clearTimeout(deadline);
      this.leave(id, address);
    }
  }

  private send(claimed: Claimed, signal: AbortSignal): Promise<Outcome> {
    return this.channel
      .send(claimed, this.clock.now(), signal)
      .catch((error: unknown) => ({ state: 'unknown', note: `程序错误：${String(error)}`, hostAtFault: false }));
  }

  private learn(host: string, outcome: Outcome): void {
    if ('hostAtFault' in outcome && outcome.hostAtFault) this.circuit.bad(host);
    else this.circuit.good(host);
  }

  private leave(id: string, address: string): void {
    this.running.delete(id);
    if (this.channel.rest > 0) this.rested.set(address, Date.now() + this.channel.rest);
    if (!this.stopped) void this.pump().catch(() => undefined);
  }
}
