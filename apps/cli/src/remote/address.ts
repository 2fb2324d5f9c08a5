import { readFile } from 'node:fs/promises';
import { DomainError } from '#domain/error';
import { readConfig } from '#engine/config/config';
import { addressFile } from '#engine/config/project';
import type { Io } from '../terminal/io.ts';

/** Where the running system is: as given, as npm start has left word, or at its usual port. Ends in a slash. */
export const addressOf = async ({ env }: Pick<Io, 'env'>, url: string | undefined): Promise<string> => {
  const { dataDir, http } = readConfig(env);
  const found = url ?? (await readFile(addressFile(dataDir), 'utf8').catch(() => `http://127.0.0.1:${http.port}`));
  if (!URL.canParse(found)) throw new DomainError('invalid', `“${found}”不是网址，请写成 http://主机:端口`);
  return `${found.trim().replace(/\/$/u, '')}/`;
};

export const unreachable = (url: string): DomainError =>
  new DomainError('notFound', `连不上 ${url}：请先在另一个终端运行 npm start，或用 --url 写明系统的地址`, { url });

/** Whether fetch failed before there was any answer. */
export const isUnreachable = (error: unknown): boolean => (error as Partial<Error>).message === 'fetch failed';
