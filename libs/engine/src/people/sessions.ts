import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { verify } from '@node-rs/argon2';
import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import { civilDate } from '#domain/deadlines/civil';
import { DomainError } from '#domain/error';
import type { Actor } from '#domain/evaluation/action';
import { passwordProfile } from '#domain/register/password';
import { AuditTrail } from '../act/audit-trail.ts';
import { CLOCK, type Clock } from '../clock.ts';
import { CONFIG } from '../config/token.ts';
import type { Config } from '../config/config.ts';
import { POOL } from '../database/pool.ts';
import { asActor } from './person.ts';
import { postsOf, principalsOf } from './posts.sql.ts';

type AccountRow = Parameters<typeof asActor>[0] & {
  password_hash: string;
  locked_until: Date | null;
  change: boolean;
};

/** Somebody who has logged in, perhaps only to change a password that was given to them or has grown old. */
export interface SessionActor extends Actor {
  mustChangePassword?: true;
}

/** Somebody whose account is open, as they are on a day ($2). */
const person = `
  select p.id, p.name, p.password_hash, p.locked_until,
    p.must_change_password or coalesce(p.password_at < $2::date - ${passwordProfile.days}, false) as change,
    ${postsOf('p.id', '$2')} as posts, ${principalsOf('p.id', '$2')} as principals
  from person p where not p.disabled`;

/** Failures in a row after which an account rests, and for how long (等级保护三级: 登录失败处理). */
const allowedFailures = 5;
const restMinutes = 30;
/** A revoked session or a changed post is noticed within this time at the latest. */
const trustFor = 2_000;
/** An unknown login must cost as much time as a wrong password. */
const nobody = '$argon2id$v=19$m=19456,t=2,p=1$faitgXUop1nRV3iGmwhYgA$hDcQsnb67ziFsbHe9CyJA2Xbg17Gzs8auW4WXWljbTs';

const locked = (): DomainError =>
  new DomainError('unauthenticated', `登录失败次数过多，账号已锁定${restMinutes}分钟，请稍后再试`);

const asSession = (row: AccountRow): SessionActor => ({
  ...asActor(row),
  ...(row.change && { mustChangePassword: true as const }),
});

export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Login and sessions: an opaque token in a cookie, only its hash in the database. */
@Injectable()
export class Sessions {
  private readonly cache = new LRUCache<string, SessionActor>({ max: 5_000, ttl: trustFor });
  /** Look-ups under way: requests of one session that come together share one. */
  private readonly asked = new Map<string, Promise<SessionActor | null>>();

  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    private readonly trail: AuditTrail,
  ) {}

  /** A new session's token. @throws DomainError unauthenticated, the same for an unknown login and a wrong password */
  async login(login: string, password: string): Promise<{ token: string; actor: SessionActor }> {
    const now = this.clock.now();
    const { rows } = await this.pool.query<AccountRow>(`${person} and p.login = $1`, [login, civilDate(now)]);
    const found = rows[0];
    if (found?.locked_until && found.locked_until.toISOString() > now) throw locked();
    const right = await verify(found?.password_hash ?? nobody, password);
    if (!found || !right) {
      if (found) await this.fail(found, now);
      await this.trail.line(found?.id ?? login.slice(0, 100), 'login', 'unauthenticated');
      throw new DomainError('unauthenticated', '账号或密码不正确');
    }
    if (!(await this.succeed(found.id, now))) throw locked();
    const token = randomBytes(32).toString('base64url');
    await this.pool.query('insert into session (token_hash, person, created_at, seen_at) values ($1, $2, $3, $3)', [
      hashOf(token),
      found.id,
      now,
    ]);
    await this.trail.line(found.id, 'login', 'accepted');
    return { token, actor: asSession(found) };
  }

  /** Whose token it is; null when it is unknown, ended or idle for too long. */
  async actor(token: string): Promise<SessionActor | null> {
    const known = this.cache.get(token);
    if (known) return known;
    const answer = this.asked.get(token) ?? this.read(token).finally(() => this.asked.delete(token));
    this.asked.set(token, answer);
    return answer;
  }

  private async read(token: string): Promise<SessionActor | null> {
    const now = this.clock.now();
    const idleSince = new Date(Date.parse(now) - this.config.session.idleMinutes * 60_000);
    const { rows } = await this.pool.query<AccountRow>({
      name: 'session',
      text: `with seen as (
               update session set seen_at = $3 where token_hash = $1 and seen_at > $4 returning person
             ) ${person} and p.id in (select person from seen)`,
      values: [hashOf(token), civilDate(now), now, idleSince],
    });
    if (!rows[0]) return null;
    const actor = asSession(rows[0]);
    this.cache.set(token, actor);
    return actor;
  }

  /** After a change of the account behind it. */
  forget(token: string): void {
    this.cache.delete(token);
  }

  async logout(token: string): Promise<void> {
    this.cache.delete(token);
    await this.pool.query('delete from session where token_hash = $1', [hashOf(token)]);
  }

  /** False when the account was locked while the password was being checked. */
  private async succeed(id: string, now: string): Promise<boolean> {
    const text =
      'update person set failures = 0, locked_until = null where id = $1 and (locked_until is null or locked_until <= $2)';
    return (await this.pool.query(text, [id, now])).rowCount === 1;
  }

  /** Counted in the database: many tries at the same moment are as many failures. */
  private async fail({ id }: AccountRow, now: string): Promise<void> {
    const rest = new Date(Date.parse(now) + restMinutes * 60_000);
    const text = `update person set failures = case when failures + 1 >= $3 then 0 else failures + 1 end,
      locked_until = case when failures + 1 >= $3 then $2 else locked_until end where id = $1`;
    await this.pool.query(text, [id, rest, allowedFailures]);
  }
}
