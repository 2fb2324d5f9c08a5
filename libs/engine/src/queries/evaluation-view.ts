import { Inject, Injectable } from '@nestjs/common';
import type { Detail, HistoryLine } from '#domain/answers/evaluation';
import { openNode } from '#domain/approval/approval';
import { nodeLine } from '#domain/approval/at-node';
import { nodeCount, taskLines } from '#domain/approval/task-lines';
import { resubmitted } from '#domain/compare/resubmitted';
import { DomainError } from '#domain/error';
import type { Actor } from '#domain/evaluation/action';
import { attachmentList } from '#domain/evaluation/attachment-lines';
import { allowedActions } from '#domain/evaluation/decide';
import { formKeys, type FormKey } from '#domain/evaluation/state';
import type { Form } from '#domain/form';
import { actorFor } from '#domain/register/scope';
import { dueLines } from '#domain/deadlines/due-lines';
import { eventWords, places } from '#domain/vocabulary';
import { sealOf } from '../act/seal.ts';
import { WorkdayCalendars } from '../calendars/workday-calendars.ts';
import { CLOCK, type Clock } from '../clock.ts';
import { EventStore } from '../event-store/event-store.ts';
import { holds } from '../people/authority.ts';
import { Directory } from '../people/directory.ts';
import { draftOf, placed, withoutForms } from './evaluation-detail.ts';
import { Evaluations } from './evaluations.ts';
import { ReadReceipts } from './read-receipts.ts';
import { visible } from './visible.ts';

/** Reads of one evaluation: each checks that the person may see it, and answers 404 when not. */
@Injectable()
export class EvaluationView {
  constructor(
    private readonly store: EventStore,
    private readonly evaluations: Evaluations,
    private readonly directory: Directory,
    private readonly calendars: WorkdayCalendars,
    private readonly receipts: ReadReceipts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async one(id: string, actor: Actor): Promise<Detail> {
    const { state } = await visible(this.store, id, actor);
    const [forms, row, archive, people, calendar, copies] = await Promise.all([
      this.store.forms(id, state, [...formKeys, 'returned']),
      this.evaluations.one(id),
      this.evaluations.hasArchive(id),
      this.directory.onDuty(state.unit.path),
      this.calendars.current(),
      this.receipts.of(id, state),
    ]);
    const {
      version,
      place,
      unit,
      title,
      round,
      fiscalYear,
      pins,
      deadlines,
      waivers,
      monitoring,
      outcome,
      disclosure,
    } = state;
    const sheet = row?.score?.sheet;
    const context = { actor: actorFor(actor, state), now: this.clock.now(), forms, people, calendar };
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
      dueDates: dueLines(state, calendar).map((line) =>
        holds(actor, 'performanceOffice') ? line : { ...line, warnings: [] },
      ),
      waivers,
      monitoring,
      outcome,
      disclosure,
      tasks: taskLines(state.approval, state.packs),
      pendingNode: openNode(state.approval, state.packs)?.title ?? null,
      count: nodeCount(state.approval),
      copies,
      node: nodeLine(state.approval, state.packs),
      returnList: state.returnList,
      resubmission: resubmitted(state, forms),
      ...sealOf(state, forms),
      suspended: state.suspended,
      reopened: state.reopened,
      reopeningAsked: state.reopeningAsked,
      forms: Object.keys(state.forms) as FormKey[],
      formVersions: state.forms,
      scores: sheet
        ? { sheet, reviewer: row.score?.reviewer ?? null, reviewerGrade: row.score?.reviewerGrade ?? null }
        : null,
      scoredForm: row?.score?.formVersion ?? null,
      findings: placed(row?.finding, forms[draftOf(state)]),
      auditedForm: row?.finding?.formVersion ?? null,
      archive,
      attachments: attachmentList(state, context),
      allowedActions: allowedActions(state, context),
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
}
