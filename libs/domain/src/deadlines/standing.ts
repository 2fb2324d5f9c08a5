import type { DueRule } from './rule.ts';

/** How a date came about: the rule, and the ISO instant at which it was set. */
export interface Basis {
  rule: DueRule;
  at: string;
}

/** A time in which the clocks stood still, by ISO instants. */
export interface Standstill {
  from: string;
  to: string;
}
