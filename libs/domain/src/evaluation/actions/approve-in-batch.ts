import { z } from 'zod';
import { openNode, type Approval } from '../../approval/approval.ts';
import { refuse } from '../../approval/refusals.ts';
import type { RouteNode } from '../../approval/route.ts';
import { civilDate } from '../../deadlines/civil.ts';
import type { DomainError } from '../../error.ts';
import { defineAction, type Context } from '../action.ts';
import { approving } from '../approving.ts';
import { dutyOf } from '../duty.ts';
import { stepAsksPeople } from '../onward.ts';
import { findingsOf } from '../preconditions.ts';
import { draftKey, type State } from '../state.ts';
import { approve } from './approve.ts';

/** What cases must have in common to be approved together: the route, the stage and the node. Null when nothing is open. */
export const batchKind = ({ approval, packs }: State): string | null => {
  const node = openNode(approval, packs);
  return approval && node ? `${approval.route} ${approval.purpose} ${node.id}` : null;
};

const alone: readonly [why: string, holds: (node: RouteNode, approval: Approval) => boolean][] = [
  ['要求审核打分', ({ scoreRequired }, { purpose }) => scoreRequired === true && purpose === 'review'],
  ['要求填写意见', ({ opinionRequired }) => opinionRequired === true],
  ['要求签名', ({ signatureRequired }) => signatureRequired === true],
];

const isBesideThePoint = ({ waivers }: State, { now }: Context) => {
  const standing = waivers.filter(({ until }) => !until || civilDate(now) <= until);
  return (found: { rule: string; where: string; severity: string }): boolean =>
    found.severity === 'BLUE' || standing.some(({ rule, where }) => rule === found.rule && where === found.where);
};

/** Why the open node is decided case by case; undefined: a word of agreement is enough. */
const wantedAlone = (approval: Approval, node: RouteNode): string | undefined =>
  alone.find(([, holds]) => holds(node, approval))?.[0];

/** Whether the case may be one of a batch, as far as its counts tell: open findings are those that nothing waives. */
export const fitsABatch = ({ approval, packs, waivers }: State, findings: number): boolean => {
  const node = openNode(approval, packs);
  return approval !== null && node !== undefined && !wantedAlone(approval, node) && findings <= waivers.length;
};

/** What must be looked at by itself: the node wants more than a word, or the form has open findings. */
const refuseTogether = (state: State, context: Context): DomainError | undefined => {
  const { approval, packs } = state;
  const node = openNode(approval, packs);
  if (!approval || !node) return undefined;
  const wanted = wantedAlone(approval, node);
  if (wanted) return refuse('batchNotAllowed', { node: node.id }, `“${node.title}”节点${wanted}，须逐件办理`);
  const settled = isBesideThePoint(state, context);
  const open = findingsOf(state, context.forms, draftKey(state.place)).filter((found) => !settled(found));
  return open.length > 0
    ? refuse('batchNotAllowed', { findings: open.length }, `有${open.length}个未决问题，须逐件办理`)
    : undefined;
};

/** 批量同意: the same as 同意, for one of many cases that need no closer look. */
export const approveInBatch = defineAction({
  label: '批量同意',
  hint: '同一流程、同一节点且没有未决问题的任务可以一并同意',
  who: 'assignee',
  reach: 'above',
  makes: ['task.approved.v1'],
  inBatchOnly: true,
  input: z.strictObject({
    opinion: z.string().trim().max(2_000).default('同意'),
    batch: z.string().min(1).max(160),
    /** What the first case of the batch was: see batchKind. */
    like: z.string().max(200).optional(),
  }),
  reads: ['goal', 'selfEvaluation', 'approvedGoal'],
  asksPeople: stepAsksPeople,
  hinders: (state, context) => approve.hinders?.(state, context) ?? refuseTogether(state, context),
  decide: (state, { opinion, batch, like }, context) => {
    if (like !== undefined && like !== batchKind(state))
      throw refuse('batchNotAllowed', { like }, '与本批第一件不在同一流程的同一节点，须另行办理');
    return approving(state, dutyOf(state, context.actor), { opinion, batch }, context);
  },
});
