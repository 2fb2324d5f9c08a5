import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { AsOf, CaseInFull, CaseThen } from '#domain/answers/as-of';
import { holdsPost } from '#domain/approval/eligible';
import { DomainError } from '#domain/error';
import type { Actor } from '#domain/evaluation/action';
import { allowedActions } from '#domain/evaluation/decide';
import { replay } from '#domain/evaluation/evolve';
import { formsOf, type State } from '#domain/evaluation/state';
import { dutyReasons } from '#domain/register/reasons';
import { actorFor, maySee, placedAt, reachOf } from '#domain/register/scope';
import type { Register } from '#domain/register/snapshot';
import { places } from '#domain/vocabulary';
import { AuditTrail } from '../act/audit-trail.ts';
import { WorkdayCalendars } from '../calendars/workday-calendars.ts';
import { POOL } from '../database/pool.ts';
import { EventStore } from '../event-store/event-store.ts';
import { visible } from '../queries/visible.ts';
import { holds } from './authority.ts';
import { registerAt } from './snapshot.ts';

export interface AskedMoment {
  /** ISO instant. */
  at: string;
  person: string;
  evaluation?: string | undefined;
}

/** So many cases are replayed for one answer. */
const most = 300;

/** Cases under way then, in the reach of that moment, or with a task in that person's name. */
const candidates = `
  select e.id from evaluation e
  where exists (select from event v where v.evaluation_id = e.id and v.version = 1 and v.at <= $1)
    and exists (select from event v where v.evaluation_id = e.id and v.at <= $1 and v.type like '%.submitted.v1')
    and (exists (select from unnest($2::text[]) r (path) where e.unit_path = r.path or starts_with(e.unit_path, r.path || '.'))
      or strpos(e.state ->> 'approval', to_json($3::text)::text) > 0)
  order by e.updated_at desc, e.id limit ${most + 1}`;

/** “Who could see and do what at that moment, and why was a task theirs”: from the two logs alone. */
@Injectable()
export class AsOfView {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    private readonly store: EventStore,
    private readonly trail: AuditTrail,
    private readonly calendars: WorkdayCalendars,
  ) {}

  async of(asker: Actor, { at, person, evaluation }: AskedMoment): Promise<AsOf> {
    const register = await registerAt(this.pool, at);
    const image = register.person(person);
    if (!image || !(await this.mayAsk(asker, person)))
      throw new DomainError('notFound', '当时没有这个人员，或您无权查看', { person });
    await this.trail.line(asker.id, 'readAsOf', 'accepted', `${person} ${at}`, evaluation ?? null);
    const open = register.isOpen(person);
    const actor: Actor = open ? register.actor(person)! : { ...image, roles: [], path: '', otherPosts: [] };
    return {
      at,
      person: { id: person, name: image.name, account: open ? 'open' : 'disabled' },
      posts: register.postsOf(person),
      standsFor: register.standsFor(person),
      stoodInBy: register.stoodInBy(person),
      reach: reachOf(actor).map((reach) => ({ ...reach, name: register.nameAt(reach.path) })),
      ...(evaluation
        ? { case: await this.asked(asker, evaluation, register, actor, at) }
        : await this.all(asker, register, actor, at)),
    };
  }

  /** Oneself; the leader; 财政绩效科 above; and whoever audits. */
  private async mayAsk(asker: Actor, person: string): Promise<boolean> {
    if (asker.id === person || holds(asker, 'auditAdministrator')) return true;
    const text = 'select o.path from person p join organisation o on o.id = p.organisation where p.id = $1';
    const path = (await this.pool.query<{ path: string }>(text, [person])).rows[0]?.path;
    return path !== undefined && holdsPost(asker, ['unitHead', 'performanceOffice'], 'above', path);
  }

  private async asked(
    asker: Actor,
    id: string,
    register: Register,
    actor: Actor,
    at: string,
  ): Promise<CaseInFull | null> {
    if (!holds(asker, 'auditAdministrator')) await visible(this.store, id, asker);
    const then = await this.replayed(id, register, actor, at);
    if (!then) return null;
    const { state, history, line } = then;
    const people = register.onDuty(state.unit.path);
    const calendar = await this.calendars.current();
    const context = { actor: actorFor(actor, state), now: at, forms: formsOf(state, history), people, calendar };
    return { ...line, allowedActions: line.visible ? allowedActions(state, context) : [] };
  }

  private async all(
    asker: Actor,
    register: Register,
    actor: Actor,
    at: string,
  ): Promise<Pick<AsOf, 'cases' | 'incomplete'>> {
    const paths = reachOf(actor).map(({ path }) => path);
    const { rows } = await this.pool.query<{ id: string }>(candidates, [at, paths, actor.id]);
    const lines: CaseThen[] = [];
    for (const { id } of rows.slice(0, most)) {
      const then = await this.replayed(id, register, actor, at);
      const known = then && (holds(asker, 'auditAdministrator') || maySee(actorFor(asker, then.state), then.path));
      if (known && then.line.duties.length > 0) lines.push(then.line);
    }
    return { cases: lines, ...(rows.length > most && { incomplete: true as const }) };
  }

  /** The case folded up to the moment, its unit where the tree had it then. */
  private async replayed(id: string, register: Register, whoever: Actor, at: string) {
    const facts = await this.store.history(id);
    const history = facts.map(({ event }) => event).filter((event) => Date.parse(event.at) <= Date.parse(at));
    if (history.length === 0) return null;
    const folded: State = replay(history);
    const state = placedAt(folded, register.organisation(folded.unit.id)?.path ?? folded.unit.path);
    const actor = actorFor(whoever, state);
    const sees = maySee(actor, state.unit.path);
    const line: CaseThen = {
      evaluation: id,
      version: state.version,
      unit: state.unit.name,
      title: state.title,
      place: places[state.place],
      visible: sees,
      duties: sees ? dutyReasons(state, actor) : [],
    };
    const { path } = await this.store.fresh(id);
    return { state, history, line, path };
  }
}
