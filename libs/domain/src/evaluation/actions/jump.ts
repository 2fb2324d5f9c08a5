import { z } from 'zod';
import { openVisit, type Approval } from '../../approval/approval.ts';
import { reopening, wayFrom } from '../../approval/next.ts';
import { refuse } from '../../approval/refusals.ts';
import { passedVisits } from '../../approval/visits.ts';
import type { Context } from '../action.ts';
import { defineAction } from '../action.ts';
import { aroundOf, following, type Onward } from '../onward.ts';
import type { State } from '../state.ts';

/** Forward: everything in between is passed over by the jump. Back: to those who had it. */
const jumpTo = (state: State, approval: Approval, to: string, context: Context): Onward => {
  const around = aroundOf(state, approval, context);
  const [from, target] = [openVisit(approval)?.node, to].map((id) => around.nodes.findIndex((node) => node.id === id));
  const node = around.nodes[target ?? -1];
  if (target === undefined || from === undefined || !node)
    throw refuse('targetNodeUnknown', { to, nodes: around.nodes.map(({ id }) => id) }, `审核流程中没有节点“${to}”`);
  if (target === from) throw refuse('targetRunning', { to }, `“${node.title}”正在办理，无须跳转`);
  if (passedVisits(approval).some((visit) => visit.node === to))
    return following(approval, reopening(approval, node, around));
  const over = around.nodes.slice(from + 1, target).map(({ id }) => ({ node: id, rule: 'ADMIN_JUMP' }));
  // The node that was jumped to opens whatever its condition says: a person has decided so.
  const way = wayFrom(approval, target, { ...around, holds: () => true, again: true });
  return following(approval, { ...way, leadsTo: { ...way.leadsTo, ...(over.length > 0 && { skips: over }) } });
};

/** 跳转: an intervention of whoever runs the flows, with its reason; everybody who has had a hand in the case is told. */
export const jump = defineAction({
  label: '跳转',
  hint: '由流程管理员跳转到指定节点，须说明理由，全体参与人可见',
  who: 'flowAdministrator',
  reach: 'above',
  makes: ['approval.jumped.v1'],
  input: z.strictObject({
    to: z.string().min(1).max(40),
    reason: z.string().trim().max(2_000).default(''),
  }),
  reads: ['goal', 'selfEvaluation', 'approvedGoal'],
  asksPeople: true,
  decide: (state, { to, reason }, context) => {
    if (!reason) throw refuse('opinionRequired', {}, '跳转必须说明理由');
    if (!state.approval) throw refuse('taskGone');
    const { leadsTo, after } = jumpTo(state, state.approval, to, context);
    return [{ type: 'approval.jumped.v1', data: { reason, leadsTo: leadsTo ?? { opens: { node: to } } } }, ...after];
  },
});
