import { randomBytes, randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import type { Pool, PoolClient } from 'pg';
import { DomainError } from '#domain/error';
import { passwordProfile, weakness } from '#domain/register/password';
import { auditLine } from '../channels/audited.ts';
import { CLOCK, type Clock } from '../clock.ts';
import { POOL } from '../database/pool.ts';
import { transaction } from '../database/transaction.ts';

const kinds = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnpqrstuvwxyz', '23456789', '!@#%*-_+?'] as const;
const pick = (signs: string): string => signs.charAt(randomInt(signs.length));

/** A password for one login: all kinds of signs, none that are taken for another. */
export const initialPassword = (): string => {
  const signs = Array.from({ length: 16 }, (_, i) => pick(kinds[i % kinds.length]!));
  return signs
    .map((sign) => ({ sign, at: randomBytes(4).readUInt32BE() }))
    .sort((a, b) => a.at - b.at)
    .map(({ sign }) => sign)
    .join('');
};

interface Account {
  login: string;
  password_hash: string;
}

/** Passwords by the profile of 等级保护三级; those given by an administrator are changed at the first login. */
@Injectable()
export class Passwords {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One's own, with the old one at hand. Ends all sessions but the one that asks. @throws DomainError unauthenticated, invalid */
  async change(person: string, current: string, next: string, keep: Buffer | null): Promise<void> {
    const { rows } = await this.pool.query<Account>('select login, password_hash from person where id = $1', [person]);
    const account = rows[0];
    if (!account || !(await verify(account.password_hash, current)))
      throw new DomainError('unauthenticated', '原口令不正确');
    const weak = weakness(next, account.login);
    if (weak) throw new DomainError('invalid', weak);
    await this.refuseKnown(person, account.password_hash, next);
    const fresh = await hash(next);
    const now = this.clock.now();
    await transaction(this.pool, async (client) => {
      await this.remember(client, person, now);
      await client.query(
        'update person set password_hash = $2, password_at = $3, must_change_password = false where id = $1',
        [person, fresh, now],
      );
      await client.query('delete from session where person = $1 and token_hash is distinct from $2', [person, keep]);
      await auditLine(client, now, person, 'changePassword', '');
    });
  }

  /** A new initial password, told once; all sessions end. */
  async reset(client: PoolClient, person: string): Promise<string> {
    const password = initialPassword();
    const now = this.clock.now();
    await this.remember(client, person, now);
    await client.query(
      `update person set password_hash = $2, password_at = $3, must_change_password = true, failures = 0,
       locked_until = null where id = $1`,
      [person, await hash(password), now],
    );
    await client.query('delete from session where person = $1', [person]);
    return password;
  }

  private async remember(client: PoolClient, person: string, now: string): Promise<void> {
    const keep = `insert into old_password (person, password_hash, at) select id, password_hash, $2 from person where id = $1`;
    await client.query(keep, [person, now]);
  }

  private async refuseKnown(person: string, current: string, next: string): Promise<void> {
    const { rows } = await this.pool.query<{ password_hash: string }>(
      'select password_hash from old_password where person = $1 order by n desc limit $2',
      [person, passwordProfile.remembered - 1],
    );
    for (const known of [current, ...rows.map((row) => row.password_hash)])
      if (await verify(known, next))
        throw new DomainError('invalid', `新口令不得与最近${passwordProfile.remembered}次用过的口令相同`);
  }
}
