import { z } from 'zod';
import { refuse } from '../../approval/refusals.ts';
import { defineAction } from '../action.ts';
import { dutyOf } from '../duty.ts';
import { refuseUnless } from '../may.ts';

/** 不予通过: ends the evaluation for good. */
export const reject = defineAction({
  label: '不予通过',
  hint: '终止本次评价，须填写意见',
  who: 'assignee',
  reach: 'above',
  makes: ['review.rejected.v1'],
  input: z.strictObject({
    opinion: z.string().trim().max(2_000).default(''),
    task: z.string().max(160).optional(),
  }),
  hinders: (state) =>
    refuseUnless(state, 'reject') ??
    (state.outcome === 'published'
      ? refuse('caseClosed', {}, '已公开的评价在更正中不能不予通过，请退回修改')
      : undefined),
  decide: (state, { opinion, task: wanted }, { actor }) => {
    if (!opinion) throw refuse('opinionRequired', {}, '不予通过必须填写意见');
    const { task, behalf } = dutyOf(state, actor, wanted);
    return [{ type: 'review.rejected.v1', data: { task: task.id, opinion, ...behalf } }];
  },
});
