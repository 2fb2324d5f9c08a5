import { Client } from 'pg';

/** What the append announces when it commits. */
export interface Committed {
  consumers: string[];
  ids: string[];
}

/** Milliseconds that a connection may take. */
const patience = 10_000;

/**
 * LISTENs on a connection of its own and comes back by itself. Hints only: whatever is missed while the connection is
 * down is found by polling.
 */
export class Listener {
  private client: Client | undefined;
  private closed = false;

  constructor(
    private readonly url: string,
    private readonly heard: (committed: Committed) => void,
    /** Milliseconds until a lost connection is tried again. */
    private readonly retryAfter = 1_000,
    /** The NOTIFY channel; a plain word. */
    private readonly call = 'jicheng',
  ) {}

  async open(): Promise<void> {
    const client = new Client({
      connectionString: this.url,
      application_name: 'jicheng-listen',
      keepAlive: true,
      connectionTimeoutMillis: patience,
    });
    client.on('notification', ({ payload }) => this.heard(JSON.parse(payload ?? '{}') as Committed));
    client.on('error', () => undefined);
    this.client = client;
    try {
      await client.connect();
      await client.query(`listen ${this.call}`);
    } catch (error) {
      void client.end().catch(() => undefined);
      throw error;
    }
    // Only of a connection that stood: a failed try ends, too, and must not count twice.
    client.once('end', () => this.reopen());
    if (this.closed) await client.end();
  }

  private reopen(): void {
    if (this.closed) return;
    setTimeout(() => {
      if (!this.closed) this.open().catch(() => this.reopen());
    }, this.retryAfter).unref();
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.client?.end();
  }
}
