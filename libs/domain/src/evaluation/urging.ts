import { actingTasks, openNode, type Task } from '../approval/approval.ts';
import { dutiesOf, holdsPost } from '../approval/eligible.ts';
import { refuse } from '../approval/refusals.ts';
import { nextWorkday } from '../deadlines/calendar.ts';
import { civilDate } from '../deadlines/civil.ts';
import { DomainError } from '../error.ts';
import { dueStages, type DueStage, type Place } from '../vocabulary.ts';
import type { Actor, Context } from './action.ts';
import type { State } from './state.ts';

/** The form that is late is urged like a task. */
export const filing = 'filing';
const perRevision = 3;

/** The working day that an urge counts for: on days off, the next one. */
export const workingDay = ({ now, calendar }: Context): string =>
  calendar ? nextWorkday(calendar, civilDate(now)) : civilDate(now);

/** What the unit has to hand in at each place. */
const filledIn: Partial<Record<Place, DueStage>> = {
  'goal.drafting': 'goal',
  'goal.returned': 'goal',
  'execution.monitoring': 'monitoring',
  'selfEvaluation.drafting': 'selfEvaluation',
  'selfEvaluation.returned': 'selfEvaluation',
  'selfEvaluation.reopened': 'selfEvaluation',
  'selfEvaluation.revising': 'selfEvaluation',
};

const isMine = (state: State, task: Task, actor: Actor): boolean =>
  task.helper?.id === actor.id || dutiesOf(state, actor).some((duty) => duty.task.id === task.id);

const nothing = (text: string): DomainError => new DomainError('illegalAction', text);

const lateFiling = ({ place, deadlines, reopened, unit }: State, { actor, now }: Context): string[] | DomainError => {
  const stage = filledIn[place];
  if (!stage) return nothing('当前没有可以催办的事项');
  const due = reopened?.until ?? deadlines[stage];
  if (!due || civilDate(now) <= due) return nothing(`${dueStages[stage]}尚未逾期，不必催办`);
  return holdsPost(actor, ['filler'], 'own', unit.path) ? nothing('填报由您本人负责，请尽快报送') : [filing];
};

/** Whatever is waited for that is not one's own duty; or why nothing is. */
const waitedFor = (state: State, context: Context): string[] | DomainError => {
  if (!openNode(state.approval, state.packs)) return lateFiling(state, context);
  const others = actingTasks(state.approval).filter((task) => !isMine(state, task, context.actor));
  return others.length > 0 ? others.map(({ id }) => id) : nothing('当前待办的任务由您本人办理，不必催办');
};

/** Once a working day and three times a revision, for one task and one person. */
const refuseOften = ({ urged }: State, task: string, context: Context): DomainError | undefined => {
  const mine = urged.filter((one) => one.task === task && one.by === context.actor.id);
  const day = workingDay(context);
  if (mine.some((one) => one.day === day))
    return refuse('urgeTooOften', { task, day }, '同一工作日内您已催办过这项任务');
  return mine.length >= perRevision
    ? refuse('urgeTooOften', { task, times: mine.length }, `本次送审您已催办过${mine.length}次，不能再催办`)
    : undefined;
};

const refuseUnawaited = ({ approval }: State, id: string): DomainError => {
  const task = approval?.tasks.find((one) => one.id === id);
  if (task?.status === 'WAITING' || task?.status === 'PASSING') return refuse('waitingForSigners', { task: id });
  if (task?.by) return refuse('alreadyDecided', { task: id, by: task.by }, `${task.by}已办理，不必催办`);
  return refuse('taskGone', { task: id });
};

/** Why somebody can urge nothing now. */
export const refuseUrging = (state: State, context: Context): DomainError | undefined => {
  const open = waitedFor(state, context);
  if (open instanceof DomainError) return open;
  const refused = open.map((id) => refuseOften(state, id, context));
  return refused.every((one) => one !== undefined) ? refused[0] : undefined;
};

/** What is urged: each of what is named, or all that may be. @throws DomainError for anything named that may not be */
export const urgedTasks = (state: State, wanted: readonly string[] | undefined, context: Context): string[] => {
  const open = waitedFor(state, context);
  if (open instanceof DomainError) throw open;
  if (!wanted) return open.filter((id) => !refuseOften(state, id, context));
  for (const id of wanted) {
    const refused = open.includes(id) ? refuseOften(state, id, context) : refuseUnawaited(state, id);
    if (refused) throw refused;
  }
  return [...new Set(wanted)];
};
