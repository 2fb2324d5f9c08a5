import { z } from 'zod';
import { openNode } from '../../approval/approval.ts';
import { DomainError } from '../../error.ts';
import { defineAction } from '../action.ts';
import { approving } from '../approving.ts';
import { dutyOf } from '../duty.ts';
import { stepAsksPeople, stepReads } from '../onward.ts';

/** 同意: counts in the node; the last node passes the goal or the review as a whole. */
export const approve = defineAction({
  label: '同意',
  hint: '审核通过，转下一节点',
  who: 'assignee',
  reach: 'above',
  makes: ['task.approved.v1'],
  input: z.strictObject({
    opinion: z.string().trim().max(2_000).default('同意'),
    task: z.string().max(160).optional(),
    /** Hash of the form that was signed, where the node asks for a signature. */
    signature: z.string().max(128).optional(),
  }),
  reads: stepReads,
  asksPeople: stepAsksPeople,
  hinders: ({ approval, packs, reviewerScore }) =>
    openNode(approval, packs)?.scoreRequired && !reviewerScore
      ? new DomainError('invalid', '终审前请先给出审核得分')
      : undefined,
  decide: (state, { task, ...consent }, context) =>
    approving(state, dutyOf(state, context.actor, task), consent, context),
});
