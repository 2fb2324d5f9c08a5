import { pendingNode } from '../approval/tasks.ts';
import { DomainError } from '../error.ts';
import { roles, type Role } from '../vocabulary.ts';
import type { Action, Actor } from './action.ts';
import type { State } from './state.ts';

/** Whether an organisation is the given one or stands above it. */
export const covers = (above: string, path: string): boolean => path === above || path.startsWith(`${above}.`);

const names = (wanted: readonly Role[]): string => wanted.map((role) => roles[role]).join('、');

const holds = (actor: Actor, wanted: readonly Role[], reach: 'own' | 'above', path: string): boolean =>
  wanted.some((role) => actor.roles.includes(role)) &&
  (reach === 'own' ? actor.path === path : covers(actor.path, path));

/** The refusal, if this person may not. Roles first, then the tree, then one's own filing (domain rule: nobody reviews what he filed). */
export const refuseActor = (
  action: Action<never>,
  state: State,
  actor: Actor,
  path = state.unit.path,
): DomainError | undefined => {
  if (action.who !== 'assignee')
    return holds(actor, action.who, action.reach, path)
      ? undefined
      : new DomainError('forbidden', `“${action.label}”须由${names(action.who)}办理`, { roles: action.who });
  const node = pendingNode(state.approval);
  if (!node) return new DomainError('illegalAction', '当前没有待办的审核任务');
  if (!holds(actor, [node.role], node.reach, path))
    return new DomainError('notAssignee', `当前节点为“${node.title}”，须由${names([node.role])}办理`, {
      node: node.id,
    });
  if (state.filers.includes(actor.id))
    return new DomainError('selfApproval', '填报过本表的人员不得审核本表，请由其他人员办理');
  return undefined;
};

/** Whether a person may look at an evaluation: everything at or below their own organisation. */
export const maySee = (actor: Actor, path: string): boolean => covers(actor.path, path);
