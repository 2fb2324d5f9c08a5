import { setup, transition } from 'xstate';
import type { Place } from '../vocabulary.ts';
import { DomainError } from '../error.ts';
import { beside, closed, deciding, filling } from './beside-the-way.ts';
import type { EventType } from './events.ts';

/** Grows with every released change; old evaluations keep the number they were opened under. */
export const machineVersion = 1;

const stay = <P extends string>(place: P, ...types: EventType[]): Partial<Record<EventType, P>> =>
  Object.fromEntries(types.map((type) => [type, place])) as Partial<Record<EventType, P>>;

const ends = { 'evaluation.cancelled.v1': '#terminated', 'evaluation.voided.v1': '#voided' } as const;

/** The order of stages and nothing else: no guards, context or timers, so that old events never depend on today. */
export const machine = setup({ types: { events: {} as { type: EventType } } }).createMachine({
  id: 'evaluation',
  initial: 'new',
  states: {
    new: { on: { 'evaluation.opened.v1': 'goal' } },
    goal: {
      initial: 'drafting',
      on: ends,
      states: {
        drafting: {
          on: {
            ...stay('drafting', ...filling),
            'goal.submitted.v1': 'reviewing',
          },
        },
        reviewing: {
          on: {
            ...stay('reviewing', ...deciding),
            'submission.withdrawn.v1': 'drafting',
            'goal.returned.v1': 'returned',
            'goal.approved.v1': '#execution',
          },
        },
        returned: {
          on: {
            ...stay('returned', ...filling, 'return.answered.v1'),
            'goal.submitted.v1': 'reviewing',
          },
        },
      },
    },
    execution: {
      id: 'execution',
      initial: 'running',
      on: ends,
      states: {
        running: {
          on: {
            ...stay('running', ...beside, 'disposal.decided.v1'),
            'monitoring.opened.v1': 'monitoring',
            'adjustment.requested.v1': 'adjusting',
            'execution.closed.v1': '#selfEvaluation',
          },
        },
        monitoring: {
          on: { ...stay('monitoring', ...beside, 'disposal.decided.v1'), 'monitoring.recorded.v1': 'running' },
        },
        adjusting: {
          on: { ...stay('adjusting', ...beside, 'disposal.decided.v1'), 'adjustment.decided.v1': 'running' },
        },
      },
    },
    selfEvaluation: {
      id: 'selfEvaluation',
      initial: 'drafting',
      on: ends,
      states: {
        drafting: {
          on: {
            ...stay('drafting', ...filling),
            'selfEvaluation.submitted.v1': '#review',
          },
        },
        returned: {
          on: {
            ...stay('returned', ...filling, 'return.answered.v1'),
            'selfEvaluation.submitted.v1': '#review',
          },
        },
        reopened: {
          on: {
            ...stay('reopened', ...filling),
            'selfEvaluation.submitted.v1': '#review',
            'evaluation.relocked.v1': '#publication',
          },
        },
        revising: {
          on: {
            ...stay('revising', ...filling),
            'selfEvaluation.submitted.v1': '#review',
            'evaluation.relocked.v1': '#publication.published',
          },
        },
      },
    },
    review: {
      id: 'review',
      on: {
        ...ends,
        ...stay('review', ...deciding, 'review.scored.v1'),
        'submission.withdrawn.v1': 'selfEvaluation.drafting',
        'review.returned.v1': 'selfEvaluation.returned',
        'review.rejected.v1': 'terminated',
        'review.approved.v1': 'publication',
      },
    },
    publication: {
      id: 'publication',
      initial: 'pending',
      states: {
        pending: {
          on: {
            ...stay('pending', ...closed),
            'disclosure.prepared.v1': 'noticed',
            'evaluation.reopened.v1': '#selfEvaluation.reopened',
          },
        },
        noticed: {
          on: {
            ...stay('noticed', ...closed),
            'disclosure.prepared.v1': 'noticed',
            'evaluation.published.v1': 'published',
            'evaluation.reopened.v1': '#selfEvaluation.reopened',
          },
        },
        published: {
          on: {
            ...stay('published', ...closed),
            'evaluation.archived.v1': '#archived',
            'evaluation.reopened.v1': '#selfEvaluation.revising',
          },
        },
      },
    },
    archived: { id: 'archived', type: 'final' },
    terminated: { id: 'terminated', type: 'final' },
    voided: { id: 'voided', type: 'final' },
  },
});

type Value = string | { [key: string]: Value | undefined };

const toPath = (value: Value): Place =>
  (typeof value === 'string' ? value : Object.entries(value).map(([k, v]) => `${k}.${v as string}`)[0]) as Place;

const toValue = (place: Place): Value => {
  const [stage = place, inner] = place.split('.');
  return inner ? { [stage]: inner } : stage;
};

/** One resolved snapshot per place: pure values, made once, since every command asks for them. */
const snapshots = new Map<Place, ReturnType<typeof machine.resolveState>>();
const at = (place: Place) => {
  const known = snapshots.get(place);
  if (known) return known;
  const made = machine.resolveState({ value: toValue(place) as never, context: {} });
  snapshots.set(place, made);
  return made;
};

/** Whether a fact of this type can happen at this place. */
export const can = (place: Place, type: EventType): boolean => at(place).can({ type });

/** Where the fact leads. @throws DomainError illegalAction: XState itself would silently ignore it. */
export const next = (place: Place, type: EventType): Place => {
  if (!can(place, type)) throw new DomainError('illegalAction', `当前环节不能发生该事项`, { place, type });
  return toPath(transition(machine, at(place), { type })[0].value as Value);
};
