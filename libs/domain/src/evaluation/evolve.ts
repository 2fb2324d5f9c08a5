import { afterFact } from '../attachments/attachment.ts';
import type { EventType, Recorded } from './events.ts';
import { folds, type Fold } from './folds.ts';
import { next } from './machine.ts';
import { unopened, type State } from './state.ts';

/** A visit began with the fact that opened it. */
const dated = (state: State, at: string): State =>
  state.approval?.visits.some((visit) => !visit.at)
    ? {
        ...state,
        approval: {
          ...state.approval,
          visits: state.approval.visits.map((visit) => (visit.at ? visit : { ...visit, at })),
        },
      }
    : state;

/** The next state. Pure: the same facts in the same order always give the same state. */
export const evolve = (state: State, event: Recorded): State =>
  dated(
    {
      ...state,
      attachments: afterFact(state.attachments, event),
      ...(folds[event.type] as Fold<EventType>)(state, event.data as never, event),
      place: next(state.place, event.type),
      version: event.version,
    },
    event.at,
  );

export const replay = (history: readonly Recorded[]): State => history.reduce(evolve, unopened);
