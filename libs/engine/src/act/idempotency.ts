import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { Answer } from '#domain/answers/act';
import { DomainError } from '#domain/error';
import { POOL } from '../database/pool.ts';
import { canonical } from '#domain/canonical';

/** What a key stands for: the same key with another body is a mistake of the caller. */
export const bodyHash = (action: string, subject: string, input: unknown): string =>
  createHash('sha256')
    .update(`${action}\n${subject}\n${canonical(input ?? null)}`)
    .digest('hex');

/** Answers already given, by person and key. They are written in the transaction of the events themselves. */
@Injectable()
export class Idempotency {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /** The earlier answer to this very command, if there is one. @throws DomainError idempotencyKeyReused */
  async answered(person: string, key: string | undefined, hash: string): Promise<Answer | null> {
    if (!key) return null;
    const { rows } = await this.pool.query<{ body_hash: string; answer: Answer }>(
      'select body_hash, answer from idempotency where person = $1 and key = $2',
      [person, key],
    );
    if (!rows[0]) return null;
    if (rows[0].body_hash !== hash)
      throw new DomainError('idempotencyKeyReused', '同一幂等键（Idempotency-Key）已用于另一请求，请换用新的键', {
        key,
      });
    return rows[0].answer;
  }
}
