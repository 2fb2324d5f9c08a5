import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { hash } from '@node-rs/argon2';
import type { Pool, PoolClient } from 'pg';
import type { BookPlan, BookPreview, BookReceipt, PlannedPerson } from '#domain/answers/register-book';
import { canonical } from '#domain/canonical';
import { civilDate } from '#domain/deadlines/civil';
import { DomainError } from '#domain/error';
import type { Actor } from '#domain/evaluation/action';
import type { RegisterBook } from '#domain/register/book/book';
import { planBook, type KnownRegister } from '#domain/register/book/plan';
import { placesOf } from '#domain/register/scope';
import { CLOCK, type Clock } from '../clock.ts';
import { POOL } from '../database/pool.ts';
import { openAccount } from './accounts.ts';
import { requireRole } from './authority.ts';
import { Directory } from './directory.ts';
import { changingRegister, noteEach } from './noted.ts';
import { insertOrganisation } from './organisation-register.ts';
import { initialPassword } from './passwords.ts';

const organisations = `
  select o.id, o.path, o.name, o.kind, o.parent, coalesce(o.closed_on <= $2::date, false) as closed
  from organisation o where exists (select from unnest($1::text[]) r (path)
    where r.path <> '' and (o.path = r.path or starts_with(o.path, r.path || '.'))) order by o.path`;

/** A number may be taken by somebody whose login has been changed since. */
const people = `select l.login, p.name from unnest($1::text[]) l (login)
  join person p on lower(p.login) = lower(l.login) or p.id = l.login`;

const seenOf = (plan: BookPlan): string => createHash('sha256').update(canonical(plan)).digest('hex');

interface Secret {
  password: string;
  hashed: string;
}

/** One after the other: each takes memory on purpose. */
const secretsFor = async (planned: readonly PlannedPerson[]): Promise<ReadonlyMap<string, Secret>> => {
  const secrets = new Map<string, Secret>();
  for (const { login, outcome } of planned) {
    if (outcome === 'known') continue;
    const password = initialPassword();
    secrets.set(login, { password, hashed: await hash(password) });
  }
  return secrets;
};

/** 单位人员表: units and people out of one file, looked at first, then all of it or nothing: 系统管理员. */
@Injectable()
export class RegisterBooks {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly directory: Directory,
  ) {}

  /** Changes nothing. @throws DomainError forbidden */
  async preview(actor: Actor, book: RegisterBook): Promise<BookPreview> {
    requireRole(actor, 'administrator', '导入单位和人员');
    const plan = planBook(book, await this.known(this.pool, actor, book));
    return { ...plan, seen: seenOf(plan) };
  }

  /** Opens what the plan names, which has to be the one that was seen. @throws DomainError forbidden, invalid, conflict */
  async apply(actor: Actor, book: RegisterBook, seen: string, reason: string): Promise<BookReceipt> {
    const secrets = await secretsFor((await this.preview(actor, book)).people);
    const receipt = await changingRegister(this.pool, async (client) => {
      await client.query('lock table organisation in share row exclusive mode');
      const plan = planBook(book, await this.known(client, actor, book));
      this.requireSound(plan, seen);
      return this.open(client, actor, plan, secrets, reason);
    });
    this.directory.forget();
    return receipt;
  }

  private requireSound(plan: BookPlan, seen: string): void {
    if (plan.problems.length > 0)
      throw new DomainError('invalid', `表中还有${plan.problems.length}处问题，没有登记任何内容`, {
        next: '按预览中的提示改正后重新上传',
      });
    if (seenOf(plan) !== seen)
      throw new DomainError('conflict', '预览之后登记簿或文件有了变化，没有登记任何内容', {
        next: '重新预览，核对后再确认导入',
      });
  }

  private async open(
    client: PoolClient,
    actor: Actor,
    { units, people: planned }: BookPlan,
    secrets: ReadonlyMap<string, Secret>,
    reason: string,
  ): Promise<BookReceipt> {
    const by = { by: actor.id, at: this.clock.now(), reason };
    const opened = units.filter(({ outcome }) => outcome === 'created');
    for (const { id, name, kind, parent } of opened)
      await noteEach(client, { ...by, action: 'createOrganisation' }, () =>
        client.query(insertOrganisation, [id, name, kind, parent, null]),
      );
    const told: BookReceipt['people'] = [];
    for (const person of planned) {
      const secret = secrets.get(person.login);
      if (person.outcome === 'known' || !secret) continue;
      const note = { ...by, action: 'createPerson' };
      await noteEach(client, note, () => openAccount(client, { ...person, reason }, secret.hashed, note));
      told.push({ name: person.name, login: person.login, initialPassword: secret.password });
    }
    return { units: opened.length, people: told };
  }

  private async known(db: Pool | PoolClient, actor: Actor, book: RegisterBook): Promise<KnownRegister> {
    const logins = book.people.map(({ cells }) => cells.login.text);
    const today = civilDate(this.clock.now());
    const units = await db.query<KnownRegister['organisations'][number]>(organisations, [placesOf(actor), today]);
    return {
      organisations: units.rows,
      people: (await db.query<KnownRegister['people'][number]>(people, [logins])).rows,
    };
  }
}
