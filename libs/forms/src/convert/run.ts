import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { accessSync, constants } from 'node:fs';

/** A program as it would be found by a shell; null when it is not installed. */
export const findProgram = (names: readonly string[], path = process.env.PATH ?? ''): string | null => {
  const places = path.split(delimiter).filter((folder) => folder !== '');
  for (const place of places.flatMap((folder) => names.map((name) => join(folder, name)))) {
    try {
      accessSync(place, constants.X_OK);
      return place;
    } catch {
      // not here: the next place
    }
  }
  return null;
};

/** Nothing of our own surroundings but where programs are; every address of the network leads nowhere. */
const surroundings = (folder: string): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  HOME: folder,
  TMPDIR: folder,
  LANG: 'C.UTF-8',
  http_proxy: 'http://127.0.0.1:9',
  https_proxy: 'http://127.0.0.1:9',
  no_proxy: '',
});

/** Linux takes the network away altogether where it lets us, and sets limits to time and to what may be written. */
const confined = (program: string, options: readonly string[]): [string, string[]] => {
  const isLinux = process.platform === 'linux';
  const unshare = isLinux && process.getuid?.() === 0 ? findProgram(['unshare']) : null;
  const prlimit = isLinux ? findProgram(['prlimit']) : null;
  const [command, ...words] = [
    ...(unshare ? [unshare, '--net', '--'] : []),
    ...(prlimit ? [prlimit, '--cpu=60', '--fsize=134217728', '--core=0', '--'] : []),
    program,
    ...options,
  ];
  return [command!, words];
};

/** Runs a program in a folder until it ends or its time is over; false when it failed. Its children end with it. */
export const run = (
  program: string,
  options: readonly string[],
  folder: string,
  milliseconds: number,
): Promise<boolean> =>
  new Promise((resolve) => {
    const [command, words] = confined(program, options);
    const child = spawn(command, words, { cwd: folder, env: surroundings(folder), stdio: 'ignore', detached: true });
    const end = (): void => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      } catch {
        // it is gone already
      }
    };
    const timer = setTimeout(end, milliseconds);
    const settle = (done: boolean): void => {
      clearTimeout(timer);
      end();
      resolve(done);
    };
    child.once('error', () => settle(false));
    child.once('exit', (code) => settle(code === 0));
  });

/** Gives a folder of its own to a piece of work, and removes it whatever happens. */
export const inFolder = async <Answer>(work: (folder: string) => Promise<Answer>): Promise<Answer> => {
  const folder = await mkdtemp(join(tmpdir(), 'jicheng-convert-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
