import { z } from 'zod';
import { pendingNode, pendingTask } from '../../approval/tasks.ts';
import { DomainError } from '../../error.ts';
import { defineAction } from '../action.ts';

/** 不予通过: ends the evaluation for good. */
export const reject = defineAction({
  label: '不予通过',
  hint: '终止本次评价，须填写意见',
  who: 'assignee',
  reach: 'above',
  makes: ['review.rejected.v1'],
  input: z.strictObject({ opinion: z.string().trim().max(2_000).default('') }),
  hinders: ({ approval }) => {
    const node = pendingNode(approval);
    return node && !node.may.includes('reject')
      ? new DomainError('forbidden', `“${node.title}”节点不能作出不予通过的决定`, { node: node.id })
      : undefined;
  },
  decide: ({ approval }, { opinion }) => {
    if (!opinion) throw new DomainError('opinionRequired', '不予通过必须填写意见');
    const task = pendingTask(approval);
    if (!task) throw new DomainError('illegalAction', '当前没有待办的审核任务');
    return [{ type: 'review.rejected.v1', data: { task: task.id, opinion } }];
  },
});
