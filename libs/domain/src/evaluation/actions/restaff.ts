import { z } from 'zod';
import { isUnfinished, openNode, type Holder, type Task } from '../../approval/approval.ts';
import { staffOf } from '../../approval/next.ts';
import { refuse } from '../../approval/refusals.ts';
import { adminsOf } from '../../approval/rules.ts';
import { DomainError } from '../../error.ts';
import { defineAction, type Context } from '../action.ts';
import type { Event } from '../events.ts';
import { aroundOf } from '../onward.ts';
import type { State } from '../state.ts';

const rule = 'APPROVER_GONE';

/** Tasks whose holder, taker or helper is no longer on duty at or above the unit. */
const orphaned = ({ approval }: State, present: ReadonlySet<string>): readonly Task[] => {
  const gone = (person: Holder | undefined): boolean => person !== undefined && !present.has(person.id);
  return (approval?.tasks ?? [])
    .filter(isUnfinished)
    .filter(({ holder, claimedBy, helper }) => gone(holder) || gone(claimedBy) || gone(helper));
};

const handOver = (task: Task, to: Holder, reason: string): Event => ({
  type: 'task.reassigned.v1',
  data: { task: task.id, to: { id: to.id, name: to.name }, reason, rule },
});

/** Back to the holder, to the candidates, to another candidate; failing all, to whoever runs the flows. */
const rescue = (state: State, task: Task, context: Context, present: ReadonlySet<string>): Event[] => {
  const { holder, helper, claimedBy } = task;
  if (!holder) return [{ type: 'task.unclaimed.v1', data: { task: task.id } }];
  if (present.has(holder.id)) return [handOver(task, holder, `受委派的${(helper ?? claimedBy)?.name}已不在岗`)];
  const approval = state.approval!;
  const node = openNode(approval, state.packs)!;
  const around = aroundOf(state, approval, context);
  const taken = new Set(approval.tasks.filter(({ visit }) => visit === task.visit).map((one) => one.holder?.id));
  const [other] = staffOf(around, node).filter(({ id }) => !around.filers.includes(id) && !taken.has(id));
  if (other) return [handOver(task, other, `${holder.name}已不在岗，由同岗位的${other.name}办理`)];
  const trace = `${holder.name}已不在岗，“${node.title}”没有其他可用的办理人`;
  const [admin] = adminsOf(around);
  if (!admin) throw refuse('assigneesIncomplete', { node: node.id, trace }, `${trace}，也没有在岗的流程管理员`);
  const missing: Event = { type: 'approver.missing.v1', data: { node: node.id, rule: 'TO_ADMIN', trace } };
  return [handOver(task, admin, `${trace}，转流程管理员`), missing];
};

/** 补派: nobody who is not on duty can hold a task. Whoever takes it over, and why, is on record. */
export const restaff = defineAction({
  label: '补派办理人',
  hint: '办理人停用或调离后，由系统按规则补派',
  who: 'system',
  reach: 'above',
  makes: ['task.reassigned.v1', 'task.unclaimed.v1', 'approver.missing.v1'],
  input: z.strictObject({ rule: z.literal(rule) }),
  asksPeople: true,
  whileSuspended: true,
  decide: (state, _, context) => {
    const present = new Set((context.people ?? []).map(({ id }) => id));
    const tasks = context.people ? orphaned(state, present) : [];
    if (tasks.length === 0) throw new DomainError('illegalAction', '没有需要补派的任务');
    return tasks.flatMap((task) => rescue(state, task, context, present));
  },
});
