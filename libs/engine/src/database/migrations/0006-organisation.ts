import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations and posts with their dates, and proxies: who is what from when to when. */
export class Organisation1763800000006 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    for (const statement of [organisations, posts, proxies, views]) await run.query(statement);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('drop view post_holder, post_term');
    await run.query('drop table proxy, post');
    await run.query('drop trigger main_post on person');
    await run.query('drop function keep_main_post');
    await run.query('alter table organisation drop column opened_on, drop column closed_on');
  }
}

/** closed_on is the first day on which it is no longer there. */
const organisations = `
  alter table organisation add column opened_on date not null default '1970-01-01', add column closed_on date;`;

/** until is the last day; ended_at an end by hand, at once. */
const posts = `
  create table post (
    id bigint generated always as identity primary key,
    person text not null references person (id) on delete cascade,
    organisation text not null references organisation (id),
    roles text[] not null,
    main boolean not null,
    from_on date not null default '1970-01-01',
    until date,
    ended_at timestamptz,
    check (until is null or until >= from_on)
  );
  create index post_of on post (person);
  create index post_at on post (organisation);
  insert into post (person, organisation, roles, main) select id, organisation, roles, true from person;
  create function keep_main_post() returns trigger language plpgsql as $$
  begin
    delete from post where person = new.id and main;
    insert into post (person, organisation, roles, main) values (new.id, new.organisation, new.roles, true);
    return null;
  end $$;
  create trigger main_post after insert or update of roles, organisation on person
    for each row execute function keep_main_post();`;

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

/** One line per person, role and post with its dates; and those that are held today, as the database's clock has it. */
const views = `
  create view post_term as
    select t.id as post, t.person, p.name, r.role, o.path, o.id as organisation, p.disabled, t.main,
      greatest(t.from_on, o.opened_on) as from_on,
      least(t.until, o.closed_on - 1) as until, t.ended_at
    from post t join person p on p.id = t.person join organisation o on o.id = t.organisation
    cross join lateral unnest(t.roles) as r (role);
  create view post_holder as
    select person, name, role, path, disabled, main from post_term
    where ended_at is null and from_on <= (now() at time zone 'Asia/Shanghai')::date
      and (until is null or until >= (now() at time zone 'Asia/Shanghai')::date);`;
