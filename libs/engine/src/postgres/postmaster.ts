import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../config/error-code.ts';

/** What a running server writes into its data directory. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

const fileOf = (pgdata: string): string => join(pgdata, 'postmaster.pid');

/** `undefined`: no server, or one that has only begun to start. Lines: pid, directory, start, port, socket, address, memory, status. */
export const readPostmaster = async (pgdata: string): Promise<Postmaster | undefined> => {
  const lines = (await readFile(fileOf(pgdata), 'utf8').catch(() => '')).split('\n').map((line) => line.trim());
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 && port > 0 ? { pid, port, ready: lines[7] === 'ready' } : undefined;
};

/** Killed, but not yet cleared away by its parent: in a container without an init it may stay so for ever. */
const isZombie = (pid: number): boolean => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.startsWith('Z') ?? false;
  } catch {
    return false; // no /proc on this system
  }
};

export const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
  return !isZombie(pid);
};

/** Whether the process is a Postgres at all, as far as the system tells (Linux); elsewhere any living process counts. */
export const isPostgres = (pid: number): boolean => {
  if (!alive(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres');
  } catch {
    return false;
  }
};

/** Above the highest pid of any system we run on. */
const deadPid = 2_000_000_000;

/**
 * After a reboot the noted pid may belong to a stranger, at which Postgres would refuse to start. Only the pid is
 * replaced: the shared memory key behind it still guards against children of a killed server.
 */
export const disownStranger = async (pgdata: string): Promise<void> => {
  const content = await readFile(fileOf(pgdata), 'utf8').catch(() => '');
  const [pid, ...rest] = content.split('\n');
  if (Number(pid) > 0 && alive(Number(pid)) && !isPostgres(Number(pid)))
    await writeFile(fileOf(pgdata), [deadPid, ...rest].join('\n'));
};
