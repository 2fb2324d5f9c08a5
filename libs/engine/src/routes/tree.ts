import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { registerOf, type Register, type RegisterUnit } from '#domain/approval/lint/register';
import { civilDate } from '#domain/deadlines/civil';
import type { Actor } from '#domain/evaluation/action';
import { pathsOf } from '#domain/register/scope';
import { CLOCK, type Clock } from '../clock.ts';
import { POOL } from '../database/pool.ts';
import { asPerson, type PersonRow } from '../people/person.ts';
import { postsHeld } from '../people/posts.sql.ts';

/** A unit that a task can be given to. */
export interface Unit extends RegisterUnit {
  id: string;
}

const everybody = `
  select p.id, p.name, jsonb_agg(jsonb_build_object('roles', h.roles, 'path', h.path, 'main', h.main)
    order by h.main desc, h.n) as posts
  from ${postsHeld('$1')} h join person p on p.id = h.person where not p.disabled group by p.id, p.name order by p.id`;

const units = `
  select o.id, o.path, o.name from organisation o
  where o.kind in ('budgetUnit', 'subordinateUnit')
    and o.opened_on <= $2::date and (o.closed_on is null or o.closed_on > $2::date)
    and exists (select from unnest($1::text[]) r (path) where o.path = r.path or starts_with(o.path, r.path || '.'))
  order by o.path`;

/** The whole tree at once, for questions about all units; single cases are asked of the directory. */
@Injectable()
export class Tree {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Units within somebody's reach today. */
  async units(actor: Actor): Promise<Unit[]> {
    return (await this.pool.query<Unit>(units, [pathsOf(actor), this.today()])).rows;
  }

  /** These units with everybody who is on duty today. */
  async register(of: readonly RegisterUnit[]): Promise<Register> {
    const { rows } = await this.pool.query<PersonRow>(everybody, [this.today()]);
    return registerOf(of, rows.map(asPerson));
  }

  private today(): string {
    return civilDate(this.clock.now());
  }
}
