import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { canonical } from '#domain/canonical';
import { nameOf, type Release } from '#domain/approval/release';
import type { Route } from '#domain/approval/route';
import { DomainError } from '#domain/error';
import type { Holder } from '#domain/approval/approval';
import { POOL } from '../database/pool.ts';

/** A version of the bureau's own, as it was published. */
export interface Pack {
  route: Route;
  contentHash: string;
  publishedBy: Holder;
  /** ISO instant. */
  publishedAt: string;
  /** Civil date. */
  effectiveFrom: string;
  retired: { by: Holder; at: string; reason: string } | null;
}

interface Row {
  id: string;
  content: Route;
  content_hash: string;
  published_by: Holder;
  published_at: Date;
  effective_from: string;
  retired_by: Holder | null;
  retired_at: Date | null;
  retired_reason: string | null;
}

const select = `
  select id, content, content_hash, published_by, published_at, effective_from::text, retired_by, retired_at,
    retired_reason from route_pack`;

export const hashOf = (route: Route): string => createHash('sha256').update(canonical(route)).digest('hex');

/** Stops rather than lets a case run under a route that nobody has published. */
const asPack = (row: Row): Pack => {
  if (hashOf(row.content) !== row.content_hash)
    throw new Error(`the route ${row.id} is not what was published: its hash is ${hashOf(row.content)}`);
  const { retired_by: by, retired_at: at, retired_reason: reason } = row;
  return {
    route: row.content,
    contentHash: row.content_hash,
    publishedBy: row.published_by,
    publishedAt: row.published_at.toISOString(),
    effectiveFrom: row.effective_from,
    retired: by && at ? { by, at: at.toISOString(), reason: reason ?? '' } : null,
  };
};

/** Route versions of the bureau's own: written once, read whole. */
@Injectable()
export class RoutePacks {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /** By name, the newest version first. */
  async all(): Promise<Pack[]> {
    const { rows } = await this.pool.query<Row>(`${select} order by name, version desc`);
    return rows.map(asPack);
  }

  async find(id: string): Promise<Pack | null> {
    const { rows } = await this.pool.query<Row>(`${select} where id = $1`, [id]);
    return rows[0] ? asPack(rows[0]) : null;
  }

  /** As openings and migrations choose among them. */
  async releases(): Promise<Release[]> {
    return (await this.all()).map(({ route, effectiveFrom, retired }) => ({
      route,
      from: effectiveFrom,
      retired: retired !== null,
    }));
  }

  /** The version as it is now on record; false when another one had taken its number meanwhile. */
  async write(route: Route, effectiveFrom: string, { id, name }: Holder, at: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `insert into route_pack (id, name, version, content, content_hash, published_by, published_at, effective_from)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
      [
        route.id,
        nameOf(route.id),
        route.version,
        JSON.stringify(route),
        hashOf(route),
        JSON.stringify({ id, name }),
        at,
        effectiveFrom,
      ],
    );
    return rowCount === 1;
  }

  /** @throws DomainError notFound, or conflict when it is retired already */
  async retire(id: string, by: Holder, at: string, reason: string): Promise<void> {
    const { rowCount } = await this.pool.query(
      `update route_pack set retired_by = $2, retired_at = $3, retired_reason = $4
       where id = $1 and retired_at is null`,
      [id, JSON.stringify({ id: by.id, name: by.name }), at, reason],
    );
    if (rowCount === 1) return;
    if (!(await this.find(id))) throw new DomainError('notFound', `本单位没有发布过审核流程${id}`, { id });
    throw new DomainError('conflict', `审核流程${id}已经停用`, { id });
  }
}
