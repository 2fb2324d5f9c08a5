import { z } from 'zod';
import { defineAction } from '../action.ts';

/** 结束执行: the year is over, the unit may evaluate itself. */
export const closeExecution = defineAction({
  label: '结束执行',
  hint: '预算年度执行结束，转入自评',
  who: ['departmentReviewer', 'performanceOffice'],
  reach: 'above',
  makes: ['execution.closed.v1'],
  input: z.strictObject({ remark: z.string().trim().max(2_000).default('') }),
  decide: (_, input) => [{ type: 'execution.closed.v1', data: input }],
});
