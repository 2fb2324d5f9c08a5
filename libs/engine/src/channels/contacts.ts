import { randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { Wishes } from '#domain/answers/notices';
import { Preferences, standardPreferences } from '#domain/channels/preferences';
import { DomainError } from '#domain/error';
import type { Actor } from '#domain/evaluation/action';
import { covers } from '#domain/approval/eligible';
import { placesOf } from '#domain/register/scope';
import { CLOCK, type Clock } from '../clock.ts';
import { POOL } from '../database/pool.ts';
import { transaction } from '../database/transaction.ts';
import { auditLine } from './audited.ts';
import { dispatchCall } from './tell.ts';
import { codeOf, verifying } from './verification.ts';

interface Pending {
  pending: string | null;
  secret: Buffer | null;
  guesses: number;
}

const guessesAllowed = 5;
/** A code is asked for this often at most, and holds this long. */
const pauseMs = 60_000;
const validMs = 86_400_000;

const ask = `
  insert into contact (person, pending, secret, asked_at) values ($1, $2, $3, $4)
  on conflict (person) do update set pending = $2, secret = $3, asked_at = $4, guesses = 0
  where contact.asked_at is null or contact.asked_at <= $5`;

const sendCode = `
  insert into dispatch (origin, person, channel, address, next_at, driven_at, created_at)
  values ($1, $2, 'email', $3, $4, $4, $4)`;

const confirm = `
  update contact set email = pending, verified_at = $2, pending = null, secret = null, guesses = 0
  where person = $1 and pending is not null`;

const wrong = (): DomainError => new DomainError('invalid', '验证码不正确或已失效，请核对或重新获取');

/** A person's own settings about messages. */
@Injectable()
export class Contacts {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read(person: string): Promise<Wishes> {
    const { rows } = await this.pool.query<Wishes>(
      `select w.preferences, c.email, c.pending from person p left join notice_preference w on w.person = p.id
       left join contact c on c.person = p.id where p.id = $1`,
      [person],
    );
    const { preferences, email = null, pending = null } = rows[0] ?? {};
    return { preferences: preferences ? Preferences.parse(preferences) : standardPreferences, email, pending };
  }

  async write(person: string, preferences: Preferences): Promise<void> {
    await this.pool.query(
      `insert into notice_preference (person, preferences, updated_at) values ($1, $2, $3)
       on conflict (person) do update set preferences = $2, updated_at = $3`,
      [person, JSON.stringify(preferences), this.clock.now()],
    );
  }

  /** Sends six digits to a mailbox; until they are typed back, the old one stays in use. @throws DomainError tooManyRequests */
  async propose(person: string, email: string): Promise<void> {
    const now = this.clock.now();
    const before = new Date(Date.parse(now) - pauseMs);
    await transaction(this.pool, async (client) => {
      const { rowCount } = await client.query(ask, [person, email, randomBytes(32), now, before]);
      if (rowCount === 0) throw new DomainError('tooManyRequests', '验证码刚刚发出，请一分钟后再试');
      await client.query(sendCode, [`${verifying}${randomUUID()}`, person, email, now]);
      await client.query('select pg_notify($1, $2)', [dispatchCall, '{}']);
    });
  }

  /** @throws DomainError invalid: also when it was guessed at too often, or asked for too long ago */
  async confirm(person: string, code: string): Promise<void> {
    const now = this.clock.now();
    const guess = `update contact set guesses = guesses + 1 where person = $1 and asked_at > $2 returning pending, secret, guesses`;
    const { rows } = await this.pool.query<Pending>(guess, [person, new Date(Date.parse(now) - validMs)]);
    const { pending, secret, guesses } = rows[0] ?? { pending: null, secret: null, guesses: 0 };
    if (!pending || !secret || guesses > guessesAllowed) throw wrong();
    if (!timingSafeEqual(Buffer.from(codeOf(secret, pending)), Buffer.from(code))) throw wrong();
    await transaction(this.pool, async (client) => {
      await client.query(confirm, [person, now]);
      await auditLine(client, now, person, 'confirmEmail', '');
    });
  }

  async forget(person: string): Promise<void> {
    await this.pool.query('delete from contact where person = $1', [person]);
  }

  /** Entered by an administrator from the office's own list: taken as confirmed. @throws DomainError forbidden, notFound */
  async assign(actor: Actor, person: string, email: string): Promise<void> {
    if (!actor.roles.includes('administrator')) throw new DomainError('forbidden', '他人邮箱须由系统管理员登记');
    const now = this.clock.now();
    await transaction(this.pool, async (client) => {
      const register = 'select o.path from person p join organisation o on o.id = p.organisation where p.id = $1';
      const { rows } = await client.query<{ path: string }>(register, [person]);
      const [found] = rows;
      if (!found || !placesOf(actor).some((place) => covers(place, found.path)))
        throw new DomainError('notFound', '没有这个人员', { person });
      await client.query(
        `insert into contact (person, email, verified_at) values ($1, $2, $3) on conflict (person)
         do update set email = $2, verified_at = $3, pending = null, secret = null`,
        [person, email, now],
      );
      await auditLine(client, now, actor.id, 'assignEmail', person);
    });
  }
}
