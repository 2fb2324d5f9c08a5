import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, readdir, rename, rm, stat, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { StartupError } from '../config/startup-error.ts';
import { program } from './binaries.ts';
import type { Binaries } from './binaries.ts';
import type { Servant } from './servant.ts';

/** Where root keeps what its servant must reach when the checkout is closed to others. */
export const sharedPlace = '/var/lib/jicheng';

/** npm packages cannot hold links: the package lists them, and its install script may have been blocked. */
const hydrate = async (npmPackage: string): Promise<void> => {
  const list = join(npmPackage, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links)
    if (!existsSync(join(npmPackage, target))) {
      await rm(join(npmPackage, target), { force: true });
      await symlink(basename(source), join(npmPackage, target));
    }
};

const openToAll = async (folder: string): Promise<void> => {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isSymbolicLink()) continue;
    const { mode } = await stat(path);
    await chmod(path, mode | (mode & 0o100 ? 0o555 : 0o444));
  }
  await chmod(folder, 0o755);
};

const copyTo = async (place: string, { npmPackage, version }: Binaries & { npmPackage: string }): Promise<string> => {
  const copy = join(place, `postgres-${version}`);
  if (existsSync(copy)) return copy;
  await mkdir(place, { recursive: true, mode: 0o755 });
  const half = `${copy}.${process.pid}`;
  await cp(npmPackage, half, { recursive: true, verbatimSymlinks: true });
  await hydrate(half);
  await openToAll(half);
  await rename(half, copy).catch(async (error: unknown) => {
    await rm(half, { recursive: true, force: true }); // another start has just put its copy there
    if (!existsSync(copy)) throw error;
  });
  return copy;
};

const runs = (binaries: Binaries, servant: Servant | undefined): boolean =>
  spawnSync(program(binaries, 'initdb'), ['--version'], { ...servant, cwd: '/' }).status === 0 &&
  spawnSync(program(binaries, 'postgres'), ['--version'], { ...servant, cwd: '/' }).status === 0;

const makeRunnable = async (
  binaries: Binaries,
  servant: Servant | undefined,
  dataDir: string,
): Promise<Binaries | undefined> => {
  const { npmPackage } = binaries;
  if (npmPackage) await hydrate(npmPackage).catch(() => undefined); // a read-only checkout: the copy is hydrated instead
  if (runs(binaries, servant)) return binaries;
  if (!npmPackage) return undefined;
  const copy = await copyTo(servant ? sharedPlace : dataDir, { ...binaries, npmPackage });
  const copied = { ...binaries, npmPackage: copy, bin: join(copy, 'native', 'bin') };
  return runs(copied, servant) ? copied : undefined;
};

/**
 * The first of the programs that the servant can run, made runnable where need be: links restored and, from a closed or
 * read-only checkout, copied (60 MB).
 * @param dataDir where an ordinary user's copy goes
 * @throws StartupError noPostgres
 */
export const prepareRuntime = async (
  candidates: readonly Binaries[],
  servant: Servant | undefined,
  dataDir: string,
): Promise<Binaries> => {
  for (const binaries of candidates) {
    const runnable = await makeRunnable(binaries, servant, dataDir);
    if (runnable) return runnable;
  }
  const where = candidates.map(({ bin }) => bin).join(', ');
  throw new StartupError(
    'noPostgres',
    `${where} 中的 PostgreSQL 程序在本机无法运行：请安装系统自带的 PostgreSQL（如 apt install postgresql），或设置 DATABASE_URL 使用已有的数据库。`,
    `The PostgreSQL programs in ${where} do not run on this machine: install your system's PostgreSQL (e.g. apt install postgresql), or set DATABASE_URL to a database you have.`,
  );
};
