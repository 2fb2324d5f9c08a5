import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chown, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { StartupError } from '../config/startup-error.ts';

/** The user that Postgres runs as when we are root, since it refuses to be root. */
export interface Servant {
  readonly uid: number;
  readonly gid: number;
}

const nobody: Servant = { uid: 65_534, gid: 65_534 };

const fromPasswd = (passwd: string): Servant => {
  const rows = passwd.split('\n').map((line) => line.split(':'));
  const row = ['postgres', 'nobody'].map((name) => rows.find(([user]) => user === name)).find(Boolean);
  return row ? { uid: Number(row[2]), gid: Number(row[3]) } : nobody;
};

const ownerOf = async (path: string): Promise<Servant | undefined> =>
  stat(path).then(
    ({ uid, gid }) => ({ uid, gid }),
    () => undefined,
  );

/**
 * Who runs Postgres on `pgdata`: ourselves (`undefined`) for an ordinary user; for root the cluster's owner,
 * or the machine's `postgres` or `nobody` for a cluster still to be made.
 * @throws StartupError otherOwner
 */
export const servantFor = async (pgdata: string): Promise<Servant | undefined> => {
  const uid = process.getuid?.();
  if (uid === undefined) return undefined;
  const owner = await ownerOf(pgdata);
  if (uid === 0) return owner && owner.uid !== 0 ? owner : fromPasswd(readFileSync('/etc/passwd', 'utf8'));
  if (!owner || owner.uid === uid) return undefined;
  throw new StartupError(
    'otherOwner',
    `数据目录 ${pgdata} 属于另一用户（uid ${owner.uid}）：请以该用户或 root 启动，或用 DATA_DIR 指定自己的目录。`,
    `The data directory ${pgdata} belongs to another user (uid ${owner.uid}): start as that user or as root, or choose a directory of your own with DATA_DIR.`,
  );
};

/** Whether the servant can get into `folder`; asked of the system itself, which also knows ACLs and mounts. */
export const canEnter = (folder: string, servant: Servant | undefined): boolean =>
  !servant || spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...servant, cwd: '/' }).status === 0;

/** Hands a file, or a folder with all in it, to the servant. */
export const handOver = async (path: string, servant: Servant | undefined): Promise<void> => {
  if (!servant) return;
  const inside = (await stat(path)).isDirectory() ? await readdir(path, { recursive: true }) : [];
  for (const entry of ['.', ...inside]) await chown(join(path, entry), servant.uid, servant.gid);
};
