import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { Actor } from '#domain/evaluation/action';
import type { State } from '#domain/evaluation/state';
import { pathsOf, placedAt } from '#domain/register/scope';
import { POOL } from '../database/pool.ts';

/** An evaluation that is not over, with its unit where the tree has it today. */
export interface OpenCase {
  id: string;
  state: State;
}

const pageSize = 500;

const page = `
  select e.id, e.state, e.unit_path as path from evaluation e
  where e.id > $2 and e.place not in ('archived', 'terminated', 'voided')
    and ($3::uuid[] is null or e.id = any($3))
    and exists (select from unnest($1::text[]) r (path) where e.unit_path = r.path or starts_with(e.unit_path, r.path || '.'))
  order by e.id limit ${pageSize}`;

const lowest = '00000000-0000-0000-0000-000000000000';

/** Open evaluations within somebody's reach, a page in memory at a time. */
@Injectable()
export class OpenCases {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /** In the order of their numbers; behind one of them, and of a list, where these are given. */
  async *of(actor: Actor, ids?: readonly string[], after = lowest): AsyncGenerator<OpenCase> {
    for (let last = after; ;) {
      const { rows } = await this.pool.query<{ id: string; state: State; path: string }>(page, [
        pathsOf(actor),
        last,
        ids ?? null,
      ]);
      for (const { id, state, path } of rows) yield { id, state: placedAt(state, path) };
      const final = rows.at(-1);
      if (!final || rows.length < pageSize) return;
      last = final.id;
    }
  }
}
