import { Inject, Injectable } from '@nestjs/common';
import { hash } from '@node-rs/argon2';
import type { Pool, PoolClient } from 'pg';
import { DomainError } from '#domain/error';
import type { Actor } from '#domain/evaluation/action';
import type { Role } from '#domain/vocabulary';
import { CLOCK, type Clock } from '../clock.ts';
import { POOL } from '../database/pool.ts';
import { requirePlace, requireRole } from './authority.ts';
import { Directory } from './directory.ts';
import { noted, type Note } from './noted.ts';
import { initialPassword, Passwords } from './passwords.ts';
import { askForPost } from './post-requests.ts';

export interface NewPerson {
  /** Also the person's number for good, whatever the login becomes later. */
  login: string;
  name: string;
  organisation: string;
  roles: readonly Role[];
  mail?: string | undefined;
  mobile?: string | undefined;
  reason: string;
}

export interface Created {
  id: string;
  /** Told once, and changed at the first login. */
  initialPassword: string;
  /** The request for the post, that the security administrator has to grant. */
  request: string;
}

const insert = `
  insert into person (id, login, name, password_hash, roles, organisation, must_change_password, password_at)
  values ($1, $1, $2, $3, '{}', $4, true, $5)`;

/** An address from the office's own list is taken as confirmed. */
const giveContact = `insert into contact (person, email, verified_at, mobile)
  values ($1, $2, case when $2::text is not null then $3::timestamptz end, $4)`;

/** The account, without any post, and the request for one. Returns the request's number. */
export const openAccount = async (
  client: PoolClient,
  person: NewPerson,
  secret: string,
  note: Note,
): Promise<string> => {
  const { login, name, organisation, roles, mail, mobile, reason } = person;
  await client.query(insert, [login, name, secret, organisation, note.at]);
  if (mail || mobile) await client.query(giveContact, [login, mail ?? null, note.at, mobile ?? null]);
  const post = { person: login, organisation, roles, main: true, from: undefined, until: undefined, reason };
  return askForPost(client, post, note);
};

/** Opens, changes and closes accounts: 系统管理员, within their own part of the tree. Posts are granted by another. */
@Injectable()
export class Accounts {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly passwords: Passwords,
  ) {}

  /** An account without any post: what it may do comes with the grant. */
  async create(actor: Actor, person: NewPerson): Promise<Created> {
    requireRole(actor, 'administrator', '新增人员');
    const password = initialPassword();
    const secret = await hash(password);
    const note = { by: actor.id, at: this.clock.now(), action: 'createPerson', reason: person.reason };
    const request = await noted(this.pool, note, async (client) => {
      await this.requireOrganisation(client, actor, person.organisation);
      return openAccount(client, person, secret, note);
    });
    return { id: person.login, initialPassword: password, request };
  }

  async rename(actor: Actor, id: string, name: string, reason: string): Promise<void> {
    await this.change(actor, id, 'renamePerson', reason, (client) =>
      client.query('update person set name = $2 where id = $1', [id, name]),
    );
  }

  /** The account's sessions end with it. */
  async disable(actor: Actor, id: string, reason: string): Promise<void> {
    if (actor.id === id) throw new DomainError('invalid', '不能停用本人的账号');
    await this.change(actor, id, 'disablePerson', reason, async (client) => {
      await client.query('update person set disabled = true where id = $1', [id]);
      await client.query('delete from session where person = $1', [id]);
    });
  }

  async enable(actor: Actor, id: string, reason: string): Promise<void> {
    await this.change(actor, id, 'enablePerson', reason, (client) =>
      client.query('update person set disabled = false where id = $1', [id]),
    );
  }

  /** Also opens an account that rests after too many failures. */
  async resetPassword(actor: Actor, id: string, reason: string): Promise<{ initialPassword: string }> {
    const password = await this.change(actor, id, 'resetPassword', reason, (client) =>
      this.passwords.reset(client, id),
    );
    return { initialPassword: password };
  }

  /** Takes a post away, at once: less than before needs no second person. */
  async endPost(actor: Actor, id: string, post: string, reason: string): Promise<void> {
    await this.change(actor, id, 'endPost', reason, async (client) => {
      const end =
        post === 'main'
          ? client.query(`update person set roles = '{}' where id = $1 and cardinality(roles) > 0`, [id])
          : client.query('update post set ended_at = $3 where person = $1 and id = $2 and ended_at is null', [
              id,
              post,
              this.clock.now(),
            ]);
      if ((await end).rowCount === 0) throw new DomainError('notFound', '没有这个岗位，或已经免去');
    });
  }

  private async change<T>(
    actor: Actor,
    id: string,
    action: string,
    reason: string,
    work: (client: PoolClient) => Promise<T>,
  ): Promise<T> {
    requireRole(actor, 'administrator', '变更人员');
    const result = await noted(this.pool, { by: actor.id, at: this.clock.now(), action, reason }, async (client) => {
      await this.requirePerson(client, actor, id);
      return work(client);
    });
    this.directory.forget();
    return result;
  }

  private async requirePerson(client: PoolClient, actor: Actor, id: string): Promise<void> {
    const text = `select o.path from person p join organisation o on o.id = p.organisation where p.id = $1 for update of p`;
    const { rows } = await client.query<{ path: string }>(text, [id]);
    if (!rows[0]) throw new DomainError('notFound', '没有这个人员，或不在您的管理范围内', { person: id });
    requirePlace(actor, rows[0].path);
  }

  private async requireOrganisation(client: PoolClient, actor: Actor, id: string): Promise<void> {
    const { rows } = await client.query<{ path: string }>('select path from organisation where id = $1', [id]);
    requirePlace(actor, rows[0]?.path);
  }
}
