import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startPostgres } from '#engine/postgres/start-postgres';
import { startRedis } from '../setup/redis.ts';
import type { Options } from './options.ts';
import { start, type Process } from './processes.ts';
import { say } from './report.ts';
import { seed } from './seed.ts';
import { counting } from './statements.ts';
import type { Template } from './template.ts';

/** One database of the benchmark, filled with evaluations numbered 1…n. */
export interface Database {
  name: string;
  url: string;
  evaluations: number;
  version: number;
  client: Client;
}

type Closer = () => Promise<unknown>;

/** Everything a run has started: closed in reverse order, whatever happened. */
export class Rig {
  private readonly closers: Closer[] = [];
  private server = '';
  private redisUrl: string | undefined;
  private readonly names: string[] = [];
  private closing: Promise<void> | undefined;
  load!: Process;

  constructor(readonly options: Options) {}

  async open(): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'jicheng-bench-'));
    this.closers.push(() => rm(folder, { recursive: true, force: true }));
    // The database server runs as a user of its own and must be able to enter.
    await chmod(folder, 0o755);
    const postgres = await startPostgres({
      dataDir: join(folder, 'data'),
      log: () => undefined,
      settings: this.options.profile ? counting : {},
    });
    this.closers.push(() => postgres.stop());
    this.server = postgres.url;
    if (this.options.redis) await this.openRedis();
    this.load = await this.start('load');
  }

  private async openRedis(): Promise<void> {
    const redis = await startRedis();
    if (!redis) throw new Error('--redis: this machine has no redis-server');
    this.closers.push(() => redis.stop());
    this.redisUrl = redis.url;
  }

  private async start(...what: Parameters<typeof start>): Promise<Process> {
    const process = await start(...what);
    this.closers.push(() => process.stop());
    return process;
  }

  /** Starts API or worker on a database. Whoever starts it may stop it earlier than the rig does. */
  serve(entry: 'api' | 'worker', { name, url }: Database): Promise<Process> {
    const { profile } = this.options;
    // A Redis database of its own, as a house has: workers of two databases must not answer each other's rings.
    const redis = this.redisUrl && { REDIS_URL: `${this.redisUrl}/${this.names.indexOf(name)}` };
    const env = { DATABASE_URL: url, PORT: '0', DEMO: 'false', ...redis };
    return this.start(entry, env, profile ? ['--cpu-prof', `--cpu-prof-dir=${join(profile, entry)}`] : []);
  }

  private async administer(statement: string): Promise<void> {
    const client = new Client({ connectionString: this.server });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  }

  /** A new database with this many evaluations of the template's history. */
  async seeded(name: string, evaluations: number, template: Template): Promise<Database> {
    const started = Date.now();
    await this.administer(`create database ${name}`);
    this.names.push(name);
    const url = this.server.replace(/[^/]+$/u, name);
    await seed(url, evaluations, template);
    const client = new Client({ connectionString: url });
    await client.connect();
    this.closers.push(() => client.end());
    say(`${name}：${evaluations} × ${template.events.length}，${Math.round((Date.now() - started) / 100) / 10}s`);
    return { name, url, evaluations, version: template.state.version, client };
  }

  /** The same closing, however often it is asked for. */
  close(): Promise<void> {
    this.closing ??= this.closeAll();
    return this.closing;
  }

  private async closeAll(): Promise<void> {
    for (const close of this.closers.toReversed()) await close().catch((error: unknown) => say(String(error)));
  }
}

/** Waits until every delivery up to this id is done; without one until none waits. Bounded. @throws after a minute */
export const untilDone = async ({ client }: Database, upTo: string | null = null): Promise<void> => {
  const waiting = `select from delivery where done_at is null and dead_at is null and ($1::bigint is null or id <= $1) limit 1`;
  const until = Date.now() + 60_000;
  while ((await client.query(waiting, [upTo])).rowCount) {
    if (Date.now() > until) throw new Error('effects are not done after a minute');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};
