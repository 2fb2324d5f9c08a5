import type { State } from '../evaluation/state.ts';
import type { Calendar } from './calendar.ts';
import { inWords } from './civil.ts';
import { owedBy, type Owed } from './owed.ts';
import { standing, wordsOf, type ReminderKind, type Step } from './schedule.ts';

/** `rule`: no reminder, but a consequence drawn by a named rule. */
export type TimerKind = ReminderKind | 'rule';

/** One moment for which an evaluation waits. Unique by subject, due date and kind. */
export interface Timer {
  subject: string;
  /** Civil date that it is about. */
  due: string;
  kind: TimerKind;
  /** ISO instant. */
  at: string;
}

/** What was fired last for each subject and due date: `${subject} ${due}` → ISO instant at which it was due. */
export type Fired = ReadonlyMap<string, string>;

export const firedKey = (subject: string, due: string): string => `${subject} ${due}`;

const timersOf = ({ subject, due, steps, consequence }: Owed, asOf: string, fired: Fired): Timer[] => {
  const { now, ahead } = standing(steps, asOf, fired.get(firedKey(subject, due)));
  const timers = [...(now ? [now] : []), ...ahead].map((step) => ({ subject, due, ...step }));
  return consequence ? [...timers, { subject, due, kind: 'rule', at: consequence.at }] : timers;
};

/**
 * Every moment that an evaluation is waiting for as of an instant: of what was missed the newest, and those to come up
 * to the first overdue one, which in its turn brings the next.
 */
export const timersDue = (state: State, calendar: Calendar, asOf: string, fired: Fired = new Map()): Timer[] =>
  owedBy(state, calendar).flatMap((owed) => timersOf(owed, asOf, fired));

/** What becomes of a timer when it rings. */
export interface Ringing {
  owed: Owed;
  /** What is told now; none where a rule acts. */
  told: Step | undefined;
  skipped: readonly Step[];
  ahead: readonly Step[];
}

/**
 * A timer that rings, seen from the state as it is now: undefined when it is stale (handed in, moved, another
 * revision). `fired`: the instant of the last step fired before it.
 */
export const ring = (
  state: State,
  calendar: Calendar,
  { subject, due, kind, at }: Timer,
  now: string,
  fired?: string,
): Ringing | undefined => {
  const owed = owedBy(state, calendar).find((one) => one.subject === subject && one.due === due);
  if (!owed) return undefined;
  if (kind === 'rule')
    return owed.consequence && owed.consequence.at <= now
      ? { owed, told: undefined, skipped: [], ahead: [] }
      : undefined;
  const { now: told = { kind, at }, skipped, ahead } = standing(owed.steps, now, fired);
  return { owed, told, skipped, ahead };
};

/** What people read: with the number of days as it really is at the instant. */
export const reminderText = ({ unit, title }: State, { what, due }: Owed, now: string): string =>
  `${unit.name}“${title}”的${what}${wordsOf(due, now)}（期限${inWords(due)}），请尽快办理`;
