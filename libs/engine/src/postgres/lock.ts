import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from '../config/error-code.ts';
import { StartupError } from '../config/startup-error.ts';
import { alive } from './postmaster.ts';

interface Holder {
  readonly pid: number;
  /** When that process began, in the system's own words: tells it from a later process with the same pid. */
  readonly began: string;
}

const beganAt = (pid: number): string => {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? '';
    if (process.platform === 'win32') return '';
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
};

const read = (file: string): Holder | undefined => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
};

/** Creates the file or says that it exists already. */
const create = (file: string, content: string): boolean => {
  try {
    writeFileSync(file, content, { flag: 'wx', mode: 0o644 });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
};

const ageSeconds = (file: string): number => {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats ? (Date.now() - stats.mtimeMs) / 1000 : 0;
};

const graceSeconds = 3;

/** A file without a readable holder is one that is being written just now, unless it has stayed so. */
const isHeld = (file: string): boolean => {
  const holder = read(file);
  return holder ? alive(holder.pid) && beganAt(holder.pid) === holder.began : ageSeconds(file) < graceSeconds;
};

/** Under a second lock, so that two starts never both clear away the same stale one, nor each other's new one. */
const clearStale = (file: string): void => {
  const guard = `${file}.clearing`;
  if (ageSeconds(guard) > graceSeconds) rmSync(guard, { force: true });
  if (!create(guard, '')) return;
  if (!isHeld(file)) rmSync(file, { force: true });
  rmSync(guard, { force: true });
};

const busy = (dataDir: string, pid: number | undefined): StartupError =>
  new StartupError(
    'alreadyRunning',
    `数据目录 ${dataDir} 正由另一个绩程进程使用（进程号 ${pid ?? '未知'}）：请使用已启动的系统，或先停止它，或用 DATA_DIR 指定另一个目录。`,
    `The data directory ${dataDir} is in use by another Jicheng process (pid ${pid ?? 'unknown'}): use the one that runs, or stop it first, or choose another directory with DATA_DIR.`,
  );

/**
 * One process per data directory. A lock left by a killed process is taken over.
 * @returns gives the lock back
 * @throws StartupError alreadyRunning
 */
export const lockDataDir = async (dataDir: string): Promise<() => void> => {
  const file = join(dataDir, 'jicheng.lock');
  const me: Holder = { pid: process.pid, began: beganAt(process.pid) };
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (create(file, JSON.stringify(me))) return () => rmSync(file, { force: true });
    if (isHeld(file) && read(file)) break;
    clearStale(file);
    await sleep(50);
  }
  throw busy(dataDir, read(file)?.pid);
};
