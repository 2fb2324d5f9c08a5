import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { dueStages, type DueStage, type Role } from '#domain/vocabulary';
import { CLOCK, type Clock } from '../clock.ts';
import type { Config } from '../config/config.ts';
import { CONFIG } from '../config/token.ts';
import { POOL } from '../database/pool.ts';
import { transaction } from '../database/transaction.ts';
import { auditLine } from './audited.ts';
import { calendarOf, type Due } from './calendar.ts';

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

const revoke = 'update calendar_token set revoked_at = $2 where person = $1 and revoked_at is null';

const holder = `
  select p.id, p.name, p.roles, o.path from calendar_token t
  join person p on p.id = t.person and not p.disabled join organisation o on o.id = p.organisation
  where t.token_hash = $1 and t.revoked_at is null`;

/** What is still to be handed in, stage by stage: what lies behind an evaluation is no entry of a calendar any more. */
const dues = `
  select e.id as "evaluationId", e.state -> 'unit' ->> 'name' as unit, e.state ->> 'title' as title,
    d.key as stage, d.value as due
  from evaluation e cross join jsonb_each_text(e.state -> 'deadlines') d
  where case when $2 then e.unit_path = $1 or starts_with(e.unit_path, $1 || '.') else e.unit_path = $1 end
    and d.key = any(case
      when e.place like 'goal.%' then array['goal', 'monitoring', 'selfEvaluation']
      when e.place like 'execution.%' then array['monitoring', 'selfEvaluation']
      when e.place like 'selfEvaluation.%' then array['selfEvaluation'] else '{}' end)
  order by d.value, e.id limit 5000`;

interface Holder {
  id: string;
  name: string;
  roles: Role[];
  path: string;
}

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
    const { rows } = await this.pool.query<Holder>(holder, [hashOf(token)]);
    const person = rows[0];
    if (!person) return null;
    const gathered = !person.roles.some((role) => role === 'filler' || role === 'unitHead');
    const found = await this.pool.query<Due & { stage: DueStage }>(dues, [person.path, gathered]);
    const { publicUrl } = this.config.channels;
    const name = `绩程报送期限（${person.name}）`;
    return calendarOf({ name, now: this.clock.now(), publicUrl, dues: found.rows.filter(isDate), gathered });
  }
}
