import { Inject, Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import type { PostRequest } from '#domain/answers/post-requests';
import { civilDate } from '#domain/deadlines/civil';
import { DomainError } from '#domain/error';
import type { Actor } from '#domain/evaluation/action';
import { refuseMixed } from '#domain/register/separation';
import type { Role } from '#domain/vocabulary';
import { CLOCK, type Clock } from '../clock.ts';
import { POOL } from '../database/pool.ts';
import { managesHouse, reachesPlace, requireRole } from './authority.ts';
import { Directory } from './directory.ts';
import { Reseats } from './reseats.ts';
import { noted, type Note } from './noted.ts';

/** A post that somebody is to hold. The main one takes the place of the main one before. */
export interface WantedPost {
  person: string;
  organisation: string;
  roles: readonly Role[];
  main: boolean;
  /** Today when absent. */
  from?: string | undefined;
  until?: string | undefined;
  reason: string;
}

/** With what became of it. */
interface DecidedRequest extends PostRequest {
  askedAt: Date;
  decidedBy: string | null;
  decidedAt: Date | null;
  agreed: boolean | null;
  opinion: string | null;
}

const heldBeside = `
  select unnest(roles) as role from person where id = $1 and not $2
  union select unnest(roles) from post where person = $1 and ended_at is null and (until is null or until >= $3)`;

const ask = `
  insert into role_request (person, organisation, roles, main, from_on, until, reason, asked_by, asked_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`;

/** Writes the request down, in the transaction of whatever asks for it. @throws DomainError conflict when it would mix roles */
export const askForPost = async (client: PoolClient, wanted: WantedPost, { by, at }: Note): Promise<string> => {
  const { person, organisation, roles, main, until, reason } = wanted;
  const from = wanted.from ?? civilDate(at);
  if (until && until < from) throw new DomainError('invalid', '岗位的截止日期不得早于开始日期');
  if (main && from > civilDate(at))
    throw new DomainError('invalid', '主岗自批准之日起生效；将来才任职的，请先登记为兼任岗位');
  const { rows: held } = await client.query<{ role: Role }>(heldBeside, [person, main, civilDate(at)]);
  const mixed = refuseMixed([...roles, ...held.map(({ role }) => role)]);
  if (mixed) throw mixed;
  const values = [person, organisation, roles, main, from, until ?? null, reason, by, at];
  return (await client.query<{ id: string }>(ask, values)).rows[0]!.id;
};

const grants = {
  main: `update person set roles = $2, organisation = $3, from_on = $4, until = $5 where id = $1`,
  other: `insert into post (person, roles, organisation, from_on, until) values ($1, $2, $3, $4, $5)`,
} as const;

const list = `
  select r.id, r.person, p.name, r.organisation, o.name as "organisationName", o.path, r.roles, r.main,
    r.from_on::text as "from", r.until::text as until, r.reason, r.asked_by as "askedBy", asker.name as "askedByName", r.asked_at as "askedAt",
    r.decided_by as "decidedBy", r.decided_at as "decidedAt", r.agreed, r.opinion
  from role_request r join person p on p.id = r.person join organisation o on o.id = r.organisation
  left join person asker on asker.id = r.asked_by`;

/** Posts are asked for by the system administrator and granted by the security administrator, never by one person. */
@Injectable()
export class PostRequests {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly reseats: Reseats,
  ) {}

  async ask(actor: Actor, wanted: WantedPost): Promise<string> {
    requireRole(actor, 'administrator', '申请岗位授权');
    const note = { by: actor.id, at: this.clock.now(), action: 'askForPost', reason: wanted.reason };
    return noted(this.pool, note, async (client) => {
      const text = 'select p.id, o.path from person p, organisation o where p.id = $1 and o.id = $2';
      const { rows } = await client.query<{ path: string }>(text, [wanted.person, wanted.organisation]);
      if (!rows[0] || !reachesPlace(actor, rows[0].path))
        throw new DomainError('notFound', '没有这个人员或单位，或不在您的管理范围内');
      return askForPost(client, wanted, note);
    });
  }

  /** The grant takes effect with the decision. @throws DomainError forbidden, notFound, conflict */
  async decide(actor: Actor, id: string, agreed: boolean, opinion: string): Promise<void> {
    requireRole(actor, 'securityAdministrator', '批准岗位授权');
    const at = this.clock.now();
    const note = { by: actor.id, at, action: agreed ? 'grantPost' : 'refusePost', reason: opinion };
    const person = await noted(this.pool, note, async (client) => {
      const { rows } = await client.query<DecidedRequest>(`${list} where r.id = $1 for update of r`, [id]);
      const [request] = rows;
      if (!request || !reachesPlace(actor, request.path)) throw new DomainError('notFound', '没有这项授权申请', { id });
      const { decidedAt, decidedBy, agreed: before } = request;
      if (decidedAt) throw new DomainError('alreadyDecided', '这项授权申请已经办结', { id, decidedBy, agreed: before });
      const decision =
        'update role_request set decided_by = $2, decided_at = $3, agreed = $4, opinion = $5 where id = $1';
      await client.query(decision, [id, actor.id, at, agreed, opinion]);
      if (agreed) await this.grant(client, request);
      return request.person;
    });
    this.directory.forget();
    // A new main post may take the old one's tasks out of reach.
    if (agreed) await this.reseats.of(person);
  }

  /** Those that are open, or the latest; who does not look after the house sees their own. */
  async list(actor: Actor, open: boolean): Promise<PostRequest[]> {
    const filter = open ? 'where r.decided_at is null order by r.id' : 'order by r.id desc limit 500';
    const { rows } = await this.pool.query<DecidedRequest>(`${list} ${filter}`);
    const mine = managesHouse(actor) ? rows : rows.filter(({ person }) => person === actor.id);
    return mine.filter(({ path, person }) => person === actor.id || reachesPlace(actor, path));
  }

  private async grant(
    client: PoolClient,
    { person, roles, organisation, main, from, until }: PostRequest,
  ): Promise<void> {
    await client.query(grants[main ? 'main' : 'other'], [person, roles, organisation, from, until]);
  }
}
