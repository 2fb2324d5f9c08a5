import { z } from 'zod';
import { actions } from '#domain/evaluation/actions';

/** 任务下达 as a command takes it, without what is the same for the whole round. */
const opening = (actions.open.input as unknown as z.ZodObject).omit({ unit: true, round: true, fiscalYear: true });

/** One task: which unit, for what, by when; scheme and route where they are not the usual ones. */
export const DispatchTask = opening.extend({ unitId: z.string().min(1).max(100) });

/** As many tasks as one order takes. */
const most = 1_000;

/** Many units at once. A task that is filled in wrongly is refused by itself and stops nobody else. */
export const DispatchOrder = z.strictObject({
  round: z.string().trim().min(1).max(100),
  fiscalYear: z.int().min(2000).max(2100),
  tasks: z.array(z.looseObject({})).min(1).max(most),
});
export type DispatchOrder = z.infer<typeof DispatchOrder>;
