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

  /** The organisation itself and all below it, in the order of the tree. */
  async below(path: string): Promise<Organisation[]> {
    const text = `select * from organisation where path = $1 or starts_with(path, $1 || '.') order by path`;
    return (await this.pool.query<Organisation>(text, [path])).rows;
  }
}
