import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { POOL } from '../database/pool.ts';

/** 财政局 → 主管部门 → 预算单位 → 二级单位. `path` names all of them from the root down, with dots. */
export interface Organisation {
  id: string;
  path: string;
  name: string;
  kind: 'financeBureau' | 'department' | 'budgetUnit' | 'subordinateUnit';
  parent: string | null;
}

@Injectable()
export class Organisations {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  async find(id: string): Promise<Organisation | null> {
    const { rows } = await this.pool.query<Organisation>('select * from organisation where id = $1', [id]);
    return rows[0] ?? null;
  }

  /** These organisations and all below them, in the order of the tree. */
  async below(paths: readonly string[]): Promise<Organisation[]> {
    const text = `select o.* from organisation o where exists (select from unnest($1::text[]) r (path)
      where o.path = r.path or starts_with(o.path, r.path || '.')) order by o.path`;
    return (await this.pool.query<Organisation>(text, [paths])).rows;
  }
}
