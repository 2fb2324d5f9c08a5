import type { Approval, Holder, Task } from '../approval/approval.ts';
import { fits, reviewsAbove } from '../approval/eligible.ts';
import { refuse } from '../approval/refusals.ts';
import type { RouteNode } from '../approval/route.ts';
import type { DomainError } from '../error.ts';
import type { Context, Person } from './action.ts';
import type { State } from './state.ts';

const gone: readonly Task['status'][] = ['CANCELLED', 'SKIPPED'];

/** Whether somebody has a task at this visit of the node already, decided or not. */
const isInNode = ({ tasks }: Approval, visit: number, id: string): boolean =>
  tasks.some(
    (task) =>
      task.visit === visit &&
      !gone.includes(task.status) &&
      [task.holder?.id, task.claimedBy?.id, task.byId].includes(id),
  );

/** Who is to take a task, or part of it, and at which node. */
export interface Seat {
  approval: Approval;
  node: RouteNode;
  task: Task;
}

/** Nobody hands anything to themselves. */
export const toAnother = (id: string, { actor }: Context): string => {
  if (id === actor.id) throw refuse('transferToSelf', { person: id });
  return id;
};

/** Why somebody on duty may not take part at a node: who filed, who is in it already, who does not work above the unit. */
export const refuseTaker = (
  state: State,
  { approval, node, task }: Seat,
  id: string,
  { people = [] }: Pick<Context, 'people'>,
): DomainError | undefined => {
  if (state.filers.includes(id)) return refuse('selfApproval', { person: id }, '填报过本表的人员不得参与审核本表');
  const person = people.find((one) => one.id === id);
  if (isInNode(approval, task.visit, id))
    return refuse('signerDuplicate', { person: id }, `${person?.name ?? '所选人员'}已在“${node.title}”节点`);
  return person && mayTake(state, node, person) ? undefined : refuse('noHandler', { person: id }, outOfReach(person));
};

/** Somebody who takes part at a node. @throws DomainError selfApproval, signerDuplicate, noHandler */
export const takerOf = (state: State, seat: Seat, id: string, context: Context): Holder => {
  const refused = refuseTaker(state, seat, id, context);
  if (refused) throw refused;
  return { id, name: context.people?.find((one) => one.id === id)?.name ?? id };
};

const mayTake = ({ unit }: State, node: RouteNode, person: Person): boolean =>
  fits(node.candidates, person, unit.path) || reviewsAbove(person, unit.path);

const outOfReach = (person: Person | undefined): string =>
  person ? `${person.name}不是本单位上级的审核人员，不能承担这项任务` : '所选人员不在岗，或不在本单位及其上级';
