import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The first tables: the log, what is folded from it, what is to be delivered, and the people. */
export class Spine1763700000001 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    for (const statement of [people, log, projections, deliveries, guards]) await run.query(statement);
  }

  async down(run: QueryRunner): Promise<void> {
    const [{ count }] = (await run.query('select count(*)::int as count from event')) as [{ count: number }];
    if (count > 0)
      throw new Error('日志中已有事件，不能撤销首个迁移 / The log holds events: the first migration is not undone');
    await run.query(`drop table archive, notice, reminder, reminder_plan, finding, score, delivery, idempotency,
      audit_line, evaluation, event, session, person, organisation`);
    await run.query('drop function refuse_change, refuse_step_back');
  }
}

const people = `
  create table organisation (
    id text primary key,
    path text not null unique,
    name text not null,
    kind text not null check (kind in ('financeBureau', 'department', 'budgetUnit', 'subordinateUnit')),
    parent text references organisation (id)
  );
  create table person (
    id text primary key,
    login text not null unique,
    name text not null,
    password_hash text not null,
    roles text[] not null,
    organisation text not null references organisation (id),
    disabled boolean not null default false,
    failures int not null default 0,
    locked_until timestamptz
  );
  create index person_by_organisation on person (organisation);
  create table session (
    token_hash bytea primary key,
    person text not null references person (id) on delete cascade,
    created_at timestamptz not null,
    seen_at timestamptz not null
  );`;

const log = `
  create table event (
    evaluation_id uuid not null,
    version int not null check (version > 0),
    type text not null,
    data jsonb not null,
    by jsonb not null,
    at timestamptz not null,
    hash text not null,
    primary key (evaluation_id, version)
  );
  create table evaluation (
    id uuid primary key,
    version int not null,
    place text not null,
    unit_id text not null,
    unit_path text not null,
    round text not null,
    fiscal_year int not null,
    state jsonb not null,
    head text not null,
    updated_at timestamptz not null
  ) with (fillfactor = 80);
  create index evaluation_by_unit on evaluation (unit_path text_pattern_ops, id);
  create table audit_line (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    person text not null,
    action text not null,
    evaluation_id uuid,
    version int,
    outcome text not null,
    detail text not null default ''
  );
  create table idempotency (
    person text not null,
    key text not null,
    body_hash text not null,
    answer jsonb not null,
    at timestamptz not null,
    primary key (person, key)
  );`;

const deliveries = `
  create table delivery (
    id bigint generated always as identity primary key,
    evaluation_id uuid not null,
    version int not null,
    consumer text not null,
    payload jsonb,
    created_at timestamptz not null,
    attempts int not null default 0,
    next_at timestamptz not null,
    done_at timestamptz,
    dead_at timestamptz,
    error text
  );
  create index delivery_waiting on delivery (consumer, id) where done_at is null and dead_at is null;`;

const projections = `
  create table score (
    evaluation_id uuid primary key,
    version int not null,
    form_version int,
    sheet jsonb,
    reviewer text,
    reviewer_grade text
  );
  create table finding (
    evaluation_id uuid primary key,
    version int not null,
    form_version int,
    findings jsonb not null,
    red int not null,
    yellow int not null,
    blue int not null
  );
  create table reminder_plan (evaluation_id uuid primary key, version int not null);
  create table reminder (
    id bigint generated always as identity primary key,
    evaluation_id uuid not null,
    stage text not null,
    due date not null,
    kind text not null,
    at timestamptz not null,
    fired_at timestamptz,
    unique (evaluation_id, stage, due, kind)
  );
  create index reminder_waiting on reminder (at) where fired_at is null;
  create table notice (
    id bigint generated always as identity primary key,
    person text not null,
    evaluation_id uuid not null,
    origin text not null,
    text text not null,
    at timestamptz not null,
    read_at timestamptz,
    unique (person, evaluation_id, origin)
  );
  create table archive (
    evaluation_id uuid primary key,
    version int not null,
    sha256 text not null,
    bytes bytea not null,
    built_at timestamptz not null
  );`;

const guards = `
  create function refuse_change() returns trigger language plpgsql as $$
  begin raise exception 'the log is append-only: % on % refused', tg_op, tg_table_name; end $$;
  create trigger append_only before update or delete on event for each row execute function refuse_change();
  create trigger never_emptied before truncate on event for each statement execute function refuse_change();
  create trigger audit_append_only before update or delete on audit_line for each row execute function refuse_change();
  create function refuse_step_back() returns trigger language plpgsql as $$
  begin
    if new.version <= old.version then raise exception 'evaluation % is at version %, not %', old.id, old.version, new.version; end if;
    return new;
  end $$;
  create trigger only_forward before update on evaluation for each row execute function refuse_step_back();`;
