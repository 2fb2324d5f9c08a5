import type { NodeLine } from '../approval/at-node.ts';
import type { NodeCount, TaskLine } from '../approval/task-lines.ts';
import type { Finding } from '../audit/rule.ts';
import type { Resubmitted } from '../compare/resubmitted.ts';
import type { DueLine } from '../deadlines/due-lines.ts';
import type { AttachmentList } from '../evaluation/attachment-lines.ts';
import type { AllowedAction } from '../evaluation/decide.ts';
import type { By, EventType } from '../evaluation/events.ts';
import type { FormKey, FormRefs, State } from '../evaluation/state.ts';
import type { ScoreSheet } from '../scoring/score.ts';
import type { Place } from '../vocabulary.ts';

/** One line of the list of evaluations. */
export interface EvaluationLine {
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
  deadlines: State['deadlines'];
  updatedAt: string;
}

/** Somebody who got a copy, and when they read its message; null: not yet. */
export interface ReadReceipt {
  id: string;
  name: string;
  readAt: string | null;
}

/** Somebody on duty at the unit or above it, who can be told of a case or be handed a task of it. */
export interface Colleague {
  id: string;
  name: string;
  /** Titles of their posts. */
  posts: string[];
  /** Why they cannot take part at the open node; absent when they can, and while nothing is under review. */
  refusal?: string;
}

/** One evaluation as a person may see it, with everything they can do and why not the rest. */
export interface Detail {
  id: string;
  version: number;
  place: Place;
  placeName: string;
  unit: State['unit'];
  title: string;
  round: string;
  fiscalYear: number;
  pins: State['pins'];
  deadlines: State['deadlines'];
  /** How each date comes about, and the years without holiday data that it was counted through. */
  dueDates: DueLine[];
  tasks: TaskLine[];
  pendingNode: string | null;
  /** How many have agreed at the open node, and how many must. */
  count: NodeCount | null;
  /** Who got a copy, and when they read it. */
  copies: ReadReceipt[];
  /** What is offered at the open node, and where a return or a jump may lead. */
  node: NodeLine | null;
  /** 退回整改清单 that the filer has to answer. */
  returnList: State['returnList'];
  /** After a return: the items with their answers, and what differs from the form that was returned. */
  resubmission: Resubmitted | null;
  /** What a signature binds to, where the open node asks for one. */
  seal?: string;
  /** Papers beside the form, withdrawn ones too, and what the person may add. */
  attachments: AttachmentList;
  suspended: State['suspended'];
  reopened: State['reopened'];
  reopeningAsked: State['reopeningAsked'];
  waivers: State['waivers'];
  monitoring: State['monitoring'];
  outcome: State['outcome'];
  disclosure: State['disclosure'];
  forms: FormKey[];
  /** Which event carries each form: scores and findings are up to date when theirs is the same. */
  formVersions: FormRefs;
  /** 自评、系统核算、审核 side by side; null until the score worker has seen the form. */
  scores: { sheet: ScoreSheet; reviewer: string | null; reviewerGrade: string | null } | null;
  scoredForm: number | null;
  /** Each with its place in the file that the form was imported from; null where the form knows none. */
  findings: (Finding & { source: string | null })[];
  auditedForm: number | null;
  archive: boolean;
  allowedActions: AllowedAction[];
}

/** One fact of the log of an evaluation. */
export interface HistoryLine {
  version: number;
  type: EventType;
  title: string;
  at: string;
  by: By;
  /** Everything but whole forms, which are read on their own. */
  data: Record<string, unknown>;
  hash: string;
}
