import type { RefusalCode } from '#domain/error';
import { refuse } from './refusal.ts';

/** Why a file cannot be read, said by a part of a reader that does not know the name of the file. */
export class Damaged extends Error {
  constructor(
    cause: string,
    readonly advice: string = '用Word、WPS或Excel打开并另存后重新导入',
    readonly code: RefusalCode = 'unreadable',
  ) {
    super(cause);
  }
}

export const tooLarge = (cause: string): Damaged => new Damaged(cause, '检查文件内容，拆分后重新导入', 'tooLarge');

const named = (name: string, error: unknown): unknown =>
  error instanceof Damaged ? refuse(error.code, name, error.message, error.advice) : error;

/** Runs a reader; what it finds damaged becomes a refusal that names the file. */
export const naming = <Answer>(name: string, read: () => Answer): Answer => {
  try {
    return read();
  } catch (error) {
    throw named(name, error);
  }
};

/** The same for what is still under way. */
export const namingLater = <Answer>(name: string, reading: Promise<Answer>): Promise<Answer> =>
  reading.catch((error: unknown) => {
    throw named(name, error);
  });
