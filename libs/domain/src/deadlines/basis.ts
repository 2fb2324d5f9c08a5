import type { Place, DueStage } from '../vocabulary.ts';
import type { State } from '../evaluation/state.ts';
import type { Calendar } from './calendar.ts';
import { civilDate } from './civil.ts';
import { resolve } from './rule.ts';
import type { Standstill } from './standing.ts';
import { dueAfterSuspension } from './suspension.ts';

/** Where a date goes that was set at an instant, after every standstill since then. */
export const afterStandstills = (
  calendar: Calendar,
  due: string,
  since: string,
  standstills: readonly Standstill[],
): string =>
  standstills
    .filter(({ to }) => to > since)
    .reduce(
      (date, { from, to }) => dueAfterSuspension(calendar, date, civilDate(from > since ? from : since), civilDate(to)),
      due,
    );

/** Stages that are not behind an evaluation yet: only their dates still move. */
const ahead: readonly (readonly [start: string, stages: readonly DueStage[]])[] = [
  ['goal', ['goal', 'monitoring', 'selfEvaluation']],
  ['execution', ['monitoring', 'selfEvaluation']],
  ['selfEvaluation', ['selfEvaluation']],
  ['review', ['selfEvaluation']],
];

export const stagesAhead = (place: Place): readonly DueStage[] =>
  ahead.find(([start]) => place === start || place.startsWith(`${start}.`))?.[1] ?? [];

/** The dates as their rules and all standstills give them under a calendar; of stages that are still ahead. */
export const datesUnder = (
  calendar: Calendar,
  { place, basis, standstills }: Pick<State, 'place' | 'basis' | 'standstills'>,
): State['deadlines'] =>
  Object.fromEntries(
    stagesAhead(place).flatMap((stage) => {
      const { rule, at } = basis[stage] ?? {};
      return rule && at ? [[stage, afterStandstills(calendar, resolve(calendar, rule).due, at, standstills)]] : [];
    }),
  );

/** Those of them that are not as they stand. */
export const datesMoved = (
  calendar: Calendar,
  state: Pick<State, 'place' | 'basis' | 'standstills' | 'deadlines'>,
): State['deadlines'] =>
  Object.fromEntries(
    Object.entries(datesUnder(calendar, state)).filter(([stage, due]) => state.deadlines[stage as DueStage] !== due),
  );

/** The dates that a suspended evaluation gets when it goes on at an instant: for `evaluation.resumed`. */
export const datesOnResuming = (calendar: Calendar, state: State, now: string): State['deadlines'] =>
  state.suspended
    ? datesMoved(calendar, { ...state, standstills: [...state.standstills, { from: state.suspended.at, to: now }] })
    : {};
