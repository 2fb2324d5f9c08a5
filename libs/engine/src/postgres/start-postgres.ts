import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { findBinaries, fittingBinaries } from './binaries.ts';
import type { Binaries } from './binaries.ts';
import { clusterMajor, createCluster, owner, passwordOf } from './cluster.ts';
import { lockDataDir } from './lock.ts';
import { placeOf } from './place.ts';
import type { Place } from './place.ts';
import { isPostgres, readPostmaster } from './postmaster.ts';
import type { Postmaster } from './postmaster.ts';
import { prepareRuntime } from './runtime.ts';
import { halt, launch } from './server.ts';
import { keepAlive } from './supervise.ts';

export interface StartOptions {
  /** Created when missing. One process at a time. */
  readonly dataDir: string;
  /** Told each step in one Chinese line. */
  readonly log: (line: string) => void;
  /** Server settings over the durable defaults. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface EmbeddedPostgres {
  /** With the password of the role that owns everything; bound to 127.0.0.1. Stays the same over restarts of the server. */
  readonly url: string;
  /** The server of a killed process was found alive and taken over. */
  readonly adopted: boolean;
  /** Fast shutdown; gives the data directory back. */
  stop(): Promise<void>;
}

const urlOf = (port: number, password: string, database: string): string =>
  `postgres://${owner}:${password}@127.0.0.1:${port}/${database}`;

/** Runs one piece of work on a connection of its own. */
const connected = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined); // a server that dies under us shows in the query itself
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const ensureDatabase = async (port: number, password: string): Promise<void> =>
  connected(urlOf(port, password, 'postgres'), async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [owner]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${owner}`);
  });

const adoptionSeconds = 60;

/** The living server of the cluster, if there is one; one that is still recovering is waited for. */
const findLiving = async (pgdata: string): Promise<Postmaster | undefined> => {
  for (let waited = 0; waited < adoptionSeconds * 10; waited += 1) {
    const postmaster = await readPostmaster(pgdata);
    if (!postmaster || !isPostgres(postmaster.pid)) return undefined;
    if (postmaster.ready) return postmaster;
    await sleep(100);
  }
  return undefined;
};

/** The address of the embedded database that another process on this machine runs; `undefined` when none runs. */
export const findRunning = async (dataDir: string): Promise<string | undefined> => {
  const { pgdata } = await placeOf(resolve(dataDir));
  if ((await clusterMajor(pgdata)) === undefined) return undefined;
  const living = await findLiving(pgdata);
  return living && urlOf(living.port, await passwordOf(pgdata), owner);
};

const prepare = async (place: Place, { dataDir, log }: StartOptions): Promise<Binaries> => {
  const major = await clusterMajor(place.pgdata);
  const binaries = await prepareRuntime(
    fittingBinaries(findBinaries(), major, place.pgdata),
    place.servant,
    resolve(dataDir),
  );
  if (major === undefined) {
    log(`首次启动：正在建立数据库（PostgreSQL ${binaries.major}，${place.pgdata}）`);
    await createCluster(binaries, place);
  }
  return binaries;
};

const run = async (options: StartOptions, unlock: () => void): Promise<EmbeddedPostgres> => {
  const place = await placeOf(resolve(options.dataDir));
  const binaries = await prepare(place, options);
  const settings = options.settings ?? {};
  const living = await findLiving(place.pgdata);
  const server = living ?? (await launch(binaries, place, settings));
  const password = await passwordOf(place.pgdata);
  await ensureDatabase(server.port, password);
  options.log(living ? `已接管仍在运行的数据库（进程号 ${server.pid}）` : `数据库已启动（端口 ${server.port}）`);
  const relaunch = () => launch(binaries, place, settings, server.port);
  const supervisor = keepAlive(server.pid, relaunch, options.log);
  return {
    url: urlOf(server.port, password, owner),
    adopted: living !== undefined,
    stop: async () => {
      await halt(binaries, await supervisor.release());
      unlock();
    },
  };
};

/**
 * The embedded database: made on first use, adopted when it outlived its process, restarted when it is killed.
 * @throws StartupError with what to do about it
 */
export const startPostgres = async (options: StartOptions): Promise<EmbeddedPostgres> => {
  await mkdir(options.dataDir, { recursive: true });
  const unlock = await lockDataDir(resolve(options.dataDir));
  return run(options, unlock).catch((error: unknown) => {
    unlock();
    throw error;
  });
};
