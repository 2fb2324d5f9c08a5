import type { Decimal } from '../decimal.ts';

/** A region's way of scoring, as a value. Released schemes are never edited: a change is a new version. */
export interface Scheme {
  id: string;
  /** Counts up with each released change of the same id. */
  version: number;
  title: string;
  /** Document or published form that the numbers come from. */
  source: string;
  /** Points of each part; together `total`. `others`: regions that fix only the execution part. */
  weights: Readonly<
    Record<'execution', number> & Partial<Record<'output' | 'benefit' | 'satisfaction' | 'cost' | 'others', number>>
  >;
  total: number;
  /** Points for an indicator that is better when smaller. target > 0. */
  reverse: ReverseMethod;
  /** Tiers of qualitative indicators: the share of the weight that each allows, ends included as the region says. */
  tiers: readonly { label: string; min: number; max: number }[];
  /** actual ÷ target from which an over-achievement must be explained. */
  overAchievement: number;
  rounding: { rate: number; score: number };
  /** From high to low, the last from 0: no gap can be written down. */
  grades: readonly { min: number; label: string }[];
}

/** Share of the weight (0 to 1) that a reverse indicator earns when actual > target. */
export type ReverseMethod = { name: string; share(this: void, actual: Decimal, target: Decimal): Decimal };
