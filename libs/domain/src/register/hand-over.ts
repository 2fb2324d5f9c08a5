import { isUnfinished, openNode, type Approval, type Task } from '../approval/approval.ts';
import { fits, isFlowAdministrator, reviewsAbove } from '../approval/eligible.ts';
import type { RouteNode } from '../approval/route.ts';
import { refuse } from '../approval/refusals.ts';
import { DomainError } from '../error.ts';
import type { Context, Person } from '../evaluation/action.ts';
import type { Event } from '../evaluation/events.ts';
import type { State } from '../evaluation/state.ts';
import { takerOf } from '../evaluation/taker.ts';

interface Seats {
  approval: Approval;
  node: RouteNode;
  tasks: readonly Task[];
}

const isOf = (person: string, { holder, claimedBy }: Task): boolean => (holder ?? claimedBy)?.id === person;

/** Open tasks in somebody's name. What has been approved and waits for signers only is decided already. */
const seatsOf = ({ approval, packs }: State, person: string): Seats | undefined => {
  const node = openNode(approval, packs);
  const open = (task: Task): boolean => isUnfinished(task) && task.status !== 'PASSING' && isOf(person, task);
  return approval && node ? { approval, node, tasks: approval.tasks.filter(open) } : undefined;
};

export interface HandedOver {
  from: string;
  to: string;
  task: string;
  reason: string;
  /** Number of the handover that it belongs to. */
  handover: string;
}

/** 工作移交: one task from one person to another. @throws DomainError taskGone and whatever forbids the taker */
export const handOver = (
  state: State,
  { from, to, task: wanted, reason, handover }: HandedOver,
  context: Context,
): Event[] => {
  const seats = seatsOf(state, from);
  const task = seats?.tasks.find(({ id }) => id === wanted);
  if (!seats || !task) throw refuse('taskGone', { task: wanted });
  const taker = takerOf(state, { approval: seats.approval, node: seats.node, task }, to, context);
  return [{ type: 'task.reassigned.v1', data: { task: task.id, to: taker, reason, handover } }];
};

/** A rule that gives tasks to others because whoever held them is gone. */
const rule = 'HOLDER_GONE';

const reseat = (state: State, { approval, node }: Seats, task: Task, gone: Person, context: Context): Event[] => {
  const people = (context.people ?? []).filter(({ id }) => id !== gone.id);
  const free = (person: Person): boolean => {
    try {
      return Boolean(takerOf(state, { approval, node, task }, person.id, { ...context, people }));
    } catch (error) {
      if (error instanceof DomainError) return false;
      throw error;
    }
  };
  const candidates = people.filter((person) => fits(node.candidates, person, state.unit.path) && free(person));
  if (!task.holder && candidates.length > 0) return [{ type: 'task.unclaimed.v1', data: { task: task.id } }];
  const reason = `${gone.name}已不在岗`;
  const given = (to: Person, by: string): Event => ({
    type: 'task.reassigned.v1',
    data: { task: task.id, to: { id: to.id, name: to.name }, reason, rule: by },
  });
  if (candidates[0]) return [given(candidates[0], rule)];
  const officer = people.find((person) => isFlowAdministrator(person, state.unit.path) && free(person));
  const trace = `${reason}，该节点没有其他可办理的人员${officer ? `，转流程管理员${officer.name}` : ''}`;
  const missing: Event = { type: 'approver.missing.v1', data: { node: node.id, rule, trace } };
  return officer ? [missing, given(officer, 'TO_ADMIN')] : [missing];
};

/** Still on duty, and still somebody who may have a task at the node. */
const staysFit = ({ unit }: State, { node }: Seats, { people = [] }: Context, id: string): boolean => {
  const person = people.find((one) => one.id === id);
  return person !== undefined && (fits(node.candidates, person, unit.path) || reviewsAbove(person, unit.path));
};

/**
 * G11: whoever has left holds no task. What they had taken is open to the others again; what was theirs by name goes
 * to the next in the same post; where there is none, to the administrator of the flow; advice is awaited no longer.
 * No facts where the task is not theirs any more, or where they may have it still.
 */
export const reseatTask = (state: State, gone: Person, wanted: string, context: Context): Event[] => {
  const asked = state.approval?.tasks.find(({ id }) => id === wanted);
  const seats = seatsOf(state, gone.id);
  if (seats && staysFit(state, seats, context, gone.id)) return [];
  if (asked?.status === 'DELEGATED' && asked.helper?.id === gone.id)
    return [
      {
        type: 'delegation.answered.v1',
        data: { task: wanted, opinion: `${gone.name}已不在岗，未提出意见，任务退回办理人` },
      },
    ];
  const task = seats?.tasks.find(({ id }) => id === wanted);
  return seats && task ? reseat(state, seats, task, gone, context) : [];
};
