import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { FirstSteps } from '#domain/answers/first-steps';
import { civilDate } from '#domain/deadlines/civil';
import type { Actor } from '#domain/evaluation/action';
import { placesOf } from '#domain/register/scope';
import { CalendarLister } from '../calendars/calendar-list.ts';
import { CLOCK, type Clock } from '../clock.ts';
import { POOL } from '../database/pool.ts';
import { holds } from './authority.ts';
import { postsHeld } from './posts.sql.ts';

const count = `
  select
    (select count(*)::int from organisation o where o.parent is not null and (o.closed_on is null or o.closed_on > $1::date)) as units,
    (select count(*)::int from role_request where decided_at is null) as asked,
    coalesce((select jsonb_object_agg(role, people) from (
      select r.role, count(distinct h.person)::int as people
      from ${postsHeld('$1')} h join person p on p.id = h.person and not p.disabled
      cross join unnest(h.roles) r (role) group by r.role) held), '{}') as holders
  where not exists (select from evaluation)`;

/** 开通进度: for those who set a house up, until its first task is given. */
@Injectable()
export class FirstStepsView {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly calendars: CalendarLister,
  ) {}

  /** null: it is over, or not this person's to look after. */
  async of(actor: Actor): Promise<FirstSteps | null> {
    const bureau = placesOf(actor).some((place) => place !== '' && !place.includes('.'));
    if (!bureau || !holds(actor, 'administrator', 'securityAdministrator', 'performanceOffice')) return null;
    const { rows } = await this.pool.query<Omit<FirstSteps, 'calendarMissing'>>(count, [civilDate(this.clock.now())]);
    if (!rows[0]) return null;
    const warnings = await this.calendars.warnings();
    return { ...rows[0], calendarMissing: warnings.map(({ year }) => year) };
  }
}
