import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Pool } from 'pg';
import type { Affected, CalendarReceipt } from '#domain/answers/calendars';
import { merged, type Calendar } from '#domain/deadlines/calendar';
import { builtInEditions } from '#domain/deadlines/editions';
import { importEdition, sameAsNewest, type EditionImport } from '#domain/deadlines/import-edition';
import { DomainError } from '#domain/error';
import type { Actor } from '#domain/evaluation/action';
import { dueStages } from '#domain/vocabulary';
import { Act } from '../act/act.ts';
import { CLOCK, type Clock } from '../clock.ts';
import { POOL } from '../database/pool.ts';
import { transaction } from '../database/transaction.ts';
import { EventStore } from '../event-store/event-store.ts';
import { replan } from '../projections/reminders.ts';
import { affected } from './affected.ts';
import { importedEditions } from './editions.ts';
import { trustedFor, WorkdayCalendars } from './workday-calendars.ts';

/** Evaluations listed in a preview or a receipt; all of them are counted. */
const listed = 2_000;
/** How often an evaluation is tried that somebody else is at work on. */
const patience = 5;

/** An import that was begun: null until it was brought to its end. */
interface Begun {
  edition: Calendar;
  plan: CalendarReceipt;
  receipt: CalendarReceipt | null;
}

const insert = `
  insert into calendar_edition (edition, year, source, published, days, imported_by, imported_at, plan)
  values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (edition) do nothing`;

/** Notices on holidays as an office imports them: looked at first, then applied as one run. */
@Injectable()
export class CalendarImports {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    private readonly bus: CommandBus,
    private readonly store: EventStore,
    private readonly calendars: WorkdayCalendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Every evaluation that moves, and which reminders appear and go. Changes nothing. @throws DomainError invalid */
  async preview(input: EditionImport, actor: Actor): Promise<CalendarReceipt> {
    refuseOthers(actor);
    const known = await this.known();
    return this.previewOf(known, importEdition(known, input));
  }

  /**
   * Applies an edition: one command for every evaluation of which a date moves. The same edition again gives the same
   * receipt; a run that was broken off goes on where it stopped. @throws DomainError invalid
   */
  async apply(input: EditionImport, actor: Actor): Promise<CalendarReceipt> {
    refuseOthers(actor);
    const known = await this.known();
    const begun = await this.begun(sameAsNewest(known, input));
    if (begun?.receipt) return begun.receipt;
    const edition = begun?.edition ?? importEdition(known, input);
    const before = known.filter((one) => one.edition !== edition.edition);
    const plan = begun?.plan ?? (await this.previewOf(before, edition));
    if (!begun) await this.register(edition, plan, actor);
    return this.run(plan, merged(before), merged([...before, edition]), actor);
  }

  private async known(): Promise<Calendar[]> {
    return [...builtInEditions, ...(await importedEditions(this.pool))];
  }

  private async begun(edition: Calendar | undefined): Promise<Begun | undefined> {
    const sql = 'select plan, receipt from calendar_edition where edition = $1';
    const { rows } = await this.pool.query<Omit<Begun, 'edition'>>(sql, [edition?.edition]);
    return edition && rows[0] && { edition, ...rows[0] };
  }

  private async previewOf(known: readonly Calendar[], edition: Calendar): Promise<CalendarReceipt> {
    const { edition: id, source, published } = edition;
    const total = { moved: 0, appear: 0, go: 0 };
    const evaluations: Affected[] = [];
    for await (const page of affected(this.pool, merged(known), merged([...known, edition]), this.clock.now())) {
      total.moved += page.filter(({ moves }) => moves.length > 0).length;
      total.appear += page.reduce((sum, { appear }) => sum + appear.length, 0);
      total.go += page.reduce((sum, { go }) => sum + go.length, 0);
      evaluations.push(...page.slice(0, listed - evaluations.length));
    }
    return { edition: id, source, published, ...total, evaluations, failed: [] };
  }

  private async register(
    { edition, source, published, days }: Calendar,
    plan: CalendarReceipt,
    { id, name }: Actor,
  ): Promise<void> {
    const values = [edition, edition.slice(0, 4), source, published, days, { id, name }, this.clock.now(), plan];
    const { rowCount } = await this.pool.query(insert, values);
    if (rowCount === 0) throw new DomainError('conflict', `版本${edition}刚由他人导入，请刷新后核对`, { edition });
    this.calendars.forget();
  }

  private async run(plan: CalendarReceipt, old: Calendar, calendar: Calendar, actor: Actor): Promise<CalendarReceipt> {
    const failed = await this.pass(plan, old, calendar, actor);
    // Whoever still counted with the calendar before has learnt of the new one by then.
    await sleep(trustedFor);
    failed.push(...(await this.pass(plan, calendar, calendar, actor)));
    const receipt = { ...plan, failed };
    await this.pool.query('update calendar_edition set receipt = $2 where edition = $1', [plan.edition, receipt]);
    return receipt;
  }

  private async pass(
    plan: CalendarReceipt,
    old: Calendar,
    calendar: Calendar,
    actor: Actor,
  ): Promise<CalendarReceipt['failed'][number][]> {
    const failed: CalendarReceipt['failed'][number][] = [];
    const input = { edition: plan.edition, reason: `启用放假安排：${plan.source}` };
    for await (const page of affected(this.pool, old, calendar, this.clock.now())) {
      for (const { id } of page.filter(hasMovedDates)) {
        const refused = await this.move(id, input, actor);
        if (refused) failed.push({ id, reason: refused.message });
      }
      const ids = page.map(({ id }) => id);
      await transaction(this.pool, (client) => replan(client, ids, calendar, this.clock.now()));
    }
    return failed;
  }

  private async move(id: string, input: object, actor: Actor): Promise<DomainError | undefined> {
    for (let tries = 1; ; tries += 1)
      try {
        const { state } = await this.store.fresh(id);
        await this.bus.execute(new Act(id, state.version, 'moveDeadlines', input, actor));
        return undefined;
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        // Nothing left to move: an earlier run has been here.
        if (error.code === 'illegalAction') return undefined;
        if (error.code !== 'conflict' || tries === patience) return error;
      }
  }
}

const hasMovedDates = ({ moves }: Affected): boolean => moves.some(({ subject }) => subject in dueStages);

const refuseOthers = ({ roles, path }: Actor): void => {
  if (!roles.includes('performanceOffice') || path.includes('.'))
    throw new DomainError('forbidden', '放假安排由财政绩效科导入', { roles: ['performanceOffice'] });
};
