import { Inject, Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import { DomainError } from '#domain/error';
import type { By, Event, EventType, Recorded } from '#domain/evaluation/events';
import { formIn, refsOf, type Forms, type ReadKey, type State } from '#domain/evaluation/state';
import type { Form } from '#domain/form';
import { POOL } from '../database/pool.ts';
import type { Link } from './chain.ts';
import type { Write } from './write.ts';
import { Writer } from './writer.ts';

/** An evaluation as it stands: its fold and the hash of its last event. */
export interface Current {
  state: State;
  head: string;
}

/** As the database has it: with where its unit stands in the tree today. */
export interface Standing extends Current {
  path: string;
}

interface EventRow {
  version: number;
  type: string;
  data: unknown;
  by: By;
  at: Date;
  hash: string;
}

const asLink = ({ version, type, data, by, at, hash }: EventRow): Link => ({
  event: { ...({ type, data } as Event), version, by, at: at.toISOString() } as Recorded,
  hash,
});

/** Requests that arrive in the same turn of the event loop share one query. */
const inOneTurn = { cache: false, batchScheduleFn: (read: () => void): unknown => setImmediate(read) } as const;

/** Reads and appends. Cached folds are safe: a stale one is found out by its version when it is written. */
@Injectable()
export class EventStore {
  private readonly writer: Writer;
  private readonly cache = new LRUCache<string, Current>({ max: 50_000 });
  /** Events never change, so the forms in them may be kept. */
  private readonly formCache = new LRUCache<string, Form>({ max: 2_000 });
  private readonly loader: DataLoader<string, Standing | null>;
  private readonly formLoader: DataLoader<{ id: string; version: number }, Form, string>;

  constructor(@Inject(POOL) private readonly pool: Pool) {
    this.writer = new Writer(pool);
    this.loader = new DataLoader((ids) => this.readCurrent(ids), inOneTurn);
    this.formLoader = new DataLoader((keys) => this.readForms(keys), {
      ...inOneTurn,
      cacheKeyFn: ({ id, version }) => `${id}:${version}`,
    });
  }

  /** The fold, from memory when it may be as new as `atLeast`. @throws DomainError notFound */
  async current(id: string, atLeast = 0): Promise<Current> {
    const cached = this.cache.get(id);
    if (cached && cached.state.version >= atLeast) return cached;
    return this.fresh(id);
  }

  /** The fold as the database has it. @throws DomainError notFound */
  async fresh(id: string): Promise<Standing> {
    const read = await this.loader.load(id);
    if (!read) throw new DomainError('notFound', '没有这个评价，或您无权查看', { id });
    this.cache.set(id, read);
    return read;
  }

  /** The forms that the state refers to, of the asked keys. */
  async forms(id: string, state: State, keys: readonly ReadKey[]): Promise<Forms> {
    const refs = refsOf(state);
    const entries = keys.map(async (key) => {
      const version = refs[key];
      return version ? [[key, await this.form(id, version)] as const] : [];
    });
    return Object.fromEntries((await Promise.all(entries)).flat());
  }

  async form(id: string, version: number): Promise<Form> {
    const key = `${id}:${version}`;
    const known = this.formCache.get(key);
    if (known) return known;
    const form = await this.formLoader.load({ id, version });
    this.formCache.set(key, form);
    return form;
  }

  /** True when durable. False when somebody else was faster; the stale fold is then forgotten. */
  async append(write: Write): Promise<boolean> {
    const written = await this.writer.submit(write);
    if (written) this.cache.set(write.id, { state: write.state, head: write.head });
    else this.cache.delete(write.id);
    return written;
  }

  /** All facts of one evaluation with their hashes, oldest first. */
  async history(id: string): Promise<Link[]> {
    const { rows } = await this.pool.query<EventRow>(
      'select version, type, data, by, at, hash from event where evaluation_id = $1 order by version',
      [id],
    );
    return rows.map(asLink);
  }

  /** What kinds of facts have come after a version, oldest first. */
  async typesSince(id: string, version: number): Promise<EventType[]> {
    const { rows } = await this.pool.query<{ type: EventType }>({
      name: 'types-since',
      text: 'select type from event where evaluation_id = $1 and version > $2 order by version',
      values: [id, version],
    });
    return rows.map(({ type }) => type);
  }

  /** Who moved it last, and when. */
  async lastTouch(id: string): Promise<{ name: string; at: string } | null> {
    const { rows } = await this.pool.query<{ name: string; at: Date }>(
      `select by ->> 'name' as name, at from event where evaluation_id = $1 order by version desc limit 1`,
      [id],
    );
    return rows[0] ? { name: rows[0].name, at: rows[0].at.toISOString() } : null;
  }

  private async readCurrent(ids: readonly string[]): Promise<(Standing | null)[]> {
    const { rows } = await this.pool.query<Standing & { id: string }>({
      name: 'current',
      text: 'select id, state, head, unit_path as path from evaluation where id = any($1::uuid[])',
      values: [ids],
    });
    const found = new Map(rows.map(({ id, ...standing }) => [id, standing]));
    return ids.map((id) => found.get(id) ?? null);
  }

  private async readForms(keys: readonly { id: string; version: number }[]): Promise<Form[]> {
    const { rows } = await this.pool.query<{ id: string; version: number; data: Recorded['data'] }>({
      name: 'forms',
      text: `select evaluation_id as id, version, data from event
             where (evaluation_id, version) in (select * from unnest($1::uuid[], $2::int[]))`,
      values: [keys.map(({ id }) => id), keys.map(({ version }) => version)],
    });
    const found = new Map(rows.map(({ id, version, data }) => [`${id}:${version}`, formIn({ data })]));
    return keys.map(({ id, version }) => {
      const form = found.get(`${id}:${version}`);
      if (!form) throw new Error(`event ${version} of ${id} carries no form`);
      return form;
    });
  }
}
