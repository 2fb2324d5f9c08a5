import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { PersonLine } from '#domain/answers/people';
import { civilDate } from '#domain/deadlines/civil';
import type { Actor } from '#domain/evaluation/action';
import { placesOf } from '#domain/register/scope';
import type { Role } from '#domain/vocabulary';
import { CLOCK, type Clock } from '../clock.ts';
import { POOL } from '../database/pool.ts';
import { managesHouse } from './authority.ts';

export interface PersonFilter {
  /** Part of the name or the login. */
  text?: string | undefined;
  /** Number of the organisation itself. */
  organisation?: string | undefined;
  role?: Role | undefined;
  offset: number;
  limit: number;
}

/** Posts that are not over yet, the main one (post: 'main') first. */
const posts = (day: string): string => `(
  select jsonb_agg(jsonb_build_object('post', t.n, 'roles', t.roles, 'organisation', o.name, 'path', o.path,
    'from', t.from_on, 'until', t.until) order by t.n = 'main' desc, t.n)
  from (select 'main' as n, p.roles, p.organisation, p.from_on, p.until where cardinality(p.roles) > 0
    union all select t.id::text, t.roles, t.organisation, t.from_on, t.until from post t
    where t.person = p.id and t.ended_at is null) t
  join organisation o on o.id = t.organisation
  where (t.until is null or t.until >= ${day}::date) and (o.closed_on is null or o.closed_on > ${day}::date))`;

const near = (path: string): string => `exists (select from unnest($6::text[]) r (path)
  where ${path} = r.path or starts_with(${path}, r.path || '.') or starts_with(r.path, ${path} || '.'))`;

/** Posts beside the main one that are not over. */
const besides = (condition: string): string => `exists (
  select from post t join organisation o on o.id = t.organisation
  where t.person = p.id and t.ended_at is null and (t.until is null or t.until >= $1::date) and ${condition})`;

/** Who is meant is settled first; what they hold is looked up for one page only. */
const read = `
  with found as (
    select p.id, o.path, count(*) over ()::int as total from person p join organisation o on o.id = p.organisation
    where ($3 = '' or strpos(p.name, $3) > 0 or strpos(lower(p.login), lower($3)) > 0)
      and ($4::text is null or p.organisation = $4) and ($5 or not p.disabled)
      and (${near('o.path')} or ${besides(near('o.path'))})
      and ($7::text is null or $7 = any(p.roles) or ${besides('$7 = any(t.roles)')})
    order by o.path, p.id offset $8 limit $9
  )
  select p.id, p.name, p.organisation, o.name as "organisationName", o.path, coalesce(${posts('$1')}, '[]') as posts,
    jsonb_build_object('login', p.login, 'disabled', p.disabled, 'locked', coalesce(p.locked_until > $2, false),
      'mustChangePassword', p.must_change_password, 'mail', c.email, 'mobile', c.mobile) as account, f.total
  from found f join person p on p.id = f.id join organisation o on o.id = p.organisation
  left join contact c on c.person = p.id
  order by f.path, f.id`;

/** The people whom somebody has to do with: in their part of the tree, and above it those whom they report to. */
@Injectable()
export class PeopleList {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(actor: Actor, filter: PersonFilter): Promise<{ total: number; items: PersonLine[] }> {
    const { text = '', organisation = null, role = null, offset, limit } = filter;
    const now = this.clock.now();
    const manages = managesHouse(actor);
    const values = [civilDate(now), now, text, organisation, manages, placesOf(actor), role, offset, limit];
    const { rows } = await this.pool.query<PersonLine & { total: number }>(read, values);
    const items = rows.map(({ account, total: _total, ...line }) => ({
      ...line,
      ...(manages && account && { account }),
    }));
    return { total: rows[0]?.total ?? 0, items };
  }
}
