import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What goes out of the house besides the inbox: addresses, wishes, and the ledger of every sending. */
export class Channels1763800000004 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    for (const statement of [notices, addresses, ledger]) await run.query(statement);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('drop table dispatch, endpoint, calendar_token, notice_preference, contact');
    await run.query('drop index delivery_dead');
    await run.query('alter table notice drop column kind, drop column urgent');
  }
}

const notices = `
  alter table notice add column kind text not null default 'info', add column urgent boolean not null default false;`;

/** `email` is a confirmed one; `pending` waits for its owner to type back a code that is derived from `secret`. */
const addresses = `
  create table contact (
    person text primary key references person (id) on delete cascade,
    email text,
    verified_at timestamptz,
    pending text,
    secret bytea,
    asked_at timestamptz,
    guesses int not null default 0
  );
  create table notice_preference (
    person text primary key references person (id) on delete cascade,
    preferences jsonb not null,
    updated_at timestamptz not null
  );
  create table calendar_token (
    token_hash bytea primary key,
    person text not null references person (id) on delete cascade,
    created_at timestamptz not null,
    revoked_at timestamptz
  );
  create index calendar_token_of on calendar_token (person);
  create table endpoint (
    id uuid primary key default gen_random_uuid(),
    channel text not null,
    name text not null,
    url text not null,
    host text not null,
    secret text not null default '',
    kinds text[] not null,
    organisation text references organisation (id),
    enabled boolean not null default true,
    created_by text not null,
    created_at timestamptz not null,
    removed_at timestamptz
  );`;

/** `origin` names the cause within the evaluation: no cause goes twice to the same person or group on one way. */
const ledger = `
  create table dispatch (
    id bigint generated always as identity primary key,
    message_id uuid not null default gen_random_uuid(),
    notice bigint,
    evaluation_id uuid,
    origin text not null,
    person text,
    channel text not null,
    address text not null,
    host text not null default '',
    state text not null default 'waiting' check
      (state in ('waiting', 'sending', 'sent', 'failed', 'unknown', 'dead', 'suppressed', 'digested')),
    attempts int not null default 0,
    failures int not null default 0,
    unknowns int not null default 0,
    next_at timestamptz not null,
    driven_at timestamptz not null,
    lease_until timestamptz,
    carried_by bigint,
    note text not null default '',
    created_at timestamptz not null,
    ended_at timestamptz
  );
  create unique index dispatch_once on dispatch (channel, origin, coalesce(person, address),
    coalesce(evaluation_id::text, ''));
  create index dispatch_due on dispatch (channel, next_at, id) where state in ('waiting', 'failed', 'unknown');
  create index dispatch_fresh on dispatch (channel, address, id) where state = 'waiting';
  create index dispatch_leased on dispatch (channel, lease_until) where state = 'sending';
  create index dispatch_dead on dispatch (id) where state = 'dead';
  create index dispatch_carried on dispatch (carried_by) where carried_by is not null;
  create index dispatch_of on dispatch (person, id);
  create index dispatch_about on dispatch (evaluation_id, id);
  create index delivery_dead on delivery (id) where dead_at is not null;`;
