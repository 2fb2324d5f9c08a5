import type { Approval, Holder, Task } from '../approval/approval.ts';
import { dutiesOf } from '../approval/eligible.ts';
import type { RouteNode } from '../approval/route.ts';
import { refuse } from '../approval/refusals.ts';
import type { Actor } from './action.ts';
import type { State } from './state.ts';

/** The task that somebody is about to act on, and in whose place. */
export interface Assignment {
  approval: Approval;
  task: Task;
  node: RouteNode;
  /** For the data of the decision: empty when they act in their own name. */
  behalf: { onBehalfOf?: Holder };
}

/** The first of somebody's tasks, or the one they name. @throws DomainError taskGone when it is not theirs any more */
export const dutyOf = (state: State, actor: Actor, wanted?: string): Assignment => {
  const filed = (id?: string): boolean => id !== undefined && state.filers.includes(id);
  const duties = dutiesOf(state, actor).filter(({ onBehalfOf }) => !filed(onBehalfOf?.id));
  const duty = wanted ? duties.find(({ task }) => task.id === wanted) : duties[0];
  if (!state.approval || !duty) throw refuse('taskGone', { task: wanted ?? null });
  const { task, node, onBehalfOf } = duty;
  const behalf = onBehalfOf ? { onBehalfOf: { id: onBehalfOf.id, name: onBehalfOf.name } } : {};
  return { approval: state.approval, task, node, behalf };
};
