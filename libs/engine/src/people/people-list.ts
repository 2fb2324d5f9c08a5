import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { covers } from '#domain/approval/eligible';
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

/** What colleagues see of each other; the account only those who look after the house. */
export interface PersonLine {
  id: string;
  name: string;
  organisation: string;
  organisationName: string;
  path: string;
  posts: { post: string; roles: Role[]; organisation: string; path: string; from: string; until: string | null }[];
  account?: { login: string; disabled: boolean; locked: boolean; mustChangePassword: boolean; mail: string | null };
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

const read = `
  select p.id, p.name, p.organisation, o.name as "organisationName", o.path, coalesce(${posts('$1')}, '[]') as posts,
    jsonb_build_object('login', p.login, 'disabled', p.disabled, 'locked', coalesce(p.locked_until > $2, false),
      'mustChangePassword', p.must_change_password, 'mail', c.email) as account
  from person p join organisation o on o.id = p.organisation left join contact c on c.person = p.id
  where ($3 = '' or strpos(p.name, $3) > 0 or strpos(lower(p.login), lower($3)) > 0)
    and ($4::text is null or p.organisation = $4) and ($5 or not p.disabled)
  order by o.path, p.id limit 20000`;

/** The people whom somebody has to do with: in their part of the tree, and above it those whom they report to. */
@Injectable()
export class PeopleList {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(actor: Actor, filter: PersonFilter): Promise<{ total: number; items: PersonLine[] }> {
    const { text = '', organisation = null, role, offset, limit } = filter;
    const now = this.clock.now();
    const manages = managesHouse(actor);
    const values = [civilDate(now), now, text, organisation, manages];
    const { rows } = await this.pool.query<PersonLine>(read, values);
    const places = placesOf(actor);
    const near = (path: string): boolean => places.some((place) => covers(place, path) || covers(path, place));
    const found = rows
      .filter(({ path, posts: held }) => near(path) || held.some((post) => near(post.path)))
      .filter(({ posts: held }) => !role || held.some(({ roles }) => roles.includes(role)));
    const items = found.slice(offset, offset + limit).map(({ account, ...line }) => ({
      ...line,
      ...(manages && account && { account }),
    }));
    return { total: found.length, items };
  }
}
