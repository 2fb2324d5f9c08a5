import type { PoolClient } from 'pg';
import type { EventType } from '#domain/evaluation/events';
import type { Consumer } from './reactions.ts';

/** One event on its way to one consumer. */
export interface Delivered {
  id: string;
  evaluationId: string;
  version: number;
  type: EventType;
  /** ISO instant of the event. */
  at: string;
  /** Person who made it. */
  by: string;
  payload: unknown;
}

/**
 * A worker's work: writes the effects of a batch in the transaction that marks the deliveries done. It must change
 * nothing when the same deliveries come again, or late, or in another order. It throws to be tried again.
 */
export interface Effect {
  consumer: Consumer;
  apply(deliveries: readonly Delivered[], client: PoolClient): Promise<void>;
}
