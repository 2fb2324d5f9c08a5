import { Inject, Injectable } from '@nestjs/common';
import type { Finding } from '#domain/audit/rule';
import { sourceOf } from '#domain/audit/source';
import { nodesOf, openNode } from '#domain/approval/approval';
import { DomainError } from '#domain/error';
import type { Actor } from '#domain/evaluation/action';
import { allowedActions, type AllowedAction } from '#domain/evaluation/decide';
import type { By, EventType } from '#domain/evaluation/events';
import { formKeys, type FormKey, type FormRefs, type State } from '#domain/evaluation/state';
import type { Form } from '#domain/form';
import { actorFor } from '#domain/register/scope';
import { dueLines, type DueLine } from '#domain/deadlines/due-lines';
import type { ScoreSheet } from '#domain/scoring/score';
import { eventWords, places, type Place } from '#domain/vocabulary';
import { AuditTrail } from '../act/audit-trail.ts';
import { WorkdayCalendars } from '../calendars/workday-calendars.ts';
import { CLOCK, type Clock } from '../clock.ts';
import { EventStore } from '../event-store/event-store.ts';
import { Directory } from '../people/directory.ts';
import { Evaluations } from './evaluations.ts';
import { visible } from './visible.ts';

export interface TaskLine {
  id: string;
  title: string;
  status: string;
  by?: string;
  at?: string;
  opinion?: string;
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

export interface PublicPage {
  id: string;
  unit: string;
  title: string;
  fiscalYear: number;
  form: Form;
  scores: { stated: string | null; reviewer: string | null; grade: string | null };
  archiveSha256: string | null;
}

const withoutForms = (data: object): object =>
  Object.fromEntries(Object.entries(data).filter(([key]) => key !== 'form' && key !== 'publicForm'));

/** Reads of one evaluation: each checks that the person may see it, and answers 404 when not. */
@Injectable()
export class EvaluationView {
  constructor(
    private readonly store: EventStore,
    private readonly evaluations: Evaluations,
    private readonly trail: AuditTrail,
    private readonly directory: Directory,
    private readonly calendars: WorkdayCalendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async one(id: string, actor: Actor): Promise<Detail> {
    const { state } = await visible(this.store, id, actor);
    const [forms, row, archive, people, calendar] = await Promise.all([
      this.store.forms(id, state, formKeys),
      this.evaluations.one(id),
      this.evaluations.hasArchive(id),
      this.directory.onDuty(state.unit.path),
      this.calendars.current(),
    ]);
    const { version, place, unit, title, round, fiscalYear, pins, deadlines, waivers, monitoring, outcome } = state;
    const sheet = row?.score?.sheet;
    return {
      id,
      version,
      place,
      placeName: places[place],
      unit,
      title,
      round,
      fiscalYear,
      pins,
      deadlines,
      dueDates: dueLines(state, calendar),
      waivers,
      monitoring,
      outcome,
      tasks: tasksOf(state),
      pendingNode: openNode(state.approval, state.packs)?.title ?? null,
      forms: Object.keys(state.forms) as FormKey[],
      formVersions: state.forms,
      scores: sheet
        ? { sheet, reviewer: row.score?.reviewer ?? null, reviewerGrade: row.score?.reviewerGrade ?? null }
        : null,
      scoredForm: row?.score?.formVersion ?? null,
      findings: placed(row?.finding, forms[draftOf(state)]),
      auditedForm: row?.finding?.formVersion ?? null,
      archive,
      allowedActions: allowedActions(state, {
        actor: actorFor(actor, state),
        now: this.clock.now(),
        forms,
        people,
        calendar,
      }),
    };
  }

  async history(id: string, actor: Actor): Promise<HistoryLine[]> {
    await visible(this.store, id, actor);
    return (await this.store.history(id)).map(({ event: { version, type, at, by, data }, hash }) => ({
      version,
      type,
      title: eventWords[type],
      at,
      by,
      data: withoutForms(data),
      hash,
    }));
  }

  async form(id: string, key: FormKey, actor: Actor): Promise<Form> {
    const { state } = await visible(this.store, id, actor);
    const form = (await this.store.forms(id, state, [key]))[key];
    if (!form) throw new DomainError('notFound', '这份表格尚未填报');
    return form;
  }

  async archive(id: string, actor: Actor): Promise<{ bytes: Buffer; sha256: string }> {
    await visible(this.store, id, actor);
    const row = await this.evaluations.archive(id);
    if (!row) throw new DomainError('notFound', '归档包尚未生成：归档后由系统自动生成，请稍候');
    await this.trail.line(actor.id, 'downloadArchive', 'accepted', row.sha256, id);
    return { bytes: row.bytes, sha256: row.sha256 };
  }

  async publicPage(id: string): Promise<PublicPage> {
    const { state } = await this.store.fresh(id);
    const form = (await this.store.forms(id, state, ['public'])).public;
    if (!form || state.outcome !== 'published') throw new DomainError('notFound', '没有这份公开信息', { id });
    const [row, archived] = await Promise.all([this.evaluations.one(id), this.evaluations.archive(id)]);
    const scores = {
      stated: state.statedTotal,
      reviewer: state.reviewerScore?.score ?? null,
      grade: row?.score?.reviewerGrade ?? null,
    };
    const { unit, title, fiscalYear } = state;
    return { id, unit: unit.name, title, fiscalYear, form, scores, archiveSha256: archived?.sha256 ?? null };
  }
}

/** The form that was audited: the self-evaluation as soon as there is one. */
const draftOf = ({ forms }: State): FormKey => (forms.selfEvaluation ? 'selfEvaluation' : 'goal');

const placed = (found: { findings: Finding[] } | null | undefined, form: Form | undefined): Detail['findings'] =>
  (found?.findings ?? []).map((finding) => ({ ...finding, source: form ? sourceOf(form, finding.where) : null }));

const tasksOf = ({ approval, packs }: State): TaskLine[] => {
  if (!approval) return [];
  const titles = new Map(nodesOf(approval, packs).map(({ id, title }) => [id, title]));
  return approval.tasks.map(({ node, ...task }) => ({ ...task, title: titles.get(node) ?? node }));
};
