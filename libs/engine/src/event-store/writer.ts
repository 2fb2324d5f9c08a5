import type { Pool } from 'pg';
import { append } from './append.sql.ts';
import { asRow, type Write } from './write.ts';

interface Waiting {
  write: Write;
  resolve(written: boolean): void;
  reject(error: unknown): void;
}

/** Ids of one wake-up call must fit into a NOTIFY payload of 8,000 bytes. */
const largestBatch = 128;
const uniqueViolation = '23505';

/**
 * The one place that writes events. Commands that wait at the same moment share one statement (write combining), so a
 * commit's fsync is paid once for all of them; each is still answered for itself.
 */
export class Writer {
  private waiting: Waiting[] = [];
  private running = 0;

  constructor(
    private readonly pool: Pool,
    /** Statements under way at once: one computes while the other waits for the disk. */
    private readonly lanes = 2,
  ) {}

  /** True when written and durable; false when the evaluation had moved on or the idempotency key was known. */
  submit(write: Write): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ write, resolve, reject });
      if (this.running < this.lanes) this.start();
    });
  }

  private start(): void {
    this.running += 1;
    // Commands of the same tick join the first statement.
    setImmediate(() => void this.drain());
  }

  private async drain(): Promise<void> {
    for (let batch = this.take(); batch.length > 0; batch = this.take()) await this.write(batch);
    this.running -= 1;
  }

  /** The next commands, at most one for each evaluation and each idempotency key: two could not both be decided. */
  private take(): Waiting[] {
    const seen = new Set<string>();
    const batch: Waiting[] = [];
    this.waiting = this.waiting.filter((item) => {
      const { id, person, idempotency } = item.write;
      const marks = idempotency ? [id, `${person}\n${idempotency.key}`] : [id];
      if (batch.length === largestBatch || marks.some((mark) => seen.has(mark))) return true;
      marks.forEach((mark) => seen.add(mark));
      batch.push(item);
      return false;
    });
    return batch;
  }

  private async write(batch: readonly Waiting[]): Promise<void> {
    try {
      const written = await this.run(batch.map(({ write }) => write));
      for (const { write, resolve } of batch) resolve(written.has(write.id));
    } catch (error) {
      if (batch.length > 1) return this.oneByOne(batch);
      // Another process won the race for the same key or id: the caller reads what it wrote.
      if ((error as { code?: string }).code === uniqueViolation) batch[0]?.resolve(false);
      else batch[0]?.reject(error);
    }
  }

  /** One bad command must not take the others down with it. */
  private async oneByOne(batch: readonly Waiting[]): Promise<void> {
    for (const item of batch) await this.write([item]);
  }

  private async run(writes: readonly Write[]): Promise<Set<string>> {
    const consumers = new Set(writes.flatMap(({ deliveries }) => deliveries.map(({ consumer }) => consumer)));
    const wake = JSON.stringify({ consumers: [...consumers], ids: writes.map(({ id }) => id) });
    const { rows } = await this.pool.query<{ id: string }>({
      name: 'append',
      text: append,
      values: [JSON.stringify(writes.map(asRow)), wake],
    });
    return new Set(rows.map(({ id }) => id));
  }
}
