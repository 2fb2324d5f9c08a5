import { spawn, spawnSync } from 'node:child_process';
import { openSync, closeSync, renameSync, statSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartupError } from '../config/startup-error.ts';
import { program } from './binaries.ts';
import type { Binaries } from './binaries.ts';
import { bareEnv } from './cluster.ts';
import type { Place } from './place.ts';
import { alive, disownStranger, readPostmaster } from './postmaster.ts';
import type { Postmaster } from './postmaster.ts';

/** Server settings, over which `startPostgres` callers may lay their own. */
export const defaults: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

const pollMs = 20;
const logLimit = 5_000_000;

const freePort = async (): Promise<number> =>
  new Promise((done, failed) => {
    const probe = createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });

const logFileOf = (pgdata: string): string => join(dirname(pgdata), 'postgres.log');

const openLog = (file: string): number => {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > logLimit) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
};

/** In a session of its own: Ctrl-C must reach us first, so that work in hand can end before its database does. */
const spawnServer = (binaries: Binaries, { pgdata, servant }: Place, settings: Readonly<Record<string, string>>) => {
  const log = openLog(logFileOf(pgdata));
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(program(binaries, 'postgres'), ['-D', pgdata, ...args], {
    ...servant,
    cwd: '/',
    env: bareEnv,
    detached: true,
    stdio: ['ignore', log, log],
    windowsHide: true,
  });
  closeSync(log);
  child.on('error', () => undefined); // shows as a missing pid
  child.unref();
  return child;
};

/** Waits while the server recovers, as long as it lives; `undefined` when it ended. */
const whenReady = async (pgdata: string, pid: number): Promise<Postmaster | undefined> => {
  do {
    const postmaster = await readPostmaster(pgdata);
    if (postmaster?.pid === pid && postmaster.ready) return postmaster;
    await sleep(pollMs);
  } while (alive(pid));
  return undefined;
};

const lastWords = (pgdata: string): string =>
  readFileSync(logFileOf(pgdata), 'utf8').trim().split('\n').slice(-3).join(' | ').slice(-600);

/** Children of a killed server hold its shared memory for a moment, and a free port may be snatched: hence the attempts. */
const attempts = 20;
const attemptPauseMs = 500;

/**
 * Starts a server on the cluster and waits until it takes connections.
 * @param port the one to use; absent: any free one
 * @throws StartupError postgresFailed
 */
export const launch = async (
  binaries: Binaries,
  place: Place,
  settings: Readonly<Record<string, string>>,
  port?: number,
): Promise<Postmaster> => {
  await disownStranger(place.pgdata);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const chosen = String(port ?? (await freePort()));
    const child = spawnServer(binaries, place, { ...defaults, ...settings, port: chosen });
    const ready = child.pid && (await whenReady(place.pgdata, child.pid));
    if (ready) return ready;
    await sleep(attemptPauseMs);
  }
  throw new StartupError(
    'postgresFailed',
    `数据库未能启动，请按日志 ${logFileOf(place.pgdata)} 处理后重新启动：${lastWords(place.pgdata)}`,
    `The database did not start; see its log ${logFileOf(place.pgdata)}, then start again: ${lastWords(place.pgdata)}`,
  );
};

const gone = async (pid: number, seconds: number): Promise<boolean> => {
  for (let waited = 0; waited < seconds * 1000 && alive(pid); waited += pollMs) await sleep(pollMs);
  return !alive(pid);
};

const signal = (binaries: Binaries, pid: number, name: 'INT' | 'QUIT'): void => {
  if (process.platform === 'win32') spawnSync(program(binaries, 'pg_ctl'), ['kill', name, String(pid)]);
  else if (alive(pid)) process.kill(pid, `SIG${name}`);
};

/** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
export const halt = async (binaries: Binaries, pid: number): Promise<void> => {
  signal(binaries, pid, 'INT');
  if (await gone(pid, 20)) return;
  signal(binaries, pid, 'QUIT'); // recovers at the next start
  await gone(pid, 5);
};
