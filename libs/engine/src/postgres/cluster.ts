import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { StartupError } from '../config/startup-error.ts';
import { program } from './binaries.ts';
import type { Binaries } from './binaries.ts';
import type { Place } from './place.ts';
import { handOver } from './servant.ts';

/** A file of ours inside the cluster: without it the cluster is somebody else's. */
const marker = 'jicheng.json';
const passwordFile = 'jicheng.password';

/** The one role and the one database of an embedded cluster. */
export const owner = 'jicheng';

/** Postgres reads no settings but ours: PGDATA, PGOPTIONS and the like of the caller stay outside. */
export const bareEnv = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' };

/**
 * The PostgreSQL release that made the cluster; `undefined` when there is none yet.
 * @throws StartupError foreignDataDirectory
 */
export const clusterMajor = async (pgdata: string): Promise<number | undefined> => {
  if (!existsSync(pgdata) || (await readdir(pgdata)).length === 0) return undefined;
  if (existsSync(join(pgdata, marker))) return Number.parseInt(await readFile(join(pgdata, 'PG_VERSION'), 'utf8'), 10);
  throw new StartupError(
    'foreignDataDirectory',
    `${pgdata} 不是本系统建立的数据目录，未作任何改动：请用 DATA_DIR 指定另一个目录，或移走该目录后重新启动。`,
    `${pgdata} was not made by this program and was left untouched: choose another directory with DATA_DIR, or move that one away and start again.`,
  );
};

export const passwordOf = async (pgdata: string): Promise<string> =>
  (await readFile(join(pgdata, passwordFile), 'utf8')).trim();

/** Own locale of Postgres ≥ 17; the oldest ones only have C. Neither needs a locale of the system. */
const locale = (major: number): string[] =>
  major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'] : ['--locale=C'];

const initdb = async (binaries: Binaries, staging: string, pwfile: string, { servant }: Place): Promise<void> => {
  const args = ['-D', staging, '-U', owner, '-E', 'UTF8', '--auth=scram-sha-256', `--pwfile=${pwfile}`];
  const child = spawn(program(binaries, 'initdb'), [...args, ...locale(binaries.major)], {
    ...servant,
    cwd: '/',
    env: bareEnv,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [complaint, code] = await Promise.all([
    text(child.stderr),
    new Promise<number | null>((done, failed) => child.once('exit', done).once('error', failed)),
  ]);
  if (code === 0) return;
  throw new StartupError(
    'postgresFailed',
    `无法建立数据库目录 ${staging}：请检查磁盘空间与目录权限后重新启动。${complaint.trim()}`,
    `Cannot make the database directory ${staging}: check disk space and permissions, then start again. ${complaint.trim()}`,
  );
};

/** Made under another name and renamed at the end: what bears the final name is always whole. */
export const createCluster = async (binaries: Binaries, place: Place): Promise<void> => {
  const { pgdata, servant } = place;
  const parent = dirname(pgdata);
  for (const left of await readdir(parent))
    if (left.startsWith(`${basename(pgdata)}.new`)) await rm(join(parent, left), { recursive: true, force: true });
  const staging = `${pgdata}.new`;
  const pwfile = `${staging}.password`;
  await mkdir(staging, { mode: 0o700 });
  await writeFile(pwfile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  await handOver(staging, servant);
  await handOver(pwfile, servant);
  await initdb(binaries, staging, pwfile, place);
  await rename(pwfile, join(staging, passwordFile));
  await writeFile(join(staging, marker), JSON.stringify({ madeBy: 'jicheng', postgres: binaries.version }));
  await handOver(join(staging, marker), servant);
  await rm(pgdata, { recursive: true, force: true }); // an empty folder at most, see clusterMajor
  await rename(staging, pgdata);
};
