import { isWorkday, workdaysBetween, type Calendar } from './calendar.ts';
import { addDays, civilDate, daysBetween, instantOf } from './civil.ts';
import { defaultPolicy, type ReminderPolicy } from './policy.ts';

/** T-3: three days before; overdue-4: four civil days after. Unique within one due date. */
export type ReminderKind = `T-${number}` | 'due' | `overdue-${number}`;

/** One moment of the schedule of a due date. `at` is an ISO instant. */
export interface Step {
  kind: ReminderKind;
  at: string;
}

const byDays = (days: number): ReminderKind => (days === 0 ? 'due' : days < 0 ? `T-${-days}` : `overdue-${days}`);

/** The kind of a step by its civil day. */
export const kindOf = (due: string, day: string): ReminderKind => byDays(daysBetween(due, day));

const overdueDays = (calendar: Calendar, { overdue }: ReminderPolicy, due: string): number[] =>
  Array.from({ length: overdue.limit }, (_, i) => i + 1).filter(
    (day) => overdue.every === 'calendar' || isWorkday(calendar, addDays(due, day)),
  );

/** A round has few due dates and thousands of evaluations: each schedule is computed once per calendar. */
const known = new WeakMap<Calendar, Map<string, readonly Step[]>>();
const atMost = 5_000;

/** Every moment at which the policy speaks of a due date, in order, as long as it is owed. */
export const scheduleOf = (calendar: Calendar, policy: ReminderPolicy, due: string): readonly Step[] => {
  const key = `${due} ${policy === defaultPolicy ? '' : JSON.stringify(policy)}`;
  const schedules = known.get(calendar) ?? new Map<string, readonly Step[]>();
  const steps = schedules.get(key) ?? computed(calendar, policy, due);
  if (schedules.size >= atMost) schedules.clear();
  known.set(calendar, schedules.set(key, steps));
  return steps;
};

const computed = (calendar: Calendar, policy: ReminderPolicy, due: string): Step[] => {
  const before = [...new Set(policy.before)].toSorted((a, b) => b - a).map((days) => -days);
  return [...before, 0, ...overdueDays(calendar, policy, due)].map((days) => ({
    kind: byDays(days),
    at: instantOf(addDays(due, days), `${policy.time}:00.000`),
  }));
};

/** What a schedule comes to at one moment. */
export interface Standing {
  /** The step to be fired now: the newest that has passed. */
  now: Step | undefined;
  /** Earlier ones that nobody fired in time: superseded by `now`. */
  skipped: Step[];
  /** Those to come: all up to the first overdue one, which in its turn brings the one after it. */
  ahead: Step[];
}

const isOverdue = ({ kind }: Step): boolean => kind.startsWith('overdue');

/** Where a schedule stands; `told`: the instant of the step that was fired last, if any was. */
export const standing = (schedule: readonly Step[], now: string, told = ''): Standing => {
  const open = schedule.filter(({ at }) => at > told);
  const passed = open.filter(({ at }) => at <= now);
  const ahead = open.filter(({ at }) => at > now);
  const first = ahead.findIndex(isOverdue);
  return { now: passed.at(-1), skipped: passed.slice(0, -1), ahead: first < 0 ? ahead : ahead.slice(0, first + 1) };
};

/** The truth about a due date on the day on which it is told: whenever that was planned. */
export const wordsOf = (due: string, now: string): string => {
  const days = daysBetween(civilDate(now), due);
  if (days < 0) return `已逾期${-days}天`;
  if (days === 0) return '今天到期';
  return days === 1 ? '明天到期' : `还有${days}天到期`;
};

/** Who is told beside whoever owes it by a step of that instant, by the days overdue on its day. */
export const escalatedTo = (
  calendar: Calendar,
  { escalation }: ReminderPolicy,
  due: string,
  at: string,
): ReminderPolicy['escalation']['steps'][number]['to'][] => {
  const day = civilDate(at);
  if (day <= due) return [];
  const days = escalation.count === 'working' ? workdaysBetween(calendar, due, day) : daysBetween(due, day);
  return [...new Set(escalation.steps.filter(({ from }) => days >= from).map(({ to }) => to))];
};
