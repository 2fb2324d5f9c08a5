import { isActing, openNode, openVisit } from '../approval/approval.ts';
import type { Timeout } from '../approval/route.ts';
import type { State } from '../evaluation/state.ts';
import { candidatesOf } from '../notices/awaited.ts';
import type { PostHolders, Recipients } from '../notices/notice.ts';
import { dueStages, type DueStage, type Place, type Role } from '../vocabulary.ts';
import { afterStandstills } from './basis.ts';
import { addWorkdays, type Calendar } from './calendar.ts';
import { addDays, civilDate, instantOf, monthInWords } from './civil.ts';
import { defaultPolicy } from './policy.ts';
import { escalatedTo, kindOf, scheduleOf, type Step } from './schedule.ts';

/** What a named rule does by itself when a time is over. */
export interface Consequence {
  /** ISO instant. */
  at: string;
  action: 'suspendByRule' | 'relock' | 'returnByRule';
  rule: string;
}

/** Something that somebody owes by a date, with everything that happens around that date. */
export interface Owed {
  /** Unique within the evaluation: a stage, or a task, a disposal, a reopening with its ordinal. */
  subject: string;
  /** Civil date. */
  due: string;
  /** The thing in words: 目标填报. */
  what: string;
  steps: readonly Step[];
  to: readonly Recipients[];
  /** Who is told beside them by a step of that instant: a step that comes late reaches whom it would have reached then. */
  escalated(this: void, at: string): readonly Recipients[];
  consequence?: Consequence;
}

type Owes = (state: State, calendar: Calendar) => readonly Owed[];

const filler: PostHolders = { role: 'filler', reach: 'own' };
const reachOf = (role: Role): PostHolders => ({ role, reach: role === 'unitHead' ? 'own' : 'above' });
const policyOf = ({ policy }: State) => policy ?? defaultPolicy;

/** Places in which the unit still owes what is due. */
const handIns: Record<DueStage, readonly Place[]> = {
  goal: ['goal.drafting', 'goal.returned'],
  monitoring: ['execution.monitoring'],
  selfEvaluation: ['selfEvaluation.drafting', 'selfEvaluation.returned'],
};

const reminded = (state: State, calendar: Calendar, due: string): Pick<Owed, 'steps' | 'escalated'> => ({
  steps: scheduleOf(calendar, policyOf(state), due),
  escalated: (at) => escalatedTo(calendar, policyOf(state), due, at).map(reachOf),
});

/** 报送: what the unit has to hand in where it stands. */
const handIn: Owes = (state, calendar) =>
  (Object.keys(handIns) as DueStage[]).flatMap((stage) => {
    const due = state.deadlines[stage];
    if (!due || !handIns[stage].includes(state.place)) return [];
    return [{ subject: stage, due, what: dueStages[stage], to: [filler], ...reminded(state, calendar, due) }];
  });

/** Who stands above whoever is to decide at a node. */
const leaders: Partial<Record<Role, Role>> = { unitHead: 'departmentReviewer' };

const stepsOfTask = (calendar: Calendar, { reminders, remindEvery }: Timeout, due: string, time: string): Step[] =>
  Array.from({ length: reminders + 2 }, (_, i) => i * remindEvery).map((workdays) => {
    const day = addWorkdays(calendar, due, workdays);
    return { kind: kindOf(due, day), at: instantOf(day, `${time}:00.000`) };
  });

/** 审核时限: reminded from the due day on, then escalated, and then it stays red; silence is no consent. */
const task: Owes = (state, calendar) => {
  const { approval, packs } = state;
  const visit = openVisit(approval);
  const node = openNode(approval, packs);
  if (!approval || !visit?.at || !node?.timeout) return [];
  const counted = addWorkdays(calendar, civilDate(visit.at), node.timeout.workdays);
  const due = afterStandstills(calendar, counted, visit.at, state.standstills);
  const steps = stepsOfTask(calendar, node.timeout, due, policyOf(state).time);
  const last = steps.at(-1)!.at;
  const acting = approval.tasks.filter((one) => one.visit === visit.n && isActing(one));
  const held = acting.flatMap(({ holder, claimedBy }) => holder?.id ?? claimedBy?.id ?? []);
  const open = acting.some(({ holder, claimedBy }) => !holder && !claimedBy);
  const role = 'role' in node.candidates ? leaders[node.candidates.role] : undefined;
  return [
    {
      subject: `task-${approval.purpose}-${approval.revision}-${visit.n}`,
      due,
      what: node.title,
      steps,
      to: [...(open ? [candidatesOf(node.candidates)] : []), ...(held.length > 0 ? [{ persons: held }] : [])],
      escalated: (at) => (at >= last ? [reachOf(role ?? 'performanceOffice')] : []),
      ...(node.timeout.outcome === 'AUTO_RETURN' && {
        consequence: { at: last, action: 'returnByRule', rule: 'TASK_TIMEOUT' } as const,
      }),
    },
  ];
};

/** Working days in which a unit answers a yellow or red light (四川：预警后10个工作日内). */
export const disposalWorkdays = 10;

/** The civil date by which a warning light must be answered. */
export const disposalDue = (calendar: Calendar, { disposal, standstills }: State): string | null =>
  disposal &&
  afterStandstills(
    calendar,
    addWorkdays(calendar, civilDate(disposal.from), disposalWorkdays),
    disposal.from,
    standstills,
  );

const startOfNext = (due: string): string => instantOf(addDays(due, 1));

/** Reminders up to the day itself; what comes after it is done by a rule. */
const upTo = (steps: readonly Step[], end: string): readonly Step[] => steps.filter(({ at }) => at < end);

/** 预警处置: continue, adjust or cancel; otherwise the evaluation is suspended. */
const disposal: Owes = (state, calendar) => {
  const due = state.place.startsWith('execution') ? disposalDue(calendar, state) : null;
  if (!due || !state.disposal) return [];
  const { steps, escalated } = reminded(state, calendar, due);
  const at = startOfNext(due);
  return [
    {
      subject: `disposal-${state.disposal.period}`,
      due,
      what: `${monthInWords(state.disposal.period)}监控预警处置`,
      steps: upTo(steps, at),
      to: [filler],
      escalated,
      consequence: { at, action: 'suspendByRule', rule: 'DISPOSAL_OVERDUE' },
    },
  ];
};

/** 解锁: what was opened again is locked again by itself. */
const reopening: Owes = (state, calendar) => {
  const due = state.reopened?.until;
  if (!due || !state.place.startsWith('selfEvaluation')) return [];
  const { steps, escalated } = reminded(state, calendar, due);
  const at = startOfNext(due);
  return [
    {
      subject: `reopening-${state.revisions.selfEvaluation}`,
      due,
      what: '解锁修改',
      steps: upTo(steps, at),
      to: [filler],
      escalated,
      consequence: { at, action: 'relock', rule: 'REOPENING_EXPIRED' },
    },
  ];
};

const kinds: readonly Owes[] = [handIn, task, disposal, reopening];

/** Everything that is owed now, by date. While an evaluation is suspended nothing is: the clocks stand still. */
export const owedBy = (state: State, calendar: Calendar): readonly Owed[] =>
  state.suspended ? [] : kinds.flatMap((owes) => owes(state, calendar));
