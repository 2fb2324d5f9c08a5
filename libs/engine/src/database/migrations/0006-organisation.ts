import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register: organisations and posts with their dates, proxies, requests for roles, and the log of all that. */
export class Organisation1763800000006 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    for (const statement of [organisations, people, proxies, requests, handovers, views, separation, history, known])
      await run.query(statement);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('drop view post_holder, post_term');
    await run.query('drop table handover, role_request, proxy, post, old_password, register_event cascade');
    for (const table of ['organisation', 'person']) await run.query(`drop trigger noted on ${table}`);
    await run.query('drop trigger separate_roles on person');
    await run.query('drop function note_register, separate_roles, follow_the_unit cascade');
    await run.query('drop index evaluation_of_unit');
    await run.query('alter table organisation drop column opened_on, drop column closed_on');
    await run.query(`alter table person drop constraint person_is_no_rule, drop column from_on, drop column until,
      drop column must_change_password, drop column password_at`);
  }
}

/** closed_on is the first day on which it is no longer there. Lists follow a unit through the tree: that alone changes without a fact. */
const organisations = `
  alter table organisation add column opened_on date not null default '1970-01-01', add column closed_on date,
    add constraint closed_after_opened check (closed_on is null or closed_on >= opened_on);
  create or replace function refuse_step_back() returns trigger language plpgsql as $$
  begin
    if new.version < old.version
      or (new.version = old.version and to_jsonb(new) - 'unit_path' is distinct from to_jsonb(old) - 'unit_path')
    then raise exception 'evaluation % is at version %, not %', old.id, old.version, new.version; end if;
    return new;
  end $$;
  create function follow_the_unit() returns trigger language plpgsql as $$
  begin
    update evaluation set unit_path = new.path where unit_id = new.id and unit_path <> new.path;
    return null;
  end $$;
  create trigger evaluations_follow after update of path on organisation for each row execute function follow_the_unit();
  create index evaluation_of_unit on evaluation (unit_id);`;

/** person.roles at person.organisation is the main post; others stand in post. until is the last day. */
const people = `
  alter table person add column from_on date not null default '1970-01-01', add column until date,
    add column must_change_password boolean not null default false, add column password_at timestamptz,
    add constraint person_is_no_rule check (id <> 'system');
  create table old_password (
    n bigint generated always as identity primary key,
    person text not null references person (id) on delete cascade,
    password_hash text not null,
    at timestamptz not null
  );
  create index old_password_of on old_password (person, n);
  create table post (
    id bigint generated always as identity primary key,
    person text not null references person (id) on delete cascade,
    organisation text not null references organisation (id),
    roles text[] not null check (cardinality(roles) > 0),
    from_on date not null default '1970-01-01',
    until date,
    ended_at timestamptz,
    check (until is null or until >= from_on)
  );
  create index post_of on post (person);
  create index post_at on post (organisation);`;

/** In whose place somebody acts for a time; null scopes and rounds mean all of them. */
const proxies = `
  create table proxy (
    id bigint generated always as identity primary key,
    principal text not null references person (id) on delete cascade,
    deputy text not null references person (id) on delete cascade,
    from_on date not null,
    until date not null,
    eval_scopes text[],
    rounds text[],
    reason text not null,
    set_by text not null,
    set_at timestamptz not null,
    ended_at timestamptz,
    ended_by text,
    check (until >= from_on and principal <> deputy)
  );
  create index proxy_of on proxy (principal);
  create index proxy_by on proxy (deputy);`;

/** A post that the system administrator asks for and the security administrator grants: two people. */
const requests = `
  create table role_request (
    id bigint generated always as identity primary key,
    person text not null references person (id) on delete cascade,
    organisation text not null references organisation (id),
    roles text[] not null,
    main boolean not null,
    from_on date not null,
    until date,
    reason text not null,
    asked_by text not null,
    asked_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    agreed boolean,
    opinion text,
    constraint two_people check (decided_by <> asked_by),
    constraint not_for_oneself check (decided_by <> person)
  );
  create index role_request_open on role_request (id) where decided_at is null;`;

const handovers = `
  create table handover (
    id uuid primary key,
    from_person text not null,
    to_person text not null,
    reason text not null,
    by text not null,
    at timestamptz not null,
    receipt jsonb not null,
    undone_by text,
    undone_at timestamptz,
    undo_receipt jsonb
  );`;

