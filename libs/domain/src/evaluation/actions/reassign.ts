import { z } from 'zod';
import { isUnfinished, openNode, openVisit, type Approval, type Task } from '../../approval/approval.ts';
import { refuse } from '../../approval/refusals.ts';
import { DomainError } from '../../error.ts';
import { defineAction } from '../action.ts';
import type { State } from '../state.ts';
import { takerOf, type Seat } from '../taker.ts';

const chosen = ({ tasks }: Approval, wanted: string | undefined): Task => {
  const task = wanted ? tasks.find(({ id }) => id === wanted) : tasks.find(isUnfinished);
  if (!task) throw refuse('taskGone', { task: wanted });
  if (!isUnfinished(task) || task.status === 'PASSING') throw refuse('alreadyDecided', { task: task.id, by: task.by });
  return task;
};

const seatOf = ({ approval, packs }: State, wanted: string | undefined): Seat => {
  const node = openNode(approval, packs);
  if (!approval || !node) throw refuse('nodeDone');
  return { approval, node, task: chosen(approval, wanted) };
};

/** 改派: the administrator of the flow gives an open task to another person, for a reason that everybody sees. */
export const reassign = defineAction({
  label: '改派',
  hint: '将待办任务改由他人办理，须说明理由，参与人员均可看到',
  who: 'flowAdministrator',
  reach: 'above',
  makes: ['task.reassigned.v1'],
  input: z.strictObject({
    to: z.string().min(1, '请选择接办人').max(100),
    reason: z.string().trim().max(2_000).default(''),
    task: z.string().max(160).optional(),
  }),
  asksPeople: true,
  hinders: ({ approval }) =>
    openVisit(approval) ? undefined : new DomainError('illegalAction', '当前没有待办的审核任务'),
  decide: (state, { to, reason, task: wanted }, context) => {
    if (!reason) throw refuse('opinionRequired', {}, '改派必须说明理由');
    const seat = seatOf(state, wanted);
    const taker = takerOf(state, seat, to, context);
    return [{ type: 'task.reassigned.v1', data: { task: seat.task.id, to: taker, reason } }];
  },
});
