import { setup, transition } from 'xstate';
import type { Place } from '../vocabulary.ts';
import { DomainError } from '../error.ts';
import type { EventType } from './events.ts';

/** Grows with every released change; old evaluations keep the number they were opened under. */
export const machineVersion = 1;

const stay = <P extends string>(place: P, ...types: EventType[]): Partial<Record<EventType, P>> =>
  Object.fromEntries(types.map((type) => [type, place])) as Partial<Record<EventType, P>>;

/** Papers come and go as long as the case is not put away. */
const papers: EventType[] = ['attachment.added.v1', 'attachment.withdrawn.v1'];

/** What may happen beside the way, as long as the case is open. */
const beside: EventType[] = [
  ...papers,
  'task.urged.v1',
  'evaluation.copied.v1',
  'evaluation.remarked.v1',
  'extension.requested.v1',
  'extension.refused.v1',
  'deadline.extended.v1',
  'deadline.moved.v1',
  'evaluation.suspended.v1',
  'evaluation.resumed.v1',
  'route.migrated.v1',
];

/** What may happen to a draft without handing it in. */
const filling: EventType[] = [...beside, 'form.drafted.v1', 'finding.waived.v1'];

/** What may happen to tasks while a revision is under review. */
const deciding: EventType[] = [
  ...beside,
  'task.approved.v1',
  'task.disagreed.v1',
  'task.claimed.v1',
  'task.unclaimed.v1',
  'task.transferred.v1',
  'task.delegated.v1',
  'delegation.answered.v1',
  'signers.added.v1',
  'signer.removed.v1',
  'decision.takenBack.v1',
  'level.accepted.v1',
  'level.released.v1',
  'approval.sentBack.v1',
  'form.amended.v1',
  'approver.missing.v1',
  'task.reassigned.v1',
  'approval.jumped.v1',
];

/** What may happen once everything is decided. */
const closed: EventType[] = [...papers, 'evaluation.copied.v1', 'evaluation.remarked.v1', 'reopening.requested.v1'];

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
