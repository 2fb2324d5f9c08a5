import { openNode } from '../approval/approval.ts';
import type { NodeAct } from '../approval/route.ts';
import { DomainError } from '../error.ts';
import type { State } from './state.ts';

const words: Record<NodeAct, string> = {
  approve: '同意',
  disagree: '不同意',
  returnForRevision: '退回',
  reject: '作出不予通过的决定',
  giveScore: '打分',
  amend: '审核修改',
  transfer: '转办',
  delegate: '委派',
  addSigners: '加签',
};

/** Refuses what the open node does not offer. */
export const refuseUnless = ({ approval, packs }: State, act: NodeAct): DomainError | undefined => {
  const node = openNode(approval, packs);
  return node && !node.may.includes(act)
    ? new DomainError('forbidden', `“${node.title}”节点不能${words[act]}`, { node: node.id })
    : undefined;
};
