import { StandardSchemaValidationPipe } from '@nestjs/common';
import { z } from 'zod';
import { DomainError } from '#domain/error';

const nameOf = (segment: PropertyKey | { key: PropertyKey }): string =>
  String(typeof segment === 'object' ? segment.key : segment);

/** Every `{ schema }` at a parameter is checked here; all complaints come back together. */
export const validation = new StandardSchemaValidationPipe({
  exceptionFactory: (found) => {
    const issues = found.map(({ path, message }) => ({ path: (path ?? []).map(nameOf).join('.'), message }));
    const [first] = issues;
    return new DomainError('invalid', `提交的内容有误：${first?.path ? `${first.path} ` : ''}${first?.message}`, {
      issues,
    });
  },
});

/** The version that the caller saw, from If-Match: `12` or `"12"`. */
const Version = z
  .string()
  .regex(/^(W\/)?"?\d{1,9}"?$/u)
  .transform((text) => Number(text.replace(/\D/gu, '')));

/** @throws DomainError preconditionRequired: without it somebody's work could be overwritten unseen. */
export const seenVersion = (header: string | undefined): number => {
  const read = Version.safeParse(header);
  if (read.success) return read.data;
  throw new DomainError('preconditionRequired', '请求须带 If-Match，写明您看到的版本号，例如 If-Match: "3"');
};

const Key = z.string().min(8).max(100);

/** @throws DomainError invalid when the key is too short to be unique or too long to keep. */
export const idempotencyKey = (header: string | undefined): string | undefined => {
  if (header === undefined) return undefined;
  const read = Key.safeParse(header);
  if (read.success) return read.data;
  throw new DomainError('invalid', 'Idempotency-Key 应为8至100个字符');
};

export const Paging = {
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};
