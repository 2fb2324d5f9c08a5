import { DomainError, type RefusalCode } from '#domain/error';

/** One sentence for people: which file, what is wrong with it, what to do. */
export const refuse = (
  code: RefusalCode,
  name: string,
  cause: string,
  advice: string,
  details: object = {},
): DomainError => new DomainError(code, `无法导入文件“${name}”：${cause}，请${advice}。`, { file: name, ...details });
