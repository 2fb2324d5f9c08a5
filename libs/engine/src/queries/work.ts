import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { WorkLine, WorkList } from '#domain/answers/work';
import { civilDate } from '#domain/deadlines/civil';
import type { Actor } from '#domain/evaluation/action';
import { fitsABatch } from '#domain/evaluation/actions/approve-in-batch';
import type { State } from '#domain/evaluation/state';
import { actorFor, placedAt } from '#domain/register/scope';
import { awaitsOf, busyPlaces } from '#domain/awaiting/awaits';
import { dueLight } from '#domain/awaiting/light';
import { places, type Place } from '#domain/vocabulary';
import { CLOCK, type Clock } from '../clock.ts';
import { POOL } from '../database/pool.ts';
import { inScope, scopeOf } from './scope.sql.ts';

interface Row {
  id: string;
  version: number;
  place: Place;
  path: string;
  state: State;
  since: Date;
  red: number;
  yellow: number;
  blue: number;
  computed: string | null;
}

/** Which evaluations may be in each list; the domain says which of them are. $2: the person, $3: places of others' work. */
const belongs: Record<WorkList, string> = {
  todo: `(e.place = any($3) or e.unit_path = any($4) or e.state -> 'extensionAsked' <> 'null'::jsonb or e.state -> 'reopeningAsked' <> 'null'::jsonb)`,
  done: `exists (select from event v where v.evaluation_id = e.id and v.by ->> 'id' = $2)`,
  copied: `jsonb_path_exists(e.state, '$.copies[*] ? (@.id == $who)', jsonb_build_object('who', $2::text))`,
  mine: `(e.state #>> '{submitter,id}' = $2 or e.state -> 'filers' ? $2)`,
};

const read = (list: WorkList): string => `
  select e.id, e.version, e.place, e.unit_path as path, e.state, e.updated_at as since,
    coalesce(f.red, 0) as red, coalesce(f.yellow, 0) as yellow, coalesce(f.blue, 0) as blue, s.computed
  from evaluation e left join score s on s.evaluation_id = e.id left join finding f on f.evaluation_id = e.id
  where ${inScope('$1')} and ${belongs[list]}
    and ($2::text is not null and $3::text[] is not null and $4::text[] is not null)
  order by e.updated_at desc limit 2000`;

const first = (dues: readonly (string | null)[]): string | null =>
  dues.filter((due) => due !== null).toSorted()[0] ?? null;

/** 我的工作: what awaits a person, what they have decided, what they were told of, and what they have filed. */
@Injectable()
export class Work {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(actor: Actor, list: WorkList): Promise<WorkLine[]> {
    const own = [actor, ...(actor.otherPosts ?? []), ...(actor.standsFor ?? [])].map(({ path }) => path);
    const { rows } = await this.pool.query<Row>(read(list), [scopeOf(actor), actor.id, busyPlaces, own]);
    const today = civilDate(this.clock.now());
    const found = rows.map((row) => asLine(row, actor, today));
    return list === 'todo' ? found.filter(({ awaits }) => awaits.length > 0).toSorted(byDue) : found;
  }
}

const asLine = (row: Row, actor: Actor, today: string): WorkLine => {
  const state = placedAt(row.state, row.path);
  const awaits = awaitsOf(state, actorFor(actor, state));
  const due = first(awaits.map((one) => one.due));
  const { id, version, place, red, yellow, blue, computed, since } = row;
  return {
    id,
    version,
    unit: state.unit.name,
    title: state.title,
    round: state.round,
    fiscalYear: state.fiscalYear,
    place,
    placeName: places[place],
    findings: { red, yellow, blue },
    computed,
    since: since.toISOString(),
    awaits,
    due,
    light: dueLight(due, today),
    together: awaits.some(({ kind }) => kind === 'task') && fitsABatch(state, red + yellow),
  };
};

/** What is due first stands first; what has no date, in the order in which it has been lying. */
const byDue = (one: WorkLine, other: WorkLine): number =>
  (one.due ?? '9999').localeCompare(other.due ?? '9999') || one.since.localeCompare(other.since);
