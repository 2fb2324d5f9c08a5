import type { Comparison } from '../compare/compare.ts';
import type { Moment } from '../compare/moments.ts';

/** Two moments of a case side by side. */
export interface Compared extends Comparison {
  from: Moment;
  to: Moment;
}
