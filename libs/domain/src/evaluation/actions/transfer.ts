import { z } from 'zod';
import { defineAction } from '../action.ts';
import { dutyOf } from '../duty.ts';
import { refuseUnless } from '../may.ts';
import { takerOf, toAnother } from '../taker.ts';

/** 转办: the task goes to another person and does not come back. */
export const transfer = defineAction({
  label: '转办',
  hint: '把任务交给另一名审核人员，不再退回本人',
  who: 'assignee',
  reach: 'above',
  makes: ['task.transferred.v1'],
  input: z.strictObject({
    to: z.string().min(1, '请选择接办人').max(100),
    reason: z.string().trim().max(2_000).default(''),
    task: z.string().max(160).optional(),
  }),
  asksPeople: true,
  hinders: (state) => refuseUnless(state, 'transfer'),
  decide: (state, { to, reason, task: wanted }, context) => {
    const { behalf, ...seat } = dutyOf(state, context.actor, wanted);
    const taker = takerOf(state, seat, toAnother(to, context), context);
    return [{ type: 'task.transferred.v1', data: { task: seat.task.id, to: taker, reason, ...behalf } }];
  },
});
