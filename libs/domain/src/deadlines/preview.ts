import type { State } from '../evaluation/state.ts';
import { dueStages, type DueStage } from '../vocabulary.ts';
import { datesMoved } from './basis.ts';
import type { Calendar } from './calendar.ts';
import { owedBy } from './owed.ts';
import { timersDue, type Fired, type Timer } from './plan.ts';

/** One date that is another under the new calendar. */
export interface Moved {
  /** A stage, or a task or disposal as its timers name it. */
  subject: string;
  what: string;
  from: string;
  to: string;
}

/** What another calendar does to one evaluation. */
export interface Preview {
  moves: readonly Moved[];
  appear: readonly Timer[];
  go: readonly Timer[];
}

/** The state after the dates have moved, as the fact will fold it. */
const after = (state: State, calendar: Calendar): State => ({
  ...state,
  deadlines: { ...state.deadlines, ...datesMoved(calendar, state) },
});

const movedDates = (state: State, calendar: Calendar): Moved[] =>
  Object.entries(datesMoved(calendar, state)).map(([stage, to]) => ({
    subject: stage,
    what: dueStages[stage as DueStage],
    from: state.deadlines[stage as DueStage] ?? '',
    to,
  }));

/** Tasks and disposals are counted anew each time: nothing about them is written down. */
const movedOwed = (state: State, old: Calendar, calendar: Calendar): Moved[] => {
  const was = new Map(owedBy(state, old).map(({ subject, due }) => [subject, due]));
  return owedBy(state, calendar)
    .filter(({ subject, due }) => !(subject in dueStages) && was.has(subject) && was.get(subject) !== due)
    .map(({ subject, what, due }) => ({ subject, what, from: was.get(subject) ?? '', to: due }));
};

const key = ({ subject, due, kind, at }: Timer): string => `${subject} ${due} ${kind} ${at}`;

const without = (timers: readonly Timer[], others: readonly Timer[]): Timer[] => {
  const known = new Set(others.map(key));
  return timers.filter((timer) => !known.has(key(timer)));
};

/**
 * What changes when one calendar takes the place of another, before anything is done: every date that moves, and which
 * timers appear and go. undefined when nothing does.
 */
export const previewOf = (
  state: State,
  old: Calendar,
  calendar: Calendar,
  now: string,
  fired: Fired = new Map(),
): Preview | undefined => {
  const moves = [...movedDates(state, calendar), ...movedOwed(state, old, calendar)];
  const before = timersDue(state, old, now, fired);
  const later = timersDue(after(state, calendar), calendar, now, fired);
  const preview = { moves, appear: without(later, before), go: without(before, later) };
  return moves.length + preview.appear.length + preview.go.length > 0 ? preview : undefined;
};
