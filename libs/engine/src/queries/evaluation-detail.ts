import { sourceOf } from '#domain/audit/source';
import type { Finding } from '#domain/audit/rule';
import type { NodeLine } from '#domain/approval/at-node';
import type { NodeCount, TaskLine } from '#domain/approval/task-lines';
import type { Resubmitted } from '#domain/compare/resubmitted';
import type { DueLine } from '#domain/deadlines/due-lines';
import type { AllowedAction } from '#domain/evaluation/decide';
import type { By, EventType } from '#domain/evaluation/events';
import type { FormKey, FormRefs, State } from '#domain/evaluation/state';
import type { Form } from '#domain/form';
import type { ScoreSheet } from '#domain/scoring/score';
import type { Place } from '#domain/vocabulary';
import type { ReadReceipt } from './read-receipts.ts';

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
  suspended: State['suspended'];
  reopened: State['reopened'];
  reopeningAsked: State['reopeningAsked'];
  waivers: State['waivers'];
  monitoring: State['monitoring'];
  outcome: State['outcome'];
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

export interface HistoryLine {
  version: number;
  type: EventType;
  title: string;
  at: string;
  by: By;
  /** Everything but whole forms, which are read on their own. */
  data: object;
  hash: string;
}

export const withoutForms = (data: object): object =>
  Object.fromEntries(Object.entries(data).filter(([key]) => key !== 'form' && key !== 'publicForm'));

/** The form that was audited: the self-evaluation as soon as there is one. */
export const draftOf = ({ forms }: State): FormKey => (forms.selfEvaluation ? 'selfEvaluation' : 'goal');

export const placed = (found: { findings: Finding[] } | null | undefined, form: Form | undefined): Detail['findings'] =>
  (found?.findings ?? []).map((finding) => ({ ...finding, source: form ? sourceOf(form, finding.where) : null }));
