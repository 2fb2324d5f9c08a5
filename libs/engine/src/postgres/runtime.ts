import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, readdir, rename, rm, stat, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
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

/**
 * Makes the programs runnable for the servant: links restored and, where the checkout is closed or read-only, copied (60 MB).
 * @param dataDir where an ordinary user's copy goes
 */
export const prepareRuntime = async (
  binaries: Binaries,
  servant: Servant | undefined,
  dataDir: string,
): Promise<Binaries> => {
  const { npmPackage } = binaries;
  if (npmPackage) await hydrate(npmPackage).catch(() => undefined); // a read-only checkout: the copy is hydrated instead
  if (runs(binaries, servant)) return binaries;
  if (npmPackage) {
    const copy = await copyTo(servant ? sharedPlace : dataDir, { ...binaries, npmPackage });
    const copied = { ...binaries, npmPackage: copy, bin: join(copy, 'native', 'bin') };
    if (runs(copied, servant)) return copied;
  }
  throw new StartupError(
    'noPostgres',
    `${dirname(binaries.bin)} 中的 PostgreSQL 程序在本机无法运行：请安装系统自带的 PostgreSQL（如 apt install postgresql），或设置 DATABASE_URL 使用已有的数据库。`,
    `The PostgreSQL programs in ${dirname(binaries.bin)} do not run on this machine: install your system's PostgreSQL (e.g. apt install postgresql), or set DATABASE_URL to a database you have.`,
  );
};
