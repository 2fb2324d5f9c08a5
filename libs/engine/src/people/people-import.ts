import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { z } from 'zod';
import type { Organisation } from '#domain/answers/organisations';
import type { ImportedPerson, PeopleReceipt } from '#domain/answers/people';
import { DomainError } from '#domain/error';
import type { Actor } from '#domain/evaluation/action';
import { Login } from '#domain/register/login';
import { refuseMixed } from '#domain/register/separation';
import { placesOf } from '#domain/register/scope';
import { roles, type Role } from '#domain/vocabulary';
import type { ListedPerson } from '#forms/people/read-people';
import { POOL } from '../database/pool.ts';
import { Accounts } from './accounts.ts';
import { requireRole } from './authority.ts';
import { Organisations } from './organisations.ts';

const most = 1_000;
const Mail = z.email();
const codes = new Map(
  Object.entries(roles).flatMap(([code, title]) => [
    [code, code as Role],
    [title, code as Role],
  ]),
);

interface Ready {
  organisation: string;
  roles: Role[];
}

const refused = (why: string): never => {
  throw new DomainError('invalid', why);
};

/** A list of people into the register: each row for itself, first looked at, then done, with a receipt. */
@Injectable()
export class PeopleImport {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    private readonly organisations: Organisations,
    private readonly accounts: Accounts,
  ) {}

  /** Accounts that exist are left as they are. @throws DomainError forbidden, tooLarge */
  async run(actor: Actor, list: readonly ListedPerson[], reason: string, preview: boolean): Promise<PeopleReceipt> {
    requireRole(actor, 'administrator', '导入人员');
    if (list.length > most) throw new DomainError('tooLarge', `一次最多导入${most}人，本文件有${list.length}人`);
    const places = await this.organisations.below(placesOf(actor));
    const known = await this.known(list.map(({ login }) => login));
    const seen = new Set<string>();
    const lines: ImportedPerson[] = [];
    for (const person of list) {
      const double = seen.has(person.login);
      seen.add(person.login);
      lines.push(await this.line(actor, person, { places, known: known.has(person.login), double, reason, preview }));
    }
    const count = (outcome: ImportedPerson['outcome']): number =>
      lines.filter((line) => line.outcome === outcome).length;
    return { preview, created: count('created'), known: count('known'), refused: count('refused'), lines };
  }

  private async line(
    actor: Actor,
    person: ListedPerson,
    about: { places: readonly Organisation[]; known: boolean; double: boolean; reason: string; preview: boolean },
  ): Promise<ImportedPerson> {
    const { row, name, login, mail } = person;
    const line = { row, name, login };
    try {
      if (about.double) refused('账号在本文件中重复');
      if (about.known) return { ...line, outcome: 'known', why: '账号已存在，未作改动' };
      const ready = this.checked(person, about.places);
      if (about.preview) return { ...line, outcome: 'created' };
      const made = await this.accounts.create(actor, {
        ...ready,
        login,
        name,
        ...(mail && { mail }),
        reason: about.reason,
      });
      return { ...line, outcome: 'created', initialPassword: made.initialPassword, request: made.request };
    } catch (error) {
      if (error instanceof DomainError) return { ...line, outcome: 'refused', why: error.message };
      throw error;
    }
  }

  private checked(
    { name, login, organisation, roles: titles, mail }: ListedPerson,
    places: readonly Organisation[],
  ): Ready {
    if (name === '' || name.length > 60) refused('姓名为空或过长');
    const read = Login.safeParse(login);
    if (!read.success) refused(read.error.issues[0]?.message ?? '账号格式不对');
    if (mail !== '' && !Mail.safeParse(mail).success) refused(`邮箱“${mail}”格式不对`);
    const named = places.filter(({ id, name: called }) => id === organisation || called === organisation);
    if (named.length === 0) refused(`没有名称或编号为“${organisation}”的单位，或不在您的管理范围内`);
    if (named.length > 1) refused(`有${named.length}个名为“${organisation}”的单位，请改填单位编号`);
    const strange = titles.find((title) => !codes.has(title));
    if (strange !== undefined) refused(`没有名为“${strange}”的岗位`);
    if (titles.length === 0) refused('没有写明岗位');
    const held = [...new Set(titles.map((title) => codes.get(title)!))];
    const mixed = refuseMixed(held);
    if (mixed) throw mixed;
    return { organisation: named[0]!.id, roles: held };
  }

  private async known(logins: readonly string[]): Promise<ReadonlySet<string>> {
    const text = 'select login from person where login = any($1) or id = any($1)';
    return new Set((await this.pool.query<{ login: string }>(text, [logins])).rows.map(({ login }) => login));
  }
}
