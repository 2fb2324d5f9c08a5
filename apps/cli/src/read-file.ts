import { readFile, stat } from 'node:fs/promises';
import { DomainError } from '#domain/error';

const causes: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件',
  EACCES: '没有读取权限',
  EPERM: '没有读取权限',
  ENOTDIR: '没有这个文件',
  ENAMETOOLONG: '文件名过长',
};

const unreadable = (file: string, cause: string): DomainError =>
  new DomainError('unreadable', `无法读取“${file}”：${cause}`, { file });

const explained = (file: string) => (error: NodeJS.ErrnoException) => {
  throw unreadable(file, causes[error.code ?? ''] ?? error.message);
};

/** The bytes of an ordinary file; its size is looked at before it is loaded. @throws DomainError unreadable, or of `checkSize` */
export const readBytes = async (file: string, checkSize: (file: string, size: number) => void): Promise<Buffer> => {
  const found = await stat(file).catch(explained(file));
  if (found.isDirectory()) throw unreadable(file, '这是文件夹，不是文件');
  if (!found.isFile()) throw unreadable(file, '这不是普通文件');
  checkSize(file, found.size);
  return readFile(file).catch(explained(file));
};
