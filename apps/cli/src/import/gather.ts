import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError } from '#domain/error';
import { checkSize } from '#forms/read';
import { readBytes } from '../read-file.ts';
import { isLeftover, mostFiles, type Source } from './source.ts';
import { zipped } from './zipped.ts';

const largestZip = 512 * 1024 * 1024;

const refuseLarge = (name: string, size: number): void => {
  if (size > largestZip) throw new DomainError('tooLarge', `“${name}”超过${largestZip / 1024 / 1024}MB，请分批导入`);
};

const isFolder = async (path: string): Promise<boolean> => (await stat(path).catch(() => null))?.isDirectory() ?? false;

const inFolder = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.filter((file) => !isLeftover(file.slice(folder.length + 1).replaceAll('\\', '/'))).toSorted();
};

const sourcesOf = async (file: string): Promise<Source[]> => {
  if (/\.zip$/iu.test(file)) return zipped(file, await readBytes(file, refuseLarge));
  return [{ name: file, load: () => readBytes(file, checkSize) }];
};

/** Every file that was named, of every folder and zip among them. @throws DomainError when there are too many, or none */
export const gather = async (paths: readonly string[]): Promise<Source[]> => {
  const sources: Source[] = [];
  for (const path of paths) {
    const files = (await isFolder(path)) ? await inFolder(path) : [path];
    for (const file of files) sources.push(...(await sourcesOf(file)));
  }
  if (sources.length > mostFiles)
    throw new DomainError('tooLarge', `文件有${sources.length}个，超过${mostFiles}个，请分批导入`);
  if (sources.length === 0) throw new DomainError('unreadable', '所给的文件夹或压缩包里没有文件');
  return sources;
};
