import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { ReadReceipt } from '#domain/answers/evaluation';
import type { State } from '#domain/evaluation/state';
import { POOL } from '../database/pool.ts';

const readOnes = `
  select n.person, min(n.read_at) as read_at from notice n
  join event e on e.evaluation_id = n.evaluation_id and n.origin like 'event-' || e.version || '-%'
  where n.evaluation_id = $1 and e.type = 'evaluation.copied.v1' and n.read_at is not null
  group by n.person`;

/** 已阅: of everybody who got a copy of a case. */
@Injectable()
export class ReadReceipts {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  async of(id: string, { copies }: State): Promise<ReadReceipt[]> {
    if (copies.length === 0) return [];
    const { rows } = await this.pool.query<{ person: string; read_at: Date }>(readOnes, [id]);
    const readAt = new Map(rows.map((row) => [row.person, row.read_at.toISOString()]));
    return copies.map((copy) => ({ id: copy.id, name: copy.name, readAt: readAt.get(copy.id) ?? null }));
  }
}
