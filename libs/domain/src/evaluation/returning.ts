import type { ResubmitMode, ReturnItem } from '../approval/events.ts';
import { reopening } from '../approval/next.ts';
import { refuse } from '../approval/refusals.ts';
import { returnTargets } from '../approval/return-targets.ts';
import type { RouteNode } from '../approval/route.ts';
import { DomainError } from '../error.ts';
import type { Context } from './action.ts';
import type { Assignment } from './duty.ts';
import type { Event } from './events.ts';
import { aroundOf } from './onward.ts';
import type { State } from './state.ts';

/** What whoever returns has filled in. */
export interface ReturnInput {
  opinion: string;
  items: ReturnItem[];
  /** The filer, or a node that was passed. */
  to: string;
  mode?: ResubmitMode | undefined;
  due?: string | undefined;
}

/** A return says what is wrong: in words, or item by item. */
const wordsOf = ({ opinion, items }: ReturnInput): string => {
  if (opinion) return opinion;
  if (items.length === 0)
    throw refuse('opinionRequired', {}, '退回必须填写意见或列出整改事项：请说明哪里不符合要求、应如何修改');
  return items
    .map(({ text }) => text)
    .join('；')
    .slice(0, 2_000);
};

/** How it comes back: what was asked for, where the node allows it; the whole way when nothing was said. */
const modeOf = ({ resubmit = ['REDO'], title }: RouteNode, wanted: ResubmitMode | undefined): ResubmitMode => {
  if (!wanted) return resubmit.includes('REDO') ? 'REDO' : 'DIRECT';
  if (resubmit.includes(wanted)) return wanted;
  const words = { REDO: '从头再审', DIRECT: '直送退回人' };
  throw new DomainError('invalid', `“${title}”节点退回后不能${words[wanted]}`, { allowed: resubmit });
};

const toFiller = ({ approval, task, node, behalf }: Assignment, given: ReturnInput): Event[] => {
  const type = approval.purpose === 'goal' ? 'goal.returned.v1' : 'review.returned.v1';
  const mode = modeOf(node, given.mode);
  const data = {
    task: task.id,
    opinion: wordsOf(given),
    items: given.items,
    ...behalf,
    ...((given.mode || mode !== 'REDO') && { mode }),
    ...(given.due && { due: given.due }),
  };
  return [{ type, data }];
};

const targetOf = ({ approval, node }: Assignment, nodes: readonly RouteNode[], to: string): RouteNode => {
  const target = nodes.find(({ id }) => id === to);
  const targets = returnTargets(approval, node);
  if (!target) throw refuse('targetNodeUnknown', { to, targets }, `审核流程中没有节点“${to}”`);
  if (to === node.id) throw refuse('sameNode', { to }, `不能退回到当前节点“${node.title}”`);
  if (!targets.includes(to))
    throw refuse(
      'targetNotPassed',
      { to, targets },
      `不能退回到“${target.title}”：本次审核没有通过该节点，或流程不允许`,
    );
  return target;
};

const toNode = (state: State, duty: Assignment, given: ReturnInput, context: Context): Event[] => {
  const { approval, task, node, behalf } = duty;
  const around = aroundOf(state, approval, context);
  const target = targetOf(duty, around.nodes, given.to);
  if (given.due) throw new DomainError('invalid', '只有退回填报人时可以另定期限', { due: given.due });
  const mode = modeOf(node, given.mode);
  const { leadsTo, missing, failed } = reopening(approval, target, around);
  if (!leadsTo.opens || failed) throw refuse('assigneesIncomplete', { node: target.id });
  const opens = { ...leadsTo.opens, ...(mode === 'DIRECT' && { backTo: node.id }) };
  const data = { task: task.id, opinion: wordsOf(given), items: given.items, mode, opens, ...behalf };
  const sent: Event = { type: 'approval.sentBack.v1', data };
  return missing ? [sent, { type: 'approver.missing.v1', data: missing }] : [sent];
};

/** The facts of a return. @throws DomainError opinionRequired, targetNodeUnknown, sameNode, targetNotPassed, invalid */
export const returning = (state: State, duty: Assignment, given: ReturnInput, context: Context): Event[] =>
  given.to === 'start' ? toFiller(duty, given) : toNode(state, duty, given, context);
