import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { civilDate } from '#domain/deadlines/civil';
import { isManager } from '#domain/register/managers';
import { dueStages, type Role } from '#domain/vocabulary';
import { CLOCK, type Clock } from '../clock.ts';
import type { Config } from '../config/config.ts';
import { CONFIG } from '../config/token.ts';
import { POOL } from '../database/pool.ts';
import { transaction } from '../database/transaction.ts';
import type { PersonRow } from '../people/person.ts';
import { postsOf } from '../people/posts.sql.ts';
import { auditLine } from './audited.ts';
import { calendarOf, type Due } from './calendar.ts';

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

const revoke = 'update calendar_token set revoked_at = $2 where person = $1 and revoked_at is null';

const holder = `
  select p.id, p.name, ${postsOf('p.id', '$2')} as posts
  from calendar_token t join person p on p.id = t.person and not p.disabled
  where t.token_hash = $1 and t.revoked_at is null`;

/** What is still to be handed in, stage by stage: what lies behind an evaluation is no entry of a calendar any more. */
const dues = `
  select e.id as "evaluationId", e.state -> 'unit' ->> 'name' as unit, e.state ->> 'title' as title,
    d.key as stage, d.value as due
  from evaluation e join organisation u on u.id = e.unit_id cross join jsonb_each_text(e.state -> 'deadlines') d
  where case when $2 then u.path = $1 or starts_with(u.path, $1 || '.') else u.path = $1 end
    and d.key = any(case
      when e.place like 'goal.%' then array['goal', 'monitoring', 'selfEvaluation']
      when e.place like 'execution.%' then array['monitoring', 'selfEvaluation']
      when e.place like 'selfEvaluation.%' then array['selfEvaluation'] else '{}' end)
  order by d.value, e.id limit 5000`;

const atUnit = (role: Role): boolean => role === 'filler' || role === 'unitHead';

const isDate = (row: Due): boolean => /^\d{4}-\d{2}-\d{2}$/u.test(row.due) && row.stage in dueStages;

/** Everybody's deadlines as a calendar to subscribe to, behind an address that cannot be guessed and can be revoked. */
@Injectable()
export class Calendars {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A new token; the one before is void from now on. Only its hash is kept. */
  async create(person: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    await transaction(this.pool, async (client) => {
      await client.query(revoke, [person, now]);
      await client.query('insert into calendar_token (token_hash, person, created_at) values ($1, $2, $3)', [
        hashOf(token),
        person,
        now,
      ]);
      await auditLine(client, now, person, 'createCalendarToken', '');
    });
    return token;
  }

  async revoke(person: string): Promise<void> {
    const now = this.clock.now();
    await transaction(this.pool, async (client) => {
      if ((await client.query(revoke, [person, now])).rowCount !== 0)
        await auditLine(client, now, person, 'revokeCalendarToken', '');
    });
  }

  async isOpen(person: string): Promise<boolean> {
    const text = 'select from calendar_token where person = $1 and revoked_at is null';
    return (await this.pool.query(text, [person])).rowCount !== 0;
  }

  /** The calendar behind a token; null when there is none, or none any more. */
  async feed(token: string): Promise<string | null> {
    const now = this.clock.now();
    const { rows } = await this.pool.query<PersonRow>(holder, [hashOf(token), civilDate(now)]);
    const [person] = rows;
    if (!person) return null;
    const own: Due[] = [];
    const overseen: Due[] = [];
    for (const { roles, path } of person.posts)
      if (roles.some(atUnit)) own.push(...(await this.dues(path, false)));
      else if (!roles.every(isManager)) overseen.push(...(await this.dues(path, true)));
    const { publicUrl } = this.config.channels;
    return calendarOf({ name: `绩程报送期限（${person.name}）`, now, publicUrl, own, overseen });
  }

  private async dues(path: string, below: boolean): Promise<Due[]> {
    return (await this.pool.query<Due>(dues, [path, below])).rows.filter(isDate);
  }
}
