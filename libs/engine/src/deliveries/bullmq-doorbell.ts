import { randomUUID } from 'node:crypto';
import {
  createPostgresBackend,
  createRedisBackend,
  runMigrations,
  withBackend,
  type PostgresConnectionOptions,
} from 'bullmq';
import { Redis } from 'ioredis';
import { Pool } from 'pg';
import { consumers, type Consumer } from '../effects/reactions.ts';
import type { Doorbell, Ring } from './doorbell.ts';

/** How long a ring may take, and how long workers may finish what they hold at closing. */
const ringTimeout = 2_000;
const closeTimeout = 10_000;
/** A worker that dies does not make a ring suspicious: Postgres decides what is dead (deliveries.attempts). */
const maxStalledCount = 1_000;

const schema = 'bullmq';

/** What this needs of a queue and of a worker, whichever server is behind them. */
interface Ringing {
  add(name: string, job: Ring, options: { jobId: string }): Promise<unknown>;
  close(): Promise<void>;
  on(event: 'error', listener: () => void): unknown;
}
interface Answering {
  close(force?: boolean): Promise<void>;
  on(event: 'error', listener: () => void): unknown;
}

/** The parts that differ between the two servers. */
interface Backend {
  queue(name: string): Ringing;
  worker(name: string, work: () => Promise<void>): Answering;
  /** Whether its server is out of reach now. */
  away(): boolean;
  end(): Promise<unknown>;
}

const settings = {
  queue: { defaultJobOptions: { removeOnComplete: true, removeOnFail: { count: 100 } }, prefix: '{jicheng}' },
  worker: { concurrency: 1, maxStalledCount, stalledInterval: 5_000, lockDuration: 15_000, prefix: '{jicheng}' },
};

/** Rings through Postgres itself: no other server is needed. */
const onPostgres = async (url: string): Promise<Backend> => {
  const pool = new Pool({
    connectionString: url,
    max: 20,
    options: `-c search_path=${schema}`,
    application_name: 'jicheng-queue',
  });
  pool.on('error', () => undefined);
  // Each queue and each worker adds a listener of its own.
  pool.setMaxListeners(0);
  const client = await pool.connect();
  await runMigrations(client, schema).finally(() => client.release());
  const { Queue, Worker } = withBackend(createPostgresBackend);
  // The pool's own type lacks the index signature that BullMQ's structural type asks for.
  const connection = pool as unknown as PostgresConnectionOptions;
  return {
    queue: (name) => new Queue(name, { ...settings.queue, connection }),
    worker: (name, work) => new Worker(name, work, { ...settings.worker, connection }),
    away: () => false,
    end: () => pool.end(),
  };
};

/** A connection that remembers its copies: BullMQ makes one for each worker, and leaves them trying when Redis is gone. */
const remembering = (connection: Redis): Redis[] => {
  const all = [connection];
  const duplicate = connection.duplicate.bind(connection);
  connection.duplicate = (override) => {
    const copy = duplicate(override);
    all.push(copy);
    return copy;
  };
  return all;
};

/** Rings through Redis. Producers fail fast; workers wait for ever, as BullMQ asks. */
const onRedis = (url: string): Backend => {
  const options = { lazyConnect: false, retryStrategy: (tries: number) => Math.min(tries * 50, 1_000) };
  const producer = new Redis(url, { ...options, maxRetriesPerRequest: 1, enableOfflineQueue: false });
  const blocking = new Redis(url, { ...options, maxRetriesPerRequest: null });
  for (const connection of [producer, blocking]) connection.on('error', () => undefined);
  const connections = remembering(blocking);
  const { Queue, Worker } = withBackend(createRedisBackend);
  return {
    queue: (name) => new Queue(name, { ...settings.queue, connection: producer, skipVersionCheck: true }),
    worker: (name, work) =>
      new Worker(name, work, { ...settings.worker, connection: blocking, skipVersionCheck: true }),
    away: () => blocking.status !== 'ready',
    end: async () =>
      [producer, ...connections]
        .filter(({ status }) => status !== 'end')
        .forEach((connection) => connection.disconnect()),
  };
};

const within = async (milliseconds: number, work: Promise<unknown>): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  try {
    return (await Promise.race([work.then(() => true), late])) as boolean;
  } finally {
    clearTimeout(timer);
  }
};

class BullDoorbell implements Doorbell {
  private readonly queues: ReadonlyMap<Consumer, Ringing>;
  private readonly workers: Answering[] = [];
  /** Work under way. */
  private readonly working = new Set<Promise<void>>();

  constructor(private readonly backend: Backend) {
    this.queues = new Map(consumers.map((consumer) => [consumer, backend.queue(consumer)]));
    for (const queue of this.queues.values()) queue.on('error', () => undefined);
  }

  async ring(consumer: Consumer): Promise<void> {
    const job: Ring = { consumer };
    const added = this.queues.get(consumer)?.add('ring', job, { jobId: `e-${randomUUID()}-1` });
    // A queue that is away is no error here: the poll behind the relay rings again until the work is done.
    if (added) await within(ringTimeout, added).catch(() => false);
  }

  answer(consumer: Consumer, work: () => Promise<void>): void {
    const worker = this.backend.worker(consumer, () => this.watched(work));
    worker.on('error', () => undefined);
    this.workers.push(worker);
  }

  private async watched(work: () => Promise<void>): Promise<void> {
    const done = work();
    this.working.add(done);
    await done.finally(() => this.working.delete(done));
  }

  async close(): Promise<void> {
    // BullMQ's close() waits for a server that is unreachable; close(true) does not, nor for the work under way.
    const force = this.backend.away();
    const closing = this.workers.map((worker) => worker.close(force));
    await within(closeTimeout, Promise.allSettled([...closing, ...this.working]));
    await within(ringTimeout, Promise.allSettled([...this.queues.values()].map((queue) => queue.close())));
    await within(
      ringTimeout,
      this.backend.end().then(() => undefined),
    );
  }
}

/** On Redis when its address is given, on Postgres otherwise. */
export const openDoorbell = async (databaseUrl: string, redisUrl: string | undefined): Promise<Doorbell> =>
  new BullDoorbell(redisUrl ? onRedis(redisUrl) : await onPostgres(databaseUrl));
