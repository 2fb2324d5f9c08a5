import { z } from 'zod';
import { openNode } from '../../approval/approval.ts';
import { refuse } from '../../approval/refusals.ts';
import { DomainError } from '../../error.ts';
import { defineAction } from '../action.ts';
import { dutyOf } from '../duty.ts';

/** 不予通过: ends the evaluation for good. */
export const reject = defineAction({
  label: '不予通过',
  hint: '终止本次评价，须填写意见',
  who: 'assignee',
  reach: 'above',
  makes: ['review.rejected.v1'],
  input: z.strictObject({ opinion: z.string().trim().max(2_000).default('') }),
  hinders: ({ approval, packs }) => {
    const node = openNode(approval, packs);
    return node && !node.may.includes('reject')
      ? new DomainError('forbidden', `“${node.title}”节点不能作出不予通过的决定`, { node: node.id })
      : undefined;
  },
  decide: (state, { opinion }, { actor }) => {
    if (!opinion) throw refuse('opinionRequired', {}, '不予通过必须填写意见');
    const { task, behalf } = dutyOf(state, actor);
    return [{ type: 'review.rejected.v1', data: { task: task.id, opinion, ...behalf } }];
  },
});
