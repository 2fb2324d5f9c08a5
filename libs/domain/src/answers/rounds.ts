import type { RouteProblem } from '../approval/lint/rule.ts';

/** What is wrong with one task, or what should be looked at before it is given. */
export type DispatchProblem = Omit<RouteProblem, 'rule'> & { rule?: string };

export type DispatchOutcome = 'opens' | 'opened' | 'exists' | 'refused';

/** One task of the order, in its order from 1. */
export interface DispatchLine {
  row: number;
  unitId: string;
  unit: string | null;
  title: string;
  /** The version that it would run under. */
  route: string | null;
  /** Number of the evaluation: of the one that is there, or of the one that is made. */
  id: string | null;
  outcome: DispatchOutcome;
  problems: DispatchProblem[];
}

/** What an order does, or would do. */
export interface DispatchReport {
  round: string;
  preview: boolean;
  counts: Record<DispatchOutcome, number>;
  lines: DispatchLine[];
  /** What is wrong with the routes themselves, whatever the unit. */
  routes: { id: string; tasks: number; problems: RouteProblem[] }[];
  /** Units within reach that the round leaves without any task. */
  without: { count: number; names: string[] };
}
