import { nodesOf } from '../approval/approval.ts';
import { counted } from '../approval/deciding.ts';
import { refuse } from '../approval/refusals.ts';
import type { RouteNode } from '../approval/route.ts';
import type { Context } from './action.ts';
import type { Assignment } from './duty.ts';
import type { DataOf, Event } from './events.ts';
import { onward } from './onward.ts';
import type { State } from './state.ts';

/** What an approval says. `signature`: hash of the revision that was signed. */
export interface Consent {
  opinion: string;
  signature?: string | undefined;
  batch?: string | undefined;
}

/** A signature holds for the words it was given on, and for no others. */
const refuseUnsigned = (node: RouteNode, signature: string | undefined, seal: string | undefined): void => {
  if (!node.signatureRequired) return;
  if (!signature) throw refuse('signatureRequired', { node: node.id, seal });
  if (signature !== seal)
    throw refuse('signatureRequired', { node: node.id, seal }, '签名对应的不是现在的内容：请在最新版本上重新签名');
};

/** The usual word is none of one's own. */
const saysSomething = (opinion: string): boolean => opinion !== '' && opinion !== '同意';

const refuseSilent = (node: RouteNode, opinion: string): void => {
  if (node.opinionRequired && !saysSomething(opinion))
    throw refuse('opinionRequired', { node: node.id }, `“${node.title}”节点同意时也须填写审核意见`);
};

/** The facts of one approval: the decision, where it leads, and what ends with it. */
export const approving = (
  state: State,
  { approval, task, node, behalf }: Assignment,
  { opinion, signature, batch }: Consent,
  context: Context,
): Event[] => {
  refuseSilent(node, opinion);
  refuseUnsigned(node, signature, context.seal);
  const data: DataOf<'task.approved.v1'> = {
    task: task.id,
    opinion,
    ...behalf,
    ...(signature && { signature }),
    ...(batch && { batch }),
  };
  const told = { by: context.actor, at: context.now, nodes: nodesOf(approval, state.packs) };
  const { leadsTo, after } = onward(state, counted(approval, data, told), context);
  return [{ type: 'task.approved.v1', data: { ...data, ...(leadsTo && { leadsTo }) } }, ...after];
};
