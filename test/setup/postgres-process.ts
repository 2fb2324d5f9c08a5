import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { readPostmaster } from '#engine/postgres/postmaster';

/** The values of all rows, in one list. */
export const query = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return (await client.query({ text: sql, rowMode: 'array' }).finally(() => client.end())).rows.flat();
};

/** A new one that every user may enter. */
export const folder = async (): Promise<string> => {
  const made = await mkdtemp(join(tmpdir(), 'jicheng-postgres-'));
  await chmod(made, 0o755);
  return made;
};

/** Another process that starts the database of `dataDir` and prints its address, or why it does not. */
export const otherProcess = (dataDir: string, uid?: number): ChildProcess =>
  spawn(process.execPath, ['--import', './test/setup/typescript.mjs', './test/setup/postgres-holder.ts', dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
    ...(uid && { uid, gid: uid }),
  });

export const firstWords = async (child: ChildProcess): Promise<string> => {
  const [chunk] = (await once(child.stdout!, 'data')) as [Buffer];
  return chunk.toString().trim();
};

export const killHard = async (child: ChildProcess): Promise<void> => {
  child.kill('SIGKILL');
  await once(child, 'exit');
};

export const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode === null && child.kill('SIGTERM')) await once(child, 'exit');
};

export const serverPid = async (dataDir: string): Promise<number> =>
  (await readPostmaster(join(dataDir, 'postgres')))!.pid;
