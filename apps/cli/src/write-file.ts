import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError } from '#domain/error';

const causes: Readonly<Record<string, string>> = {
  EEXIST: '已有同名文件，请用 --out 写明另一个文件名',
  EACCES: '没有写入权限',
  EPERM: '没有写入权限',
  ENOENT: '没有这个文件夹',
  ENOTDIR: '没有这个文件夹',
  ENOSPC: '磁盘已满',
};

export const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => null))?.isDirectory() ?? false;

/**
 * Writes where `out` says: into a folder under the given name, or to that very file; without it, under the given name
 * here. A file that nobody named is never overwritten. Gives the path. @throws DomainError conflict
 */
export const writeBytes = async (out: string | undefined, name: string, bytes: Uint8Array): Promise<string> => {
  const named = out !== undefined && !(await isFolder(out));
  const path = named ? out : join(out ?? '', name);
  await writeFile(path, bytes, { flag: named ? 'w' : 'wx' }).catch((error: NodeJS.ErrnoException) => {
    throw new DomainError('conflict', `无法写入“${path}”：${causes[error.code ?? ''] ?? error.message}`, { path });
  });
  return path;
};
