import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { Organisation } from '#domain/answers/organisations';
import { POOL } from '../database/pool.ts';

/** An organisation in a select over o. */
export const organisationColumns =
  'o.id, o.path, o.name, o.kind, o.parent, o.opened_on::text as "openedOn", o.closed_on::text as "closedOn"';

export const isOpenOn = ({ openedOn, closedOn }: Organisation, day: string): boolean =>
  openedOn <= day && (closedOn === null || closedOn > day);

@Injectable()
export class Organisations {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  async find(id: string): Promise<Organisation | null> {
    const { rows } = await this.pool.query<Organisation>(
      `select ${organisationColumns} from organisation o where o.id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** These organisations and all below them, in the order of the tree. */
  async below(paths: readonly string[]): Promise<Organisation[]> {
    const text = `select ${organisationColumns} from organisation o where exists (select from unnest($1::text[]) r (path)
      where o.path = r.path or starts_with(o.path, r.path || '.')) order by o.path`;
    return (await this.pool.query<Organisation>(text, [paths])).rows;
  }
}
