import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { EditionLine } from '#domain/answers/calendars';
import { merged, warningsBetween, type CalendarWarning } from '#domain/deadlines/calendar';
import { addDays, civilDate } from '#domain/deadlines/civil';
import { builtInEditions } from '#domain/deadlines/editions';
import { CLOCK, type Clock } from '../clock.ts';
import { POOL } from '../database/pool.ts';
import { importedEditions } from './editions.ts';

export interface CalendarList {
  editions: EditionLine[];
  /** Loud: years without data that today's work already runs into. */
  warnings: CalendarWarning[];
}

/** Dates that are ahead of open evaluations, the furthest one. */
const furthest = `
  select max(d.value) as due from evaluation e cross join jsonb_each_text(e.state -> 'deadlines') d
  where e.place not in ('archived', 'terminated', 'voided')`;

/** Which calendars there are, and where one is missing. */
@Injectable()
export class CalendarLister {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(): Promise<CalendarList> {
    const imported = await importedEditions(this.pool);
    const all = [...builtInEditions, ...imported];
    const calendar = merged(all);
    const today = civilDate(this.clock.now());
    const due = (await this.pool.query<{ due: string | null }>(furthest)).rows[0]?.due ?? today;
    const soon = addDays(today, 60);
    return {
      editions: all.map(({ edition, source, published, years, days }) => ({
        edition,
        source,
        published,
        builtIn: !imported.some((one) => one.edition === edition),
        inForce: Object.keys(years).some((year) => calendar.years[year] === edition),
        days,
      })),
      warnings: warningsBetween(calendar, today, due > soon ? due : soon),
    };
  }
}
