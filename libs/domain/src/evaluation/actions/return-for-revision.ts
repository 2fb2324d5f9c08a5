import { z } from 'zod';
import { ReturnItem } from '../../approval/events.ts';
import { refuse } from '../../approval/refusals.ts';
import { defineAction } from '../action.ts';
import { dutyOf } from '../duty.ts';

/** 退回: back to the filler, with an opinion and, if wanted, items tied to places in the form. */
export const returnForRevision = defineAction({
  label: '退回',
  hint: '退回填报人修改，须填写退回意见',
  who: 'assignee',
  reach: 'above',
  makes: ['goal.returned.v1', 'review.returned.v1'],
  input: z.strictObject({
    opinion: z.string().trim().max(2_000).default(''),
    items: z.array(ReturnItem).max(100).default([]),
  }),
  decide: (state, { opinion, items }, { actor }) => {
    if (!opinion) throw refuse('opinionRequired', {}, '退回必须填写意见：请说明哪里不符合要求、应如何修改');
    const { approval, task, behalf } = dutyOf(state, actor);
    const type = approval.purpose === 'goal' ? 'goal.returned.v1' : 'review.returned.v1';
    return [{ type, data: { task: task.id, opinion, items, ...behalf } }];
  },
});
