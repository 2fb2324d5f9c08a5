import type { PoolClient } from 'pg';
import { DomainError } from '#domain/error';
import type { By, Event, Recorded } from '#domain/evaluation/events';
import { evolve } from '#domain/evaluation/evolve';
import { unopened, type State } from '#domain/evaluation/state';
import { chained, genesis } from '../event-store/chain.ts';

/** An evaluation folded from its whole history. */
export interface Folded {
  id: string;
  state: State;
  head: string;
  updatedAt: string;
}

interface Row {
  id: string;
  version: number;
  type: string;
  data: unknown;
  by: By;
  at: Date;
  hash: string;
}

const pageSize = 2_000;

const page = `
  select evaluation_id as id, version, type, data, by, at, hash from event
  where (evaluation_id, version) > ($1::uuid, $2::int) order by evaluation_id, version limit ${pageSize}`;

const lowest = '00000000-0000-0000-0000-000000000000';

async function* inOrder(client: PoolClient): AsyncGenerator<Row> {
  for (let last = { id: lowest, version: 0 }; ;) {
    const { rows } = await client.query<Row>({ name: 'rebuild-page', text: page, values: [last.id, last.version] });
    yield* rows;
    const final = rows.at(-1);
    if (!final || rows.length < pageSize) return;
    last = final;
  }
}

const empty = (id: string): Folded => ({ id, state: unopened, head: genesis, updatedAt: '' });

/** @throws DomainError conflict when the fact does not follow from those before it: history was changed. */
const folded = (before: Folded, { version, type, data, by, at, hash }: Row): Folded => {
  const event = { ...({ type, data } as Event), version, by, at: at.toISOString() } as Recorded;
  if (chained(before.head, before.id, event) !== hash)
    throw new DomainError('conflict', `评价${before.id}的第${version}个事件与哈希链不符，历史可能被改动，停止重建`, {
      id: before.id,
      version,
    });
  return { id: before.id, state: evolve(before.state, event), head: hash, updatedAt: event.at };
};

/** Every evaluation of the log, one after the other; `counted` hears of every event. Memory holds one at a time. */
export async function* folds(client: PoolClient, counted: () => void): AsyncGenerator<Folded> {
  let current: Folded | undefined;
  for await (const row of inOrder(client)) {
    if (current && current.id !== row.id) yield current;
    current = folded(current?.id === row.id ? current : empty(row.id), row);
    counted();
  }
  if (current) yield current;
}
