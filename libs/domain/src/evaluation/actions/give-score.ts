import { z } from 'zod';
import { pendingNode, pendingTask } from '../../approval/tasks.ts';
import { DomainError } from '../../error.ts';
import { defineAction } from '../action.ts';
import { Score } from '../events.ts';

/** 审核打分: the reviewer's own score, beside the stated and the computed one; the unit's numbers stay as they are. */
export const giveScore = defineAction({
  label: '审核打分',
  hint: '给出审核得分，不改动单位填报数据',
  who: 'assignee',
  reach: 'above',
  makes: ['review.scored.v1'],
  input: z.strictObject({ score: Score, opinion: z.string().trim().max(2_000).default('') }),
  hinders: ({ approval }) => {
    const node = pendingNode(approval);
    return node && !node.may.includes('giveScore')
      ? new DomainError('forbidden', `“${node.title}”节点不打分`, { node: node.id })
      : undefined;
  },
  decide: ({ approval }, { score, opinion }) => {
    const task = pendingTask(approval);
    if (!task) throw new DomainError('illegalAction', '当前没有待办的审核任务');
    return [{ type: 'review.scored.v1', data: { task: task.id, score, opinion } }];
  },
});
