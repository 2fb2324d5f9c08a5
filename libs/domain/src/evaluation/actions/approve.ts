import { z } from 'zod';
import { approvalFolds } from '../../approval/fold.ts';
import { nodesOf, openNode, openVisit } from '../../approval/approval.ts';
import { DomainError } from '../../error.ts';
import { defineAction } from '../action.ts';
import type { Event } from '../events.ts';
import { dutyOf } from '../duty.ts';

/** 同意: passes the node; the last one passes the goal or the review as a whole. */
export const approve = defineAction({
  label: '同意',
  hint: '审核通过，转下一节点',
  who: 'assignee',
  reach: 'above',
  makes: ['task.approved.v1'],
  input: z.strictObject({
    opinion: z.string().trim().max(2_000).default('同意'),
    task: z.string().max(160).optional(),
  }),
  hinders: ({ approval, packs, reviewerScore }) =>
    openNode(approval, packs)?.scoreRequired && !reviewerScore
      ? new DomainError('invalid', '终审前请先给出审核得分')
      : undefined,
  decide: (state, { opinion, task: wanted }, { actor, now }) => {
    const { approval, task, behalf } = dutyOf(state, actor, wanted);
    const data = { task: task.id, opinion, ...behalf };
    const passed: Event = { type: 'task.approved.v1', data };
    const after = approvalFolds['task.approved.v1'](approval, data, {
      by: actor,
      at: now,
      nodes: nodesOf(approval, state.packs),
    });
    if (openVisit(after)) return [passed];
    const type = approval.purpose === 'goal' ? 'goal.approved.v1' : 'review.approved.v1';
    return [passed, { type, data: { revision: approval.revision } }];
  },
});
