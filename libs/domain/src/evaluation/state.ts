import { decideTask, openApproval, type Approval } from '../approval/tasks.ts';
import type { Form } from '../form.ts';
import type { DueStage, Outcome, Place } from '../vocabulary.ts';
import type { DataOf, EventType, Recorded } from './events.ts';
import { next } from './machine.ts';

export interface Waiver {
  rule: string;
  where: string;
  reason: string;
  /** Last day on which it holds. */
  until?: string | undefined;
  by: string;
}

/** The forms that an evaluation holds at one moment. */
export const formKeys = ['goal', 'approvedGoal', 'adjustment', 'selfEvaluation', 'public'] as const;
export type FormKey = (typeof formKeys)[number];
/** Which event carries each form: the state names it by version and stays small, however large the forms. */
export type FormRefs = Partial<Record<FormKey, number>>;
export type Forms = Partial<Record<FormKey, Form>>;

/** Raised whenever the fold of the same facts gives another shape: the states on record are then folded anew. */
export const stateVersion = 2;

/** An evaluation as its events have made it: one unit, one fiscal year, one form. */
export interface State {
  place: Place;
  version: number;
  unit: DataOf<'evaluation.opened.v1'>['unit'];
  round: string;
  fiscalYear: number;
  title: string;
  evalScope: DataOf<'evaluation.opened.v1'>['evalScope'];
  pins: DataOf<'evaluation.opened.v1'>['pins'];
  deadlines: Partial<Record<DueStage, string>>;
  forms: FormRefs;
  revisions: { goal: number; selfEvaluation: number };
  /** Whether the draft was touched since it was opened or returned: a return must lead to a change. */
  changed: boolean;
  approval: Approval | null;
  waivers: readonly Waiver[];
  /** Everybody who filled in or submitted: they may not review it. */
  filers: readonly string[];
  monitoring: readonly DataOf<'monitoring.recorded.v1'>[];
  monitoringPeriod: string | null;
  statedTotal: string | null;
  reviewerScore: { score: string; task: string; by: string; opinion: string } | null;
  outcome: Outcome | null;
}

type Fold<T extends EventType> = (state: State, data: DataOf<T>, event: Recorded) => Partial<State>;

const filed = (state: State, event: Recorded): readonly string[] =>
  state.filers.includes(event.by.id) ? state.filers : [...state.filers, event.by.id];

const decided = (
  state: State,
  { task, opinion }: { task: string; opinion: string },
  status: 'APPROVED' | 'RETURNED' | 'REJECTED',
  { by, at }: Recorded,
): Partial<State> =>
  state.approval ? { approval: decideTask(state.approval, task, { status, by: by.name, at, opinion }) } : {};

/** The form that is being filled in at the present stage. */
export const draftKey = (place: Place): 'goal' | 'selfEvaluation' =>
  place.startsWith('goal') ? 'goal' : 'selfEvaluation';

