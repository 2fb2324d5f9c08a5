import type { Finding } from '#domain/audit/rule';
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

export interface TaskLine {
  id: string;
  title: string;
  status: string;
  holder?: { id: string; name: string };
  by?: string;
  at?: string;
  opinion?: string;
  onBehalfOf?: string;
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
  | 'waivers'
  | 'monitoring'
  | 'outcome'
> {
  id: string;
  placeName: string;
  tasks: TaskLine[];
  pendingNode: string | null;
  forms: FormKey[];
  formVersions: FormRefs;
  scores: { sheet: ScoreSheet; reviewer: string | null; reviewerGrade: string | null } | null;
  findings: Finding[];
  archive: boolean;
  allowedActions: AllowedAction[];
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
