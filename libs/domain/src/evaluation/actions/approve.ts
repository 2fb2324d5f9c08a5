import { z } from 'zod';
import { isLastNode, pendingNode, pendingTask } from '../../approval/tasks.ts';
import { DomainError } from '../../error.ts';
import { defineAction } from '../action.ts';
import type { Event } from '../events.ts';

/** 同意: passes the node; the last one passes the goal or the review as a whole. */
export const approve = defineAction({
  label: '同意',
  hint: '审核通过，转下一节点',
  who: 'assignee',
  reach: 'above',
  makes: ['task.approved.v1'],
  input: z.strictObject({ opinion: z.string().trim().max(2_000).default('同意') }),
  hinders: ({ approval, reviewerScore }) =>
    pendingNode(approval)?.scoreRequired && !reviewerScore
      ? new DomainError('invalid', '终审前请先给出审核得分')
      : undefined,
  decide: ({ approval }, { opinion }) => {
    const task = pendingTask(approval);
    if (!approval || !task) throw new DomainError('illegalAction', '当前没有待办的审核任务');
    const passed: Event = { type: 'task.approved.v1', data: { task: task.id, opinion } };
    if (!isLastNode(approval)) return [passed];
    const type = approval.purpose === 'goal' ? 'goal.approved.v1' : 'review.approved.v1';
    return [passed, { type, data: { revision: approval.revision } }];
  },
});
