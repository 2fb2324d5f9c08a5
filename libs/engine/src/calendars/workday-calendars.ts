import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { Calendar } from '#domain/deadlines/calendar';
import { POOL } from '../database/pool.ts';
import { calendarNow } from './editions.ts';

/** An import in another process is noticed within this time; the import waits for as long before it counts anew. */
export const trustedFor = 1_000;

/** The working days for commands and pages. */
@Injectable()
export class WorkdayCalendars {
  private known: { calendar: Promise<Calendar>; until: number } | undefined;

  constructor(@Inject(POOL) private readonly pool: Pool) {}

  current(): Promise<Calendar> {
    const now = performance.now();
    if (this.known && now < this.known.until) return this.known.calendar;
    const calendar = calendarNow(this.pool);
    this.known = { calendar, until: now + trustedFor };
    calendar.catch(() => (this.known = undefined));
    return calendar;
  }

  /** After an import of this process. */
  forget(): void {
    this.known = undefined;
  }
}
