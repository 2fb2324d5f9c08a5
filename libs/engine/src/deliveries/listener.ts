import { Client } from 'pg';

/** What the append announces when it commits. */
export interface Committed {
  consumers: string[];
  ids: string[];
}

const retryAfter = 1_000;

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
  ) {}

  async open(): Promise<void> {
    const client = new Client({ connectionString: this.url, application_name: 'jicheng-listen', keepAlive: true });
    client.on('notification', ({ payload }) => this.heard(JSON.parse(payload ?? '{}') as Committed));
    client.on('error', () => undefined);
    client.on('end', () => this.reopen());
    this.client = client;
    await client.connect();
    await client.query('listen jicheng');
  }

  private reopen(): void {
    if (this.closed) return;
    setTimeout(() => {
      if (!this.closed) this.open().catch(() => this.reopen());
    }, retryAfter).unref();
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.client?.end();
  }
}
