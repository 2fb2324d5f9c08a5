import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The bureau's own route versions. A version is written once; all that can happen to it later is to be retired. */
export class Routes1763800000005 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    for (const statement of [packs, guard]) await run.query(statement);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('drop table route_pack');
    await run.query('drop function refuse_pack_change');
  }
}

const packs = `
  create table route_pack (
    id text primary key,
    name text not null,
    version int not null check (version > 0 and id = name || '@' || version),
    content jsonb not null,
    content_hash text not null,
    published_by jsonb not null,
    published_at timestamptz not null,
    effective_from date not null,
    retired_by jsonb,
    retired_at timestamptz,
    retired_reason text,
    unique (name, version)
  );`;

const guard = `
  create function refuse_pack_change() returns trigger language plpgsql as $$
  begin
    if tg_op = 'UPDATE' and old.retired_at is null and new.retired_at is not null
      and (to_jsonb(new) - array['retired_by', 'retired_at', 'retired_reason'])
        = (to_jsonb(old) - array['retired_by', 'retired_at', 'retired_reason'])
    then return new; end if;
    raise exception 'a published route is never edited: % on route_pack refused', tg_op;
  end $$;
  create trigger never_edited before update or delete on route_pack
    for each row execute function refuse_pack_change();
  create trigger packs_never_emptied before truncate on route_pack
    for each statement execute function refuse_pack_change();`;
