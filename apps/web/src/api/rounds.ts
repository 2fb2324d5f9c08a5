import type { RouteProblem } from '#domain/approval/lint/rule';
import type { DueStage } from '#domain/vocabulary';
import { call } from './call.ts';

export interface DispatchTask {
  unitId: string;
  title: string;
  evalScope: string;
  scheme: string;
  route: string;
  deadlines: Partial<Record<DueStage, string>>;
}

export interface DispatchOrder {
  round: string;
  fiscalYear: number;
  tasks: DispatchTask[];
}

type Outcome = 'opens' | 'opened' | 'exists' | 'refused';

export interface DispatchLine {
  row: number;
  unitId: string;
  unit: string | null;
  title: string;
  route: string | null;
  id: string | null;
  outcome: Outcome;
  problems: Omit<RouteProblem, 'rule'>[];
}

export interface DispatchReport {
  round: string;
  preview: boolean;
  counts: Record<Outcome, number>;
  lines: DispatchLine[];
  routes: { id: string; tasks: number; problems: RouteProblem[] }[];
  without: { count: number; names: string[] };
}

/** Looks at what an order would do, or gives it; the same order again finds what it has given. */
export const dispatch = (order: DispatchOrder, preview: boolean): Promise<DispatchReport> =>
  call(`api/rounds/dispatch?preview=${preview}`, { method: 'POST', body: order });
