import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import { civilDate } from '#domain/deadlines/civil';
import type { Person } from '#domain/evaluation/action';
import type { State } from '#domain/evaluation/state';
import { placedAt } from '#domain/register/scope';
import { CLOCK, type Clock } from '../clock.ts';
import { POOL } from '../database/pool.ts';
import { asPerson, type PersonRow } from './person.ts';
import { postsHeld, postsOf } from './posts.sql.ts';

/** A change in the register is noticed within this time at the latest. */
const trustFor = 2_000;

const onDuty = `
  select p.id, p.name, ${postsOf('p.id', '$2')} as posts from person p
  where not p.disabled and p.id in (
    select h.person from ${postsHeld('$2')} h where h.path = any($1))
  order by p.id`;

const one = `select p.id, p.name, p.disabled, ${postsOf('p.id', '$2')} as posts from person p where p.id = $1`;

/** An organisation and all above it: czj.jyj.dyzx, czj.jyj, czj. */
const upwards = (path: string): string[] => {
  const steps = path.split('.');
  return steps.map((_, i) => steps.slice(0, steps.length - i).join('.'));
};

/** The register as commands and pages ask it: who is on duty, and where a unit stands in the tree today. */
@Injectable()
export class Directory {
  private readonly people = new LRUCache<string, Promise<readonly Person[]>>({ max: 2_000, ttl: trustFor });
  private readonly paths = new LRUCache<string, Promise<string | null>>({ max: 10_000, ttl: trustFor });

  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Everybody whose account is open and who holds a post at the unit or above it today. */
  onDuty(path: string): Promise<readonly Person[]> {
    const day = civilDate(this.clock.now());
    return this.kept(this.people, `${day} ${path}`, async () => {
      const query = { name: 'on-duty', text: onDuty, values: [upwards(path), day] };
      return (await this.pool.query<PersonRow>(query)).rows.map(asPerson);
    });
  }

  /** Somebody whose account is open, as they are now. */
  async person(id: string): Promise<Person | null> {
    const row = await this.row(id);
    return row && !row.disabled ? asPerson(row) : null;
  }

  /** The same whose account may be closed. */
  async anybody(id: string): Promise<Person | null> {
    const row = await this.row(id);
    return row && asPerson(row);
  }

  private async row(id: string): Promise<(PersonRow & { disabled: boolean }) | null> {
    const values = [id, civilDate(this.clock.now())];
    return (await this.pool.query<PersonRow & { disabled: boolean }>(one, values)).rows[0] ?? null;
  }

  /** The case with its unit where it stands in the tree today. */
  async placed(state: State): Promise<State> {
    const path = await this.kept(this.paths, state.unit.id, async () => {
      const query = { name: 'unit-path', text: 'select path from organisation where id = $1', values: [state.unit.id] };
      return (await this.pool.query<{ path: string }>(query)).rows[0]?.path ?? null;
    });
    return path ? placedAt(state, path) : state;
  }

  /** After a change made here; other processes notice within two seconds. */
  forget(): void {
    this.people.clear();
    this.paths.clear();
  }

  /** What was looked up a moment ago; a failed look-up is not kept. */
  private kept<T>(cache: LRUCache<string, Promise<T>>, key: string, read: () => Promise<T>): Promise<T> {
    const known = cache.get(key);
    if (known) return known;
    const answer = read();
    cache.set(key, answer);
    answer.catch(() => cache.delete(key));
    return answer;
  }
}
