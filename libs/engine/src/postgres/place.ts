import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartupError } from '../config/startup-error.ts';
import { sharedPlace } from './runtime.ts';
import { canEnter, servantFor } from './servant.ts';
import type { Servant } from './servant.ts';

/** Where the cluster of a data directory lies, and who serves it. */
export interface Place {
  readonly pgdata: string;
  readonly servant: Servant | undefined;
}

const refuseForeign = (dataDir: string): void => {
  if (!existsSync(join(dataDir, 'PG_VERSION'))) return;
  throw new StartupError(
    'foreignDataDirectory',
    `${dataDir} 本身是另一个 PostgreSQL 的数据目录，未作任何改动：请用 DATA_DIR 指定一个空目录，或用 DATABASE_URL 连接那个数据库。`,
    `${dataDir} is itself the data directory of another PostgreSQL; nothing was changed: choose an empty directory with DATA_DIR, or connect to that database with DATABASE_URL.`,
  );
};

/**
 * `dataDir/postgres`; or, where Postgres' user cannot reach that (a checkout under /root), a folder of its own
 * under /var/lib/jicheng, remembered in `dataDir/postgres.place`.
 * @throws StartupError foreignDataDirectory, otherOwner
 */
export const placeOf = async (dataDir: string): Promise<Place> => {
  refuseForeign(dataDir);
  const pointer = join(dataDir, 'postgres.place');
  const remembered = existsSync(pointer) ? (await readFile(pointer, 'utf8')).trim() : undefined;
  const pgdata = join(remembered ?? dataDir, 'postgres');
  const servant = await servantFor(pgdata);
  if (remembered || existsSync(pgdata) || canEnter(dataDir, servant)) return { pgdata, servant };
  const elsewhere = join(sharedPlace, `data-${randomBytes(4).toString('hex')}`);
  await mkdir(elsewhere, { recursive: true, mode: 0o755 });
  await writeFile(pointer, `${elsewhere}\n`);
  return { pgdata: join(elsewhere, 'postgres'), servant };
};
