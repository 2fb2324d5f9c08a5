import type { NodeLine } from '#domain/approval/at-node';
import type { NodeCount, TaskLine } from '#domain/approval/task-lines';
import type { Finding } from '#domain/audit/rule';
import type { Comparison } from '#domain/compare/compare';
import type { Moment } from '#domain/compare/moments';
import type { Resubmitted } from '#domain/compare/resubmitted';
import type { DueLine } from '#domain/deadlines/due-lines';
import type { Form, Unplaced } from '#domain/form';
import type { AllowedAction } from '#domain/evaluation/decide';
import type { EventType } from '#domain/evaluation/events';
import type { FormKey, FormRefs, State } from '#domain/evaluation/state';
import type { ScoreSheet } from '#domain/scoring/score';
import type { DueStage, Place } from '#domain/vocabulary';

/** What the house answers, as the pages see it. */
export interface Page<Item> {
  total: number;
  items: Item[];
}

export interface Line {
  id: string;
  version: number;
  place: Place;
  unit: string;
  unitId: string;
  title: string;
  evalScope: State['evalScope'];
  round: string;
  fiscalYear: number;
  stated: string | null;
  computed: string | null;
  reviewer: string | null;
  grade: string | null;
  findings: { red: number; yellow: number; blue: number };
  deadlines: Partial<Record<DueStage, string>>;
  updatedAt: string;
}

/** Somebody who got a copy; null: not read yet. */
export interface ReadReceipt {
  id: string;
  name: string;
  readAt: string | null;
}

/** Somebody who can be told of a case, or be handed a task of it unless there is a refusal. */
export interface Colleague {
  id: string;
  name: string;
  posts: string[];
  refusal?: string;
}

export interface Detail extends Pick<
  State,
  | 'version'
  | 'place'
  | 'unit'
  | 'title'
  | 'round'
  | 'fiscalYear'
  | 'pins'
  | 'deadlines'
  | 'returnList'
  | 'suspended'
  | 'reopened'
  | 'reopeningAsked'
  | 'waivers'
  | 'monitoring'
  | 'outcome'
> {
  id: string;
  placeName: string;
  dueDates: DueLine[];
  tasks: TaskLine[];
  pendingNode: string | null;
  count: NodeCount | null;
  copies: ReadReceipt[];
  node: NodeLine | null;
  resubmission: Resubmitted | null;
  /** What a signature binds to, where the open node asks for one. */
  seal?: string;
  forms: FormKey[];
  formVersions: FormRefs;
  scores: { sheet: ScoreSheet; reviewer: string | null; reviewerGrade: string | null } | null;
  scoredForm: number | null;
  findings: (Finding & { source: string | null })[];
  auditedForm: number | null;
  archive: boolean;
  allowedActions: AllowedAction[];
}

/** Two moments of a case side by side. */
export interface Compared extends Comparison {
  from: Moment;
  to: Moment;
}

export interface HistoryLine {
  version: number;
  type: EventType;
  title: string;
  at: string;
  by: { id: string; name: string; role: string };
  data: Record<string, unknown>;
  hash: string;
}

export interface Recognised {
  form: Form;
  unplaced: Unplaced[];
  findings: Finding[];
  sheet: ScoreSheet;
}
