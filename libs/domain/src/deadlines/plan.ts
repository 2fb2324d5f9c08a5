import type { State } from '../evaluation/state.ts';
import type { DueStage, Place } from '../vocabulary.ts';
import { remindersOf, type ReminderKind } from './reminders.ts';

/** One moment at which somebody must be reminded. Unique by stage, due date and kind. */
export interface Reminder {
  stage: DueStage;
  due: string;
  kind: ReminderKind;
  at: string;
}

/** Places in which the unit still owes what is due. */
const owes: Record<DueStage, readonly Place[]> = {
  goal: ['goal.drafting', 'goal.returned'],
  monitoring: ['execution.monitoring'],
  selfEvaluation: ['selfEvaluation.drafting', 'selfEvaluation.returned'],
};

/** Every reminder that an evaluation is waiting for: those of the things that it owes at its present place. */
export const remindersDue = ({ place, deadlines }: Pick<State, 'place' | 'deadlines'>): Reminder[] =>
  (Object.keys(owes) as DueStage[]).flatMap((stage) => {
    const due = deadlines[stage];
    return due && owes[stage].includes(place) ? remindersOf(due).map((reminder) => ({ stage, due, ...reminder })) : [];
  });
