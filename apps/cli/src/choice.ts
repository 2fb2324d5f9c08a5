import { DomainError } from '#domain/error';

/** An option that must be one of a few words. @throws DomainError invalid, naming them */
export const oneOf = <T extends string>(option: string, value: string | undefined, words: readonly T[]): T => {
  const found = words.find((word) => word === value);
  if (found !== undefined) return found;
  const cause = value === undefined ? `请用 ${option} 写明` : `${option} 没有“${value}”`;
  throw new DomainError('invalid', `${cause}，可选：${words.join('、')}`, { option, value: value ?? null });
};
