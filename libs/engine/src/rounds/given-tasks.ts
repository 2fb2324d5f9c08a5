import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { POOL } from '../database/pool.ts';

/** An evaluation of a round that was opened before. */
export interface GivenTask {
  id: string;
  unitId: string;
  title: string;
  voided: boolean;
}

const given = `
  select e.id, e.unit_id as "unitId", e.state ->> 'title' as title, e.place = 'voided' as voided
  from evaluation e where e.unit_path = any($2) and e.round = $1 order by e.id`;

/** What the units, by their paths of today, were given in a round already. */
@Injectable()
export class GivenTasks {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  async of(round: string, paths: readonly string[]): Promise<GivenTask[]> {
    return (await this.pool.query<GivenTask>(given, [round, paths])).rows;
  }
}
