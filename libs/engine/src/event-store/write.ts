import type { Answer } from '#domain/answers/act';
import type { Recorded } from '#domain/evaluation/events';
import type { State } from '#domain/evaluation/state';
import type { Consumer } from '../effects/reactions.ts';

/** What one accepted command puts into the database, all or nothing. */
export interface Write {
  id: string;
  /** Version that it was decided on; 0 for an evaluation that is being opened. */
  expected: number;
  state: State;
  /** Hash of its last event. */
  head: string;
  at: string;
  person: string;
  action: string;
  idempotency?: { key: string; bodyHash: string };
  answer: Answer;
  events: { event: Recorded; hash: string }[];
  deliveries: { version: number; consumer: Consumer; payload?: unknown }[];
}

/** The write as one row of the append statement. */
export const asRow = ({ state, idempotency, events, ...rest }: Write): object => ({
  ...rest,
  state,
  version: state.version,
  place: state.place,
  unit_id: state.unit.id,
  unit_path: state.unit.path,
  round: state.round,
  fiscal_year: state.fiscalYear,
  key: idempotency?.key ?? null,
  body_hash: idempotency?.bodyHash ?? null,
  events: events.map(({ event: { version, type, data, by }, hash }) => ({ version, type, data, by, hash })),
});
