import type { Approval, Holder } from '../approval/approval.ts';
import type { ResubmitMode, ReturnAnswer, ReturnItem } from '../approval/events.ts';
import type { Route } from '../approval/route.ts';
import type { Attachment } from '../attachments/attachment.ts';
import type { Basis, Standstill } from '../deadlines/standing.ts';
import type { ReminderPolicy } from '../deadlines/policy.ts';
import type { Form } from '../form.ts';
import type { DueStage, Outcome, Place } from '../vocabulary.ts';
import type { DataOf, Recorded } from './events.ts';

export interface Waiver {
  rule: string;
  where: string;
  reason: string;
  /** Last day on which it holds. */
  until?: string | undefined;
  by: string;
}

/** 退回整改清单: what was asked for, by whom, and what the filer has answered so far. */
export interface ReturnList {
  purpose: Approval['purpose'];
  node: string;
  opinion: string;
  by: string;
  items: readonly ReturnItem[];
  answers: readonly ReturnAnswer[];
  mode: ResubmitMode;
  due: string | null;
  /** The form as it was when it was returned: a later one must differ. */
  formVersion: number | null;
}

type Prepared = DataOf<'disclosure.prepared.v1'>;

/** What the public copy hides, and what it leaves though it looks private. */
export interface PublicMasks extends Pick<Prepared, 'maskMobiles' | 'maskStaffNames'> {
  redactions: NonNullable<Prepared['redactions']>;
  names: NonNullable<Prepared['names']>;
  kept: NonNullable<Prepared['kept']>;
  /** '' where nothing sensitive was told. */
  secrecyReview: string;
}

/** The forms that an evaluation holds at one moment. */
export const formKeys = ['goal', 'approvedGoal', 'adjustment', 'selfEvaluation', 'public'] as const;
export type FormKey = (typeof formKeys)[number];
/** Which event carries each form: the state names it by version and stays small, however large the forms. */
export type FormRefs = Partial<Record<FormKey, number>>;
/** What an action may read: also the form as it was when it was returned. */
export type ReadKey = FormKey | 'returned';
export type Forms = Partial<Record<ReadKey, Form>>;

/** Raised whenever the fold of the same facts gives another shape: the states on record are then folded anew. */
export const stateVersion = 7;

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
  /** How each date came about: what another calendar would make of it follows from here. */
  basis: Partial<Record<DueStage, Basis>>;
  /** Suspensions that are over. */
  standstills: readonly Standstill[];
  policy: ReminderPolicy | null;
  forms: FormRefs;
  revisions: { goal: number; selfEvaluation: number };
  /** Whether the draft was touched since it was opened or returned: a return must lead to a change. */
  changed: boolean;
  approval: Approval | null;
  /** Routes of the bureau's own making that this evaluation has run under. */
  packs: readonly Route[];
  submitter: Holder | null;
  returnList: ReturnList | null;
  /** The list that the revision under review has answered. */
  answered: ReturnList | null;
  suspended: { at: string; by: string; reason: string; rule?: string } | null;
  /** Until when a decided form may be worked on again. */
  reopened: { until: string; by: string; reason: string; decided: number | null } | null;
  /** The draft that was not handed in before the lock fell again: which event carries it. */
  keptDraft: number | null;
  reopeningAsked: { by: string; reason: string } | null;
  extensionAsked: { stage: DueStage; due: string; reason: string; by: string } | null;
  urged: readonly { task: string; by: string; day: string; revision: number }[];
  copies: readonly Holder[];
  /** A warning light whose disposal is awaited. */
  disposal: { period: string; light: 'yellow' | 'red'; from: string } | null;
  waivers: readonly Waiver[];
  /** In the order in which they came; those withdrawn too. */
  attachments: readonly Attachment[];
  /** Everybody who filled in or submitted: they may not review it. */
  filers: readonly string[];
  monitoring: readonly (DataOf<'monitoring.recorded.v1'> & { disposal?: string })[];
  monitoringPeriod: string | null;
  statedTotal: string | null;
  reviewerScore: { score: string; task: string; by: string; opinion: string } | null;
  outcome: Outcome | null;
  /** How the public copy at hand was made, besides its form. */
  disclosure: PublicMasks | null;
  /** What the public sees: it stays until something better is published. `form`: which event carries it. */
  published: { form: number | null; stated: string | null; reviewer: string | null } | null;
}

/** The form that is being filled in at the present stage. */
export const draftKey = (place: Place): 'goal' | 'selfEvaluation' =>
  place.startsWith('goal') ? 'goal' : 'selfEvaluation';

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
  basis: {},
  standstills: [],
  policy: null,
  forms: {},
  revisions: { goal: 0, selfEvaluation: 0 },
  changed: false,
  approval: null,
  packs: [],
  submitter: null,
  returnList: null,
  answered: null,
  suspended: null,
  reopened: null,
  keptDraft: null,
  reopeningAsked: null,
  extensionAsked: null,
  urged: [],
  copies: [],
  disposal: null,
  waivers: [],
  attachments: [],
  filers: [],
  monitoring: [],
  monitoringPeriod: null,
  statedTotal: null,
  reviewerScore: null,
  outcome: null,
  disclosure: null,
  published: null,
};

/** The form that an event carries, if it carries one. */
export const formIn = ({ data }: Pick<Recorded, 'data'>): Form | undefined =>
  'form' in data ? data.form : 'publicForm' in data ? data.publicForm : undefined;

/** Which event carries each form that a state speaks of. */
export const refsOf = ({ forms, returnList, answered }: State): Partial<Record<ReadKey, number>> => {
  const returned = (returnList ?? answered)?.formVersion;
  return returned ? { ...forms, returned } : forms;
};

/** The forms that a state speaks of, out of its history. */
export const formsOf = (state: State, history: readonly Recorded[]): Forms => {
  const carried = new Map(history.map((event) => [event.version, formIn(event)]));
  return Object.fromEntries(
    Object.entries(refsOf(state)).flatMap(([key, version]) =>
      carried.get(version) ? [[key, carried.get(version)]] : [],
    ),
  );
};
