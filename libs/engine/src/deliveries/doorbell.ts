import type { Consumer } from '../effects/reactions.ts';

/** A job says only that something is waiting; what it is stands in Postgres. */
export interface Ring {
  consumer: Consumer;
}

/**
 * The queue, as all the rest sees it: it may lose, double or delay a ring and nothing is lost or invented.
 * `ring` never throws for a queue that is away: the next poll rings again.
 */
export interface Doorbell {
  ring(consumer: Consumer): Promise<void>;
  /** Calls back for every ring of this consumer until closed. */
  answer(consumer: Consumer, work: () => Promise<void>): void;
  /** Resolves within the deadline even when the queue's server is gone. */
  close(): Promise<void>;
}

export const DOORBELL = Symbol('doorbell');
