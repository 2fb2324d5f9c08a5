import { z } from 'zod';
import {
  isGated,
  isUnfinished,
  nodesOf,
  openNode,
  openVisit,
  type Approval,
  type Task,
} from '../../approval/approval.ts';
import { countOf } from '../../approval/counting.ts';
import { isFlowAdministrator } from '../../approval/eligible.ts';
import { removed } from '../../approval/signing.ts';
import { refuse } from '../../approval/refusals.ts';
import type { RouteNode } from '../../approval/route.ts';
import { fewest } from '../../approval/rules.ts';
import { latestVisit } from '../../approval/visits.ts';
import { DomainError } from '../../error.ts';
import { defineAction, type Actor, type Context } from '../action.ts';
import type { Event } from '../events.ts';
import { failed, onward, stepAsksPeople, stepReads } from '../onward.ts';
import type { State } from '../state.ts';

/** Whoever added a signer, whoever's task it is that they sign for, and the administrator of the flow, who may remove any member. */
const mayRemove = ({ approval, unit }: State, task: Task, actor: Actor): boolean => {
  const parent = approval?.tasks.find(({ id }) => id === task.parent);
  const added = parent !== undefined && [task.addedBy, parent.holder?.id].includes(actor.id);
  return added || isFlowAdministrator(actor, unit.path);
};

const hasDecided = (task: Task): boolean => !isUnfinished(task) || task.status === 'PASSING';

const removable = (state: State, actor: Actor): readonly Task[] =>
  (state.approval?.tasks ?? []).filter((task) => !hasDecided(task) && mayRemove(state, task, actor));

/** Whether too few would be left to decide the node at all. Signers before and after do not decide it. */
const isLast = ({ tasks }: Approval, { mode }: RouteNode, task: Task): boolean => {
  if (isGated(task, tasks)) return false;
  const members = tasks.filter((one) => one.visit === task.visit && !isGated(one, tasks));
  return countOf(members).members <= fewest(mode);
};

const chosen = (state: State, wanted: string, actor: Actor): Task => {
  const task = state.approval?.tasks.find(({ id }) => id === wanted);
  if (!task || task.status === 'CANCELLED') throw refuse('taskGone', { task: wanted });
  if (hasDecided(task)) throw refuse('alreadyDecided', { task: wanted, by: task.by }, `${task.by}已签署意见，不能减签`);
  if (!mayRemove(state, task, actor))
    throw new DomainError('forbidden', '减签须由加签人或流程管理员办理', { task: wanted });
  return task;
};

/** The facts of a removal: what is left is counted at once, and the node may pass or fail by it. */
const removing = (
  state: State,
  approval: Approval,
  data: { task: string; reason: string },
  context: Context,
): Event[] => {
  const told = { by: context.actor, at: context.now, nodes: nodesOf(approval, state.packs) };
  const left = removed(approval, data, told);
  const node = openNode(approval, state.packs);
  if (!openVisit(left) && latestVisit(left)?.status === 'FAILED') {
    const opinion = `减签后“${node?.title}”未通过：${data.reason}`;
    const ends = failed(approval, data.task, { rule: 'NODE_FAILED', opinion, forGood: node?.onFailure === 'reject' });
    return [{ type: 'signer.removed.v1', data }, ends];
  }
  const { leadsTo, after } = onward(state, left, context);
  return [{ type: 'signer.removed.v1', data: { ...data, ...(leadsTo && { leadsTo }) } }, ...after];
};

/** 减签: takes a signer who has not spoken yet off the case; nobody passes by that who has not agreed. */
export const removeSigner = defineAction({
  label: '减签',
  hint: '撤去尚未签署的被加签人，须说明理由',
  who: 'participant',
  reach: 'above',
  makes: ['signer.removed.v1'],
  input: z.strictObject({
    task: z.string().min(1, '请选择要减去的任务').max(160),
    reason: z.string().trim().max(2_000).default(''),
  }),
  reads: stepReads,
  asksPeople: stepAsksPeople,
  hinders: (state, { actor }) =>
    removable(state, actor).length > 0 ? undefined : new DomainError('illegalAction', '没有可由您减去的被加签人'),
  decide: (state, { task: wanted, reason }, context) => {
    if (!reason) throw refuse('opinionRequired', {}, '减签必须说明理由');
    const { approval, packs } = state;
    const node = openNode(approval, packs);
    if (!approval || !node) throw refuse('nodeDone');
    const task = chosen(state, wanted, context.actor);
    if (isLast(approval, node, task)) throw refuse('signerLast', { task: wanted });
    return removing(state, approval, { task: task.id, reason }, context);
  },
});
