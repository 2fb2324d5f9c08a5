// What the API answers, as the page sees it. Only for the type checker: the page itself is plain JavaScript.
import type { Finding as Complaint } from '#domain/audit/rule';
import type { Form, Unplaced } from '#domain/form';
import type { ScoreSheet } from '#domain/scoring/score';
import type { DueStage, Outcome, Place } from '#domain/vocabulary';

export type { Cell, Form, FundRow, Indicator, IndicatorSet, Said } from '#domain/form';
export type { ScoreNode } from '#domain/scoring/part';
export type { ScoreSheet } from '#domain/scoring/score';
export type { DueStage, Place, Stage } from '#domain/vocabulary';

/** With its place in the file that the form came from, as the server knows it. */
export type Finding = Complaint & { source?: string | null };

export interface Me {
  id: string;
  name: string;
  roles: { code: string; title: string }[];
  path: string;
}

export interface Page<Item> {
  total: number;
  items: Item[];
}

export interface Line {
  id: string;
  version: number;
  place: Place;
  unit: string;
  title: string;
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

export type PublicLine = Pick<Line, 'id' | 'unit' | 'title' | 'fiscalYear' | 'stated' | 'reviewer'>;

export interface AllowedAction {
  action: string;
  label: string;
  hint: string;
  allowed: boolean;
  reason?: string;
  code?: string;
}

export interface Waiver {
  rule: string;
  where: string;
  reason: string;
  until?: string;
  by: string;
}

export interface Task {
  id: string;
  title: string;
  status: string;
  by?: string;
  at?: string;
  opinion?: string;
}

export interface Monitored {
  period: string;
  executedFen: number;
  outlook: string;
  light: string | null;
  remark: string;
}

export interface Detail {
  id: string;
  version: number;
  place: Place;
  placeName: string;
  unit: { id: string; name: string; path: string };
  title: string;
  round: string;
  fiscalYear: number;
  pins: { route: string; scheme: string; schemeVersion: number; rules: number; machine: number };
  deadlines: Partial<Record<DueStage, string>>;
  tasks: Task[];
  pendingNode: string | null;
  waivers: Waiver[];
  monitoring: Monitored[];
  outcome: Outcome | null;
  forms: string[];
  scores: { sheet: ScoreSheet; reviewer: string | null; reviewerGrade: string | null } | null;
  findings: Finding[];
  archive: boolean;
  allowedActions: AllowedAction[];
}

export interface HistoryLine {
  version: number;
  type: string;
  title: string;
  at: string;
  by: { id: string; name: string; role: string };
  data: Record<string, unknown>;
  hash: string;
}

export interface PublicPage {
  id: string;
  unit: string;
  title: string;
  fiscalYear: number;
  form: Form;
  scores: { stated: string | null; reviewer: string | null; grade: string | null };
  archiveSha256: string | null;
}

export interface InboxItem {
  id: string;
  evaluationId: string;
  text: string;
  at: string;
  read: boolean;
}

export interface Recognised {
  form: Form;
  unplaced: Unplaced[];
  findings: Finding[];
  sheet: ScoreSheet;
}

export interface Problem {
  status: number;
  code: string;
  title: string;
  details?: { issues?: { path: string; message: string }[] } & Record<string, unknown>;
}

/** The part of JSON Schema that the inputs of actions use. */
export interface Schema {
  type?: string;
  format?: string;
  pattern?: string;
  enum?: string[];
  default?: unknown;
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
}

/** One question of an action's form. `read` gives the part of the input that it answers. */
export interface Field {
  element: HTMLElement | null;
  read(): Record<string, unknown>;
}

/** What a field is made from. */
export interface Question {
  name: string;
  schema: Schema;
  required: boolean;
  preset: unknown;
  detail: Detail;
  siblings: Record<string, Schema>;
}

/** One page of the house. `changed`: something it may show is different now; null: anything may be. */
export interface View {
  element: HTMLElement;
  title: string;
  changed?(id: string | null): void;
}

export interface Change {
  id: string;
  version: number;
  place: Place;
}
