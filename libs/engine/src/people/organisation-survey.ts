import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { OrganisationStanding, OrganisationTree } from '#domain/answers/organisations';
import { addDays, civilDate, instantOf } from '#domain/deadlines/civil';
import type { Actor } from '#domain/evaluation/action';
import { placesOf } from '#domain/register/scope';
import { CLOCK, type Clock } from '../clock.ts';
import { POOL } from '../database/pool.ts';

/** What the register's log says of the end of a day ($1: the instant, $2: the day); people are counted once. */
const survey = `
  with image as (
    select distinct on (kind, subject) kind, image from register_event
    where kind in ('organisation', 'person', 'post') and at < $1 order by kind, subject, n desc
  ), term as (
    select image ->> case kind when 'person' then 'id' else 'person' end as person, image ->> 'organisation' as organisation
    from image where kind in ('person', 'post') and jsonb_array_length(image -> 'roles') > 0
      and image ->> 'ended_at' is null and (image ->> 'from_on')::date <= $2::date
      and coalesce((image ->> 'until')::date, $2::date) >= $2::date
  ), staff as (
    select t.organisation, count(distinct t.person)::int as people from term t
    join image p on p.kind = 'person' and p.image ->> 'id' = t.person and not (p.image ->> 'disabled')::boolean
    group by t.organisation
  ), work as (
    select e.unit_id, count(*)::int as open from evaluation e
    where exists (select from event v where v.evaluation_id = e.id and v.version = 1 and v.at < $1)
      and not exists (select from event v where v.evaluation_id = e.id and v.at < $1 and v.type = any($3))
    group by e.unit_id
  )
  select o.image ->> 'id' as id, o.image ->> 'path' as path, o.image ->> 'name' as name, o.image ->> 'kind' as kind,
    o.image ->> 'parent' as parent, o.image ->> 'opened_on' as "openedOn", o.image ->> 'closed_on' as "closedOn",
    coalesce(s.people, 0) as people, coalesce(w.open, 0) as open
  from image o
  left join staff s on s.organisation = o.image ->> 'id' left join work w on w.unit_id = o.image ->> 'id'
  where o.kind = 'organisation' and exists (select from unnest($4::text[]) r (path)
    where o.image ->> 'path' = r.path or starts_with(o.image ->> 'path', r.path || '.'))
  order by o.image ->> 'path'`;

/** Facts behind which nothing more is to be done. */
const endings = ['evaluation.archived.v1', 'evaluation.cancelled.v1', 'evaluation.voided.v1', 'review.rejected.v1'];

/** The tree with its people and its work, today or as it stood at the end of another day. */
@Injectable()
export class OrganisationSurvey {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param on civil date; a day to come shows which units will be open by what is known today */
  async on(actor: Actor, on = civilDate(this.clock.now())): Promise<OrganisationTree> {
    const values = [instantOf(addDays(on, 1)), on, endings, placesOf(actor)];
    return { on, items: (await this.pool.query<OrganisationStanding>(survey, values)).rows };
  }
}
