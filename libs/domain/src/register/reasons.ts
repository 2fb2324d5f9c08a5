import { actingTasks, openNode, type Task } from '../approval/approval.ts';
import { fits } from '../approval/eligible.ts';
import type { RouteNode } from '../approval/route.ts';
import type { Actor, Person } from '../evaluation/action.ts';
import type { State } from '../evaluation/state.ts';
import { roles } from '../vocabulary.ts';

/** holder: by name; candidate: by a post; claimed: taken from among the candidates; advice: asked for it. */
export type DutyRule = 'holder' | 'added' | 'transferred' | 'claimed' | 'advice' | 'candidate';

/** A task that is somebody's at a moment, and why. */
export interface DutyReason {
  task: string;
  node: string;
  rule: DutyRule;
  /** In whose place; absent when in their own name. */
  proxyOf?: { id: string; name: string };
  why: string;
}

const postWords = (person: Person, node: RouteNode, unit: string): string =>
  [person, ...(person.otherPosts ?? [])]
    .filter(({ roles: held, path }) =>
      fits(node.candidates, { id: person.id, name: person.name, roles: held, path }, unit),
    )
    .map(({ roles: held, path }) => `${held.map((role) => roles[role]).join('、')}（${path}）`)
    .join('；');

const asHolder = (task: Task, tasks: readonly Task[]): Pick<DutyReason, 'rule' | 'why'> => {
  const parent = tasks.find(({ id }) => id === task.parent);
  if (parent)
    return { rule: 'added', why: `由${(parent.owner ?? parent.holder ?? parent.claimedBy)?.name ?? '原办理人'}加签` };
  if (task.owner) return { rule: 'transferred', why: `由${task.owner.name}转来` };
  return { rule: 'holder', why: '任务写明由其办理' };
};

const reasonOf = (
  task: Task,
  node: RouteNode,
  person: Person,
  unit: string,
  tasks: readonly Task[],
): Pick<DutyReason, 'rule' | 'why'> | null => {
  if (task.helper?.id === person.id) return { rule: 'advice', why: `受${task.holder?.name ?? '办理人'}委派提出意见` };
  if (task.holder) return task.holder.id === person.id ? asHolder(task, tasks) : null;
  if (task.claimedBy) return task.claimedBy.id === person.id ? { rule: 'claimed', why: '已由其签收' } : null;
  return fits(node.candidates, person, unit)
    ? { rule: 'candidate', why: `岗位符合该节点的要求：${postWords(person, node, unit) || '指定人员'}` }
    : null;
};

/** Which tasks of a case are somebody's, by which rule: as themselves first, then in the place of others. */
export const dutyReasons = ({ approval, packs, unit }: State, actor: Actor): readonly DutyReason[] => {
  const node = openNode(approval, packs);
  if (!node) return [];
  const of = (person: Person): DutyReason[] =>
    actingTasks(approval).flatMap((task) => {
      const reason = reasonOf(task, node, person, unit.path, approval?.tasks ?? []);
      return reason ? [{ task: task.id, node: node.title, ...reason }] : [];
    });
  const behalf = (principal: Person): DutyReason[] =>
    of(principal).map((reason) => ({
      ...reason,
      proxyOf: { id: principal.id, name: principal.name },
      why: `代${principal.name}：${reason.why}`,
    }));
  return [...of(actor), ...(actor.standsFor ?? []).flatMap(behalf)];
};