/** One line per person, role and post with its dates; and those that are held today, as the database's clock has it. */
const views = `
  create view post_term as
    select p.id as person, p.name, r.role, o.path, o.id as organisation, p.disabled, t.main,
      greatest(t.from_on, o.opened_on) as from_on, least(t.until, o.closed_on - 1) as until
    from (
      select id as person, organisation, roles, true as main, from_on, until from person
      union all
      select person, organisation, roles, false, from_on, until from post where ended_at is null
    ) t
    join person p on p.id = t.person join organisation o on o.id = t.organisation
    cross join lateral unnest(t.roles) as r (role);
  create view post_holder as
    select person, name, role, path, disabled, main from post_term
    where from_on <= (now() at time zone 'Asia/Shanghai')::date
      and (until is null or until >= (now() at time zone 'Asia/Shanghai')::date);`;

/** 三员分立: whoever looks after the house holds that one role and no other, from whatever post. */
const separation = `
  create function separate_roles() returns trigger language plpgsql as $$
  declare
    holder text := case tg_table_name when 'person' then to_jsonb(new) ->> 'id' else to_jsonb(new) ->> 'person' end;
    held text[];
  begin
    perform from person where id = holder for update;
    select array_agg(distinct r.role) into held from (
      select unnest(new.roles) as role
      union select unnest(p.roles) from person p where p.id = holder and tg_table_name <> 'person'
      union select unnest(t.roles) from post t where t.person = holder and t.ended_at is null
        and (t.until is null or t.until >= (now() at time zone 'Asia/Shanghai')::date)
        and (tg_table_name = 'person' or t.id::text <> to_jsonb(new) ->> 'id')
    ) r;
    if held && array['administrator', 'securityAdministrator', 'auditAdministrator'] and cardinality(held) > 1 then
      raise exception 'person % would hold % together', holder, held
        using errcode = 'check_violation', constraint = 'separate_roles';
    end if;
    return new;
  end $$;
  create trigger separate_roles before insert or update of roles on person for each row execute function separate_roles();
  create trigger separate_roles before insert or update on post for each row
    when (new.ended_at is null) execute function separate_roles();`;

/**
 * Every change leaves a line in the same transaction, whoever makes it and by whatever way; what has not said who it
 * is, is named as the database knows it. Secrets and failed logins are no matter of the register.
 */
const history = `
  create table register_event (
    n bigint generated always as identity primary key,
    at timestamptz not null,
    by text not null,
    action text not null,
    reason text not null,
    kind text not null,
    subject text not null,
    image jsonb
  );
  create index register_event_of on register_event (kind, subject, n desc);
  create trigger append_only before update or delete on register_event for each row execute function refuse_change();
  create trigger never_emptied before truncate on register_event for each statement execute function refuse_change();
  create function note_register() returns trigger language plpgsql as $$
  declare
    secret text[] := array['password_hash', 'password_at', 'failures', 'locked_until'];
    before jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) - secret end;
    after jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) - secret end;
  begin
    if before is not distinct from after then return null; end if;
    insert into register_event (at, by, action, reason, kind, subject, image) values (
      coalesce(nullif(current_setting('jicheng.at', true), '')::timestamptz, clock_timestamp()),
      coalesce(nullif(current_setting('jicheng.by', true), ''), 'database:' || session_user),
      coalesce(nullif(current_setting('jicheng.action', true), ''), lower(tg_op)),
      coalesce(current_setting('jicheng.reason', true), ''),
      tg_table_name, coalesce(after, before) ->> 'id', after);
    return null;
  end $$;
  create trigger noted after insert or update or delete on organisation for each row execute function note_register();
  create trigger noted after insert or update or delete on person for each row execute function note_register();
  create trigger noted after insert or update or delete on post for each row execute function note_register();
  create trigger noted after insert or update or delete on proxy for each row execute function note_register();
  create trigger noted after insert or update or delete on role_request for each row execute function note_register();`;

/** What stood in the tables before there was a log: as if it had always been so, and marked as such. */
const known = `
  insert into register_event (at, by, action, reason, kind, subject, image)
  select timestamptz '1970-01-01Z', 'system', 'known', '启用登记簿时已有，此前的变动没有记录', 'organisation', id, to_jsonb(o) from organisation o
  union all
  select timestamptz '1970-01-01Z', 'system', 'known', '启用登记簿时已有，此前的变动没有记录', 'person', id,
    to_jsonb(p) - array['password_hash', 'password_at', 'failures', 'locked_until'] from person p`;
