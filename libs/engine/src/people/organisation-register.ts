import { Inject, Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import type { Consequences, Organisation } from '#domain/answers/organisations';
import { covers } from '#domain/approval/eligible';
import { civilDate } from '#domain/deadlines/civil';
import { DomainError } from '#domain/error';
import type { Actor } from '#domain/evaluation/action';
import { CLOCK, type Clock } from '../clock.ts';
import { POOL } from '../database/pool.ts';
import { requirePlace, requireRole } from './authority.ts';
import { Directory } from './directory.ts';
import { Reseats } from './reseats.ts';
import { noted } from './noted.ts';
import { organisationColumns } from './organisations.ts';
import { refuseUnfinished } from './unfinished-work.ts';

export interface NewOrganisation {
  /** The last step of its path. */
  code: string;
  name: string;
  kind: Organisation['kind'];
  parent: string;
  openedOn?: string | undefined;
  reason: string;
}

export interface OrganisationChange {
  name?: string | undefined;
  /** The organisation under which it stands from now on. */
  parent?: string | undefined;
  /** First day on which it is no longer there; null: it stays. */
  closedOn?: string | null | undefined;
  reason: string;
}

/** $1: its path, which is its number for good; its name, its kind, the number of the one above, its first day. */
export const insertOrganisation = `
  insert into organisation as o (id, path, name, kind, parent, opened_on)
  values ($1, $1, $2, $3, $4, coalesce($5::date, '1970-01-01')) returning ${organisationColumns}`;

/** It and everything below it; the evaluations of these units follow by the database's own rule. */
const move = `update organisation set path = $2 || substr(path, length($1) + 1)
  where path = $1 or starts_with(path, $1 || '.')`;

/** Itself and all below, with their people and their work: what a change of it takes along. */
const within = `
  select (select count(*)::int from organisation o where starts_with(o.path, $1 || '.')) as below,
    (select count(distinct person)::int from post_term t where not t.disabled
      and (t.path = $1 or starts_with(t.path, $1 || '.'))
      and t.from_on <= $2::date and (t.until is null or t.until >= $2::date)) as people,
    (select count(*)::int from evaluation e where e.place not in ('archived', 'terminated', 'voided')
      and (e.unit_path = $1 or starts_with(e.unit_path, $1 || '.'))) as open`;

const openBelow = `
  select count(*)::int as count from organisation
  where starts_with(path, $1 || '.') and (closed_on is null or closed_on > $2::date)`;

/** Thrown to have everything undone that was done only to see what would come of it. */
class OnlyTried extends Error {
  constructor(readonly seen: Consequences) {
    super();
  }
}

/** Opening, renaming, moving and closing of organisations: 系统管理员, within their own part of the tree. */
@Injectable()
export class OrganisationRegister {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly reseats: Reseats,
  ) {}

  async create(actor: Actor, { code, name, kind, parent, openedOn, reason }: NewOrganisation): Promise<Organisation> {
    requireRole(actor, 'administrator', '新设单位');
    return this.change(actor, 'createOrganisation', reason, async (client) => {
      const above = await this.known(client, actor, parent);
      const values = [`${above.path}.${code}`, name, kind, above.id, openedOn ?? null];
      return (await client.query<Organisation>(insertOrganisation, values)).rows[0]!;
    });
  }

  /** One or several changes at once. A move takes everything below along, and the evaluations of all these units. */
  async alter(actor: Actor, id: string, wanted: OrganisationChange): Promise<Organisation> {
    requireRole(actor, 'administrator', '变更单位');
    const changed = await this.change(actor, 'changeOrganisation', wanted.reason, async (client) => {
      await this.apply(client, actor, id, wanted);
      return this.known(client, actor, id);
    });
    if (wanted.parent !== undefined) await this.reseats.below(changed.path);
    return changed;
  }

  /** The same change, made and taken back at once: what is refused here is refused there, in the same words. */
  async tryOut(actor: Actor, id: string, wanted: OrganisationChange): Promise<Consequences> {
    requireRole(actor, 'administrator', '变更单位');
    try {
      return await this.change(actor, 'changeOrganisation', wanted.reason, async (client) => {
        const before = await this.known(client, actor, id);
        const today = civilDate(this.clock.now());
        const { rows } = await client.query<Omit<Consequences, 'before' | 'after'>>(within, [before.path, today]);
        await this.apply(client, actor, id, wanted);
        throw new OnlyTried({ before, after: await this.known(client, actor, id), ...rows[0]! });
      });
    } catch (error) {
      if (error instanceof OnlyTried) return error.seen;
      throw error;
    }
  }

  private async apply(
    client: PoolClient,
    actor: Actor,
    id: string,
    { name, parent, closedOn }: OrganisationChange,
  ): Promise<void> {
    const unit = await this.known(client, actor, id);
    if (parent !== undefined) await this.move(client, actor, unit, parent);
    if (name !== undefined) await client.query('update organisation set name = $2 where id = $1', [id, name]);
    if (closedOn !== undefined) await this.close(client, unit, closedOn);
  }

  private async change<T>(
    actor: Actor,
    action: string,
    reason: string,
    work: (client: PoolClient) => Promise<T>,
  ): Promise<T> {
    const result = await noted(this.pool, { by: actor.id, at: this.clock.now(), action, reason }, async (client) => {
      // Changes of the tree take turns: two moves at once could make a ring.
      await client.query('lock table organisation in share row exclusive mode');
      return work(client);
    });
    this.directory.forget();
    return result;
  }

  private async known(client: PoolClient, actor: Actor, id: string): Promise<Organisation> {
    const { rows } = await client.query<Organisation>(
      `select ${organisationColumns} from organisation o where o.id = $1`,
      [id],
    );
    requirePlace(actor, rows[0]?.path);
    return rows[0]!;
  }

  private async move(client: PoolClient, actor: Actor, unit: Organisation, parent: string): Promise<void> {
    const above = await this.known(client, actor, parent);
    if (unit.parent === null) throw new DomainError('invalid', '财政局是全树的根，不能移动');
    if (covers(unit.path, above.path)) throw new DomainError('invalid', '单位不能移到自己或自己的下级之下');
    const path = `${above.path}.${unit.path.split('.').at(-1)}`;
    if (path === unit.path) return;
    await client.query('update organisation set parent = $2 where id = $1', [unit.id, above.id]);
    await client.query(move, [unit.path, path]);
  }

  private async close(client: PoolClient, { id, path, name }: Organisation, on: string | null): Promise<void> {
    const { rows } = on ? await client.query<{ count: number }>(openBelow, [path, on]) : { rows: [] };
    if (rows[0]?.count)
      throw new DomainError('conflict', `${name}届时仍有${rows[0].count}个下级单位，请先撤销或移走`, {
        ...rows[0],
        next: '在组织机构中逐个撤销这些下级单位，或调整其隶属',
      });
    if (on) await refuseUnfinished(client, path, name);
    await client.query('update organisation set closed_on = $2 where id = $1', [id, on]);
  }
}
