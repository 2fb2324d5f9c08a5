import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { CalendarList } from '#domain/answers/calendars';
import { merged, warningsBetween, type Calendar, type CalendarWarning } from '#domain/deadlines/calendar';
import { addDays, civilDate } from '#domain/deadlines/civil';
import { builtInEditions } from '#domain/deadlines/editions';
import type { Actor } from '#domain/evaluation/action';
import { CLOCK, type Clock } from '../clock.ts';
import { POOL } from '../database/pool.ts';
import { holds } from '../people/authority.ts';
import { importedEditions } from './editions.ts';

/** Dates that are ahead of open evaluations, the furthest one. */
const furthest = `
  select max(d.value) as due from evaluation e cross join jsonb_each_text(e.state -> 'deadlines') d
  where e.place not in ('archived', 'terminated', 'voided')`;

/** Who can bring in what is missing, or see to it that somebody does. */
const keepers = ['performanceOffice', 'administrator'] as const;

/** Which calendars there are, and where one is missing. */
@Injectable()
export class CalendarLister {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<CalendarList> {
    const imported = await importedEditions(this.pool);
    const all = [...builtInEditions, ...imported];
    const calendar = merged(all);
    return {
      editions: all.map(({ edition, source, published, years, days }) => ({
        edition,
        source,
        published,
        builtIn: !imported.some((one) => one.edition === edition),
        inForce: Object.keys(years).some((year) => calendar.years[year] === edition),
        days,
      })),
      warnings: holds(actor, ...keepers) ? await this.warningsOf(calendar) : [],
    };
  }

  /** Years without data that today's work already runs into, whoever asks. */
  async warnings(): Promise<CalendarWarning[]> {
    return this.warningsOf(merged([...builtInEditions, ...(await importedEditions(this.pool))]));
  }

  private async warningsOf(calendar: Calendar): Promise<CalendarWarning[]> {
    const today = civilDate(this.clock.now());
    const due = (await this.pool.query<{ due: string | null }>(furthest)).rows[0]?.due ?? today;
    const soon = addDays(today, 60);
    return warningsBetween(calendar, today, due > soon ? due : soon);
  }
}