/** What each fact changes beside the place. Total over the event types: a new event must say what it does. */
const folds: { [T in EventType]: Fold<T> } = {
  'evaluation.opened.v1': (_, data) => ({ ...data, deadlines: definedOnly(data.deadlines) }),
  'form.drafted.v1': (state, _, event) => ({
    forms: { ...state.forms, [draftKey(state.place)]: event.version },
    changed: true,
    filers: filed(state, event),
  }),
  'goal.submitted.v1': (state, { revision }, event) => ({
    revisions: { ...state.revisions, goal: revision },
    approval: openApproval('goal', state.pins.route, revision),
    filers: filed(state, event),
  }),
  'goal.returned.v1': (state, data, event) => ({ ...decided(state, data, 'RETURNED', event), changed: false }),
  'goal.approved.v1': (state) => ({
    forms: state.forms.goal ? { ...state.forms, approvedGoal: state.forms.goal } : state.forms,
    waivers: [],
    changed: false,
  }),
  'task.approved.v1': (state, data, event) => decided(state, data, 'APPROVED', event),
  'monitoring.opened.v1': (state, { period, due }) => ({
    monitoringPeriod: period,
    deadlines: due ? { ...state.deadlines, monitoring: due } : state.deadlines,
  }),
  'monitoring.recorded.v1': (state, data) => ({ monitoring: [...state.monitoring, data], monitoringPeriod: null }),
  'adjustment.requested.v1': (state, _, event) => ({
    forms: { ...state.forms, adjustment: event.version },
    filers: filed(state, event),
  }),
  'adjustment.decided.v1': ({ forms: { adjustment, ...rest } }, { agreed }) => ({
    forms: agreed && adjustment ? { ...rest, approvedGoal: adjustment } : rest,
  }),
  'execution.closed.v1': () => ({ approval: null, changed: false }),
  'selfEvaluation.submitted.v1': (state, { revision, statedTotal }, event) => ({
    revisions: { ...state.revisions, selfEvaluation: revision },
    approval: openApproval('review', state.pins.route, revision),
    statedTotal,
    reviewerScore: null,
    filers: filed(state, event),
  }),
  'review.returned.v1': (state, data, event) => ({ ...decided(state, data, 'RETURNED', event), changed: false }),
  'review.rejected.v1': (state, data, event) => ({ ...decided(state, data, 'REJECTED', event), outcome: 'rejected' }),
  'review.scored.v1': (_, { score, task, opinion }, { by }) => ({
    reviewerScore: { score, task, by: by.name, opinion },
  }),
  'review.approved.v1': () => ({}),
  'disclosure.prepared.v1': (state, _, { version }) => ({ forms: { ...state.forms, public: version } }),
  'evaluation.published.v1': () => ({ outcome: 'published' }),
  'evaluation.archived.v1': () => ({}),
  'evaluation.cancelled.v1': () => ({ outcome: 'notRequired' }),
  'evaluation.voided.v1': () => ({ outcome: 'voided' }),
  'finding.waived.v1': (state, waiver, { by }) => ({ waivers: [...state.waivers, { ...waiver, by: by.name }] }),
  'deadline.extended.v1': (state, { stage, due }) => ({ deadlines: { ...state.deadlines, [stage]: due } }),
};

const definedOnly = (deadlines: { [stage in DueStage]?: string | undefined }): Partial<Record<DueStage, string>> =>
  Object.fromEntries(Object.entries(deadlines).filter(([, due]) => due !== undefined));

/** Before anything has happened. */
export const unopened: State = {
  place: 'new',
  version: 0,
  unit: { id: '', path: '', name: '' },
  round: '',
  fiscalYear: 0,
  title: '',
  evalScope: 'PROJECT',
  pins: { machine: 0, route: '', scheme: '', schemeVersion: 0, rules: 0 },
  deadlines: {},
  forms: {},
  revisions: { goal: 0, selfEvaluation: 0 },
  changed: false,
  approval: null,
  waivers: [],
  filers: [],
  monitoring: [],
  monitoringPeriod: null,
  statedTotal: null,
  reviewerScore: null,
  outcome: null,
};

/** The next state. Pure: the same facts in the same order always give the same state. */
export const evolve = (state: State, event: Recorded): State => ({
  ...state,
  ...(folds[event.type] as Fold<EventType>)(state, event.data as never, event),
  place: next(state.place, event.type),
  version: event.version,
});

/** The form that an event carries, if it carries one. */
export const formIn = ({ data }: Pick<Recorded, 'data'>): Form | undefined =>
  'form' in data ? data.form : 'publicForm' in data ? data.publicForm : undefined;

/** The forms that a state speaks of, out of its history. */
export const formsOf = (state: State, history: readonly Recorded[]): Forms => {
  const carried = new Map(history.map((event) => [event.version, formIn(event)]));
  return Object.fromEntries(
    Object.entries(state.forms).flatMap(([key, version]) =>
      carried.get(version) ? [[key, carried.get(version)]] : [],
    ),
  );
};

export const replay = (history: readonly Recorded[]): State => history.reduce(evolve, unopened);
