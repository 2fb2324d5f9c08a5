/** The only way to the time of day: tests and tools put their own in its place. */
export interface Clock {
  /** ISO instant, UTC, milliseconds. */
  now(): string;
}

export const CLOCK = Symbol('clock');

export const systemClock: Clock = { now: () => new Date().toISOString() };
