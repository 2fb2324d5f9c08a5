import type { DispatchReport } from '#domain/answers/rounds';
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

/** Looks at what an order would do, or gives it; the same order again finds what it has given. */
export const dispatch = (order: DispatchOrder, preview: boolean): Promise<DispatchReport> =>
  call(`api/rounds/dispatch?preview=${preview}`, { method: 'POST', body: order });
