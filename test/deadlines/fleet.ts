import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const zones = ['UTC', 'Asia/Shanghai', 'America/New_York'] as const;

/** Debian's libfaketime for programs with threads, if the machine has it. */
export const libfaketime = (): string | undefined =>
  ['/usr/lib', ...readdirSync('/usr/lib').map((folder) => `/usr/lib/${folder}`)]
    .map((folder) => join(folder, 'faketime', 'libfaketimeMT.so.1'))
    .find(existsSync);

/** What a worker says when it is up. */
interface Up {
  now: string;
  zone: number;
}

/** Workers in three time zones that share one clock, which can be set, and nothing else. */
export interface Fleet {
  /** Sets the clock of all of them; it goes on from there. Gives the instant of the real clock. */
  set(instant: string): number;
  /** Real milliseconds at which an instant is struck, by the present setting. */
  strikes(instant: string): number;
  /** No goodbye. */
  kill(which: number): Promise<void>;
  start(which: number): Promise<Up>;
  close(): Promise<void>;
}

const environment = (file: string, library: string | undefined, zone: string): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_OPTIONS: '',
  TZ: zone,
  ...(library && {
    LD_PRELOAD: library,
    FAKETIME_TIMESTAMP_FILE: file,
    FAKETIME_NO_CACHE: '1',
    DONT_FAKE_MONOTONIC: '1',
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
  }),
});

export const openFleet = async (url: string, settings: Record<string, string>, start: string): Promise<Fleet> => {
  const folder = await mkdtemp(join(tmpdir(), 'jicheng-clock-'));
  const file = join(folder, 'offset');
  const library = libfaketime();
  const running = new Map<number, ChildProcess>();
  let offset = 0;
  const set = (instant: string): number => {
    const now = Date.now();
    offset = Date.parse(instant) - now;
    const seconds = offset / 1_000;
    writeFileSync(`${file}.new`, `${seconds < 0 ? '' : '+'}${seconds.toFixed(3)}`);
    renameSync(`${file}.new`, file);
    return now;
  };
  set(start);
  const kill = async (which: number): Promise<void> => {
    const child = running.get(which);
    running.delete(which);
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return {
    set,
    strikes: (instant) => Date.parse(instant) - offset,
    kill,
    start: async (which) => {
      const env = environment(file, library, zones[which % zones.length]!);
      const execArgv = ['--import', './test/setup/typescript.mjs'];
      const child = fork('test/deadlines/worker-process.ts', [url, JSON.stringify(settings), file], { execArgv, env });
      running.set(which, child);
      const [up] = (await once(child, 'message')) as [Up];
      return up;
    },
    close: async () => {
      await Promise.all([...running.keys()].map(kill));
      await rm(folder, { recursive: true, force: true });
    },
  };
};
