import type { PoolClient } from 'pg';
import { stateVersion } from '#domain/evaluation/state';
import type { Delivered } from '../effects/effect.ts';
import type { EventStore } from '../event-store/event-store.ts';
import { projections } from '../projections/projections.ts';
import { folds, type Folded } from './folds.ts';

const batchSize = 500;

const setVersion = 'update projection_fold set version = $1';

const clear = [
  'lock table evaluation, score, finding, reminder, reminder_plan in exclusive mode',
  'delete from evaluation',
  'delete from score',
  'delete from finding',
  'delete from reminder_plan',
  'delete from reminder where fired_at is null',
];

/** The unit stands where the tree has it today: the case itself only knows where it was opened. */
const write = `
  insert into evaluation (id, version, place, unit_id, unit_path, round, fiscal_year, state, head, updated_at)
  select id, version, place, unit_id, coalesce((select o.path from organisation o where o.id = unit_id), unit_path),
    round, fiscal_year, state, head, updated_at
  from jsonb_to_recordset($1::jsonb) as r(id uuid, version int, place text, unit_id text, unit_path text, round text,
    fiscal_year int, state jsonb, head text, updated_at timestamptz)`;

const asRow = ({ id, state, head, updatedAt }: Folded): object => ({
  id,
  version: state.version,
  place: state.place,
  unit_id: state.unit.id,
  unit_path: state.unit.path,
  round: state.round,
  fiscal_year: state.fiscalYear,
  state,
  head,
  updated_at: updatedAt,
});

const asDelivery = ({ id, state, updatedAt }: Folded): Delivered => ({
  id: '0',
  evaluationId: id,
  version: state.version,
  type: 'evaluation.opened.v1',
  at: updatedAt,
  by: '',
  payload: null,
});

const flush = async (client: PoolClient, store: EventStore, batch: readonly Folded[]): Promise<void> => {
  if (batch.length === 0) return;
  await client.query(write, [JSON.stringify(batch.map(asRow))]);
  for (const projection of Object.values(projections)) await projection(store).apply(batch.map(asDelivery), client);
};

/**
 * Replaces every projection by what the events give, and says by which fold. Commands wait until the transaction ends.
 * @throws DomainError conflict when the hash chain does not hold
 */
export const refill = async (
  client: PoolClient,
  store: EventStore,
  onProgress: (events: number) => void,
): Promise<{ events: number; evaluations: number }> => {
  for (const statement of clear) await client.query(statement);
  let events = 0;
  let evaluations = 0;
  let batch: Folded[] = [];
  for await (const fold of folds(client, () => (events += 1))) {
    evaluations += 1;
    batch.push(fold);
    if (batch.length < batchSize) continue;
    await flush(client, store, batch);
    batch = [];
    onProgress(events);
  }
  await flush(client, store, batch);
  await client.query(setVersion, [stateVersion]);
  onProgress(events);
  return { events, evaluations };
};
