import { Inject, Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import type { ProxyLine } from '#domain/answers/proxies';
import { civilDate } from '#domain/deadlines/civil';
import { DomainError } from '#domain/error';
import type { Actor, Person } from '#domain/evaluation/action';
import { holdsPost } from '#domain/approval/eligible';
import { refuseProxy, type Proxy } from '#domain/register/proxy';
import { CLOCK, type Clock } from '../clock.ts';
import { POOL } from '../database/pool.ts';
import { holds, reachesPlace } from './authority.ts';
import { Directory } from './directory.ts';
import { noted, type Note } from './noted.ts';

export interface SetProxy extends Proxy {
  reason: string;
}

/** A proxy with where it comes from. */
interface ProxyRecord extends ProxyLine {
  /** Where the principal has the main post. */
  path: string;
  setBy: string;
  setAt: Date;
  endedAt: Date | null;
}

const columns = `
  x.id, x.principal, q.name as "principalName", x.deputy, d.name as "deputyName", x.from_on::text as "from",
  x.until::text as until, x.eval_scopes as "evalScopes", x.rounds, x.reason, x.set_by as "setBy", x.set_at as "setAt",
  x.ended_at as "endedAt", o.path
  from proxy x join person q on q.id = x.principal join person d on d.id = x.deputy
  join organisation o on o.id = q.organisation`;

const standing = `select ${columns} where x.ended_at is null and x.until >= $1`;

const insert = `
  insert into proxy (principal, deputy, from_on, until, eval_scopes, rounds, reason, set_by, set_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`;

/** 委托代理: set for oneself, or for others by their leader or the system administrator; ends by itself. */
@Injectable()
export class Proxies {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly directory: Directory,
  ) {}

  /** @throws DomainError invalid: to oneself, in a ring, twice at once; forbidden; notFound */
  async set(actor: Actor, wanted: SetProxy): Promise<string> {
    const note = { by: actor.id, at: this.clock.now(), action: 'setProxy', reason: wanted.reason };
    return noted(this.pool, note, async (client) => {
      await this.requireRight(client, actor, wanted.principal);
      return this.write(client, wanted, note);
    });
  }

  /** The same inside another change of the register. */
  async write(client: PoolClient, wanted: SetProxy, { by, at }: Note): Promise<string> {
    // Two that are set at once could make a ring that neither sees.
    await client.query('lock table proxy in share row exclusive mode');
    const today = civilDate(at);
    const { rows } = await client.query<Proxy>(standing, [today]);
    const [principal, deputy] = await Promise.all([this.person(wanted.principal), this.person(wanted.deputy)]);
    const refused = refuseProxy(wanted, rows, { principal, deputy, today });
    if (refused) throw refused;
    const { from, until, evalScopes, rounds, reason } = wanted;
    const values = [wanted.principal, wanted.deputy, from, until, evalScopes, rounds, reason, by, at];
    return (await client.query<{ id: string }>(insert, values)).rows[0]!.id;
  }

  /** At once; what is undecided is the principal's alone again. */
  async end(actor: Actor, id: string, reason: string): Promise<void> {
    const note = { by: actor.id, at: this.clock.now(), action: 'endProxy', reason };
    await noted(this.pool, note, async (client) => {
      const { rows } = await client.query<ProxyRecord>(`select ${columns} where x.id = $1 for update of x`, [id]);
      const [proxy] = rows;
      if (!proxy) throw new DomainError('notFound', '没有这项代理', { id });
      if (actor.id !== proxy.deputy) await this.requireRight(client, actor, proxy.principal);
      if (proxy.endedAt || proxy.until < civilDate(note.at))
        throw new DomainError('alreadyDecided', '这项代理已经结束', { id });
      await client.query('update proxy set ended_at = $2, ended_by = $3 where id = $1', [id, note.at, actor.id]);
    });
  }

  /** One's own, given and taken; the system administrator sees those of their part of the tree. */
  async list(actor: Actor): Promise<ProxyLine[]> {
    const all = holds(actor, 'administrator', 'unitHead');
    const text = `select ${columns}
      where $2 or x.principal = $1 or x.deputy = $1 order by x.id desc limit 2000`;
    const { rows } = await this.pool.query<Omit<ProxyRecord, 'state'>>(text, [actor.id, all]);
    const today = civilDate(this.clock.now());
    return rows
      .filter(({ principal, deputy, path }) => [principal, deputy].includes(actor.id) || reachesPlace(actor, path))
      .map((proxy) => ({ ...proxy, state: stateOf(proxy, today) }));
  }

  private async requireRight(client: PoolClient, actor: Actor, principal: string): Promise<void> {
    if (actor.id === principal) return;
    const text = 'select o.path from person p join organisation o on o.id = p.organisation where p.id = $1';
    const path = (await client.query<{ path: string }>(text, [principal])).rows[0]?.path;
    if (path === undefined) throw new DomainError('notFound', '没有这个人员', { person: principal });
    const leads = holdsPost(actor, ['unitHead'], 'above', path);
    if (leads || (holds(actor, 'administrator') && reachesPlace(actor, path))) return;
    throw new DomainError('forbidden', '代理由本人设定；代他人设定须由其单位负责人或系统管理员办理');
  }

  private async person(id: string): Promise<Person> {
    const person = await this.directory.person(id);
    if (!person) throw new DomainError('notFound', '没有这个人员，或其账号已停用', { person: id });
    return person;
  }
}

const stateOf = ({ from, until, endedAt }: Omit<ProxyRecord, 'state'>, today: string): ProxyLine['state'] => {
  if (endedAt || until < today) return 'over';
  return from > today ? 'planned' : 'active';
};
