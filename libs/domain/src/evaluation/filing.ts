import { nodesOf, type Approval } from '../approval/approval.ts';
import { end, endBy } from '../approval/deciding.ts';
import type { ReturnAnswer } from '../approval/events.ts';
import { begin } from '../approval/fold.ts';
import type { Told } from '../approval/telling.ts';
import { later } from './dates.ts';
import type { DataOf, Recorded } from './events.ts';
import { draftKey, type State } from './state.ts';

/** Whoever has filled in or handed in is on record for good. */
export const filed = (state: State, event: Recorded): readonly string[] =>
  state.filers.includes(event.by.id) ? state.filers : [...state.filers, event.by.id];

/** What folds of tasks must know of a fact. */
export const told = (state: State, { by, at }: Recorded): Told => ({
  by: { id: by.id, name: by.name },
  at,
  nodes: state.approval ? nodesOf(state.approval, state.packs) : [],
});

/** A revision enters its route. */
export const submitted = (
  state: State,
  purpose: Approval['purpose'],
  { revision, leadsTo }: DataOf<'goal.submitted.v1'>,
  { by }: Recorded,
): Partial<State> => {
  const entered = { purpose, route: state.pins.route, revision };
  return {
    approval: begin(entered, leadsTo, nodesOf(entered, state.packs)),
    submitter: { id: by.id, name: by.name },
    returnList: null,
    answered: state.returnList,
    reopened: null,
    urged: [],
  };
};

/** Back to the filler, with what is asked for. */
export const returned = (state: State, data: DataOf<'goal.returned.v1'>, event: Recorded): Partial<State> => {
  if (!state.approval) return { changed: false };
  const task = state.approval.tasks.find(({ id }) => id === data.task);
  return {
    approval: endBy(state.approval, 'RETURNED', data, told(state, event)),
    changed: false,
    answered: null,
    returnList: {
      purpose: state.approval.purpose,
      node: task?.node ?? '',
      opinion: data.opinion,
      by: event.by.name,
      items: data.items,
      answers: [],
      mode: data.mode ?? 'REDO',
      due: data.due ?? null,
      formVersion: state.forms[draftKey(state.place)] ?? null,
    },
    ...(data.due && later(state, data.due, event)),
  };
};

/** The newest answer to each item holds. */
export const merged = (before: readonly ReturnAnswer[], answers: readonly ReturnAnswer[]): readonly ReturnAnswer[] => [
  ...before.filter(({ item }) => !answers.some((one) => one.item === item)),
  ...answers,
];

/** Nothing is open any more. */
export const ended = ({ approval }: State, { by }: Recorded): Partial<State> => ({
  approval: approval && end(approval, 'CASE_ENDED', by.name),
  suspended: null,
});
