import type { Approval, Holder, Task } from '../approval/approval.ts';
import { fits, reviewsAbove } from '../approval/eligible.ts';
import { refuse } from '../approval/refusals.ts';
import type { RouteNode } from '../approval/route.ts';
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

/** Somebody on duty who may take part at a node: not who filed, not twice, only from above the unit. */
export const takerOf = (state: State, { approval, node, task }: Seat, id: string, { people = [] }: Context): Holder => {
  if (state.filers.includes(id)) throw refuse('selfApproval', { person: id }, '填报过本表的人员不得参与审核本表');
  const person = people.find((one) => one.id === id);
  if (isInNode(approval, task.visit, id))
    throw refuse('signerDuplicate', { person: id }, `${person?.name ?? '所选人员'}已在“${node.title}”节点`);
  if (!person || !mayTake(state, node, person)) throw refuse('noHandler', { person: id }, outOfReach(person));
  return { id, name: person.name };
};

const mayTake = ({ unit }: State, node: RouteNode, person: Person): boolean =>
  fits(node.candidates, person, unit.path) || reviewsAbove(person, unit.path);

const outOfReach = (person: Person | undefined): string =>
  person ? `${person.name}不是本单位上级的审核人员，不能承担这项任务` : '所选人员不在岗，或不在本单位及其上级';
