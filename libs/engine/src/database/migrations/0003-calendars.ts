import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calendars that the office has imported, and what became of each timer. */
export class Calendars1763800000003 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(editions);
    await run.query(timers);
    await run.query(renamed);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`update reminder set kind = 'overdue' where kind = 'overdue-1'`);
    await run.query(`delete from reminder where kind like 'overdue-%' or kind = 'rule'`);
    await run.query('drop index reminder_of');
    await run.query('alter table reminder drop column outcome');
    await run.query('drop table calendar_edition');
  }
}

/** Only what was imported: the editions that come with the product need no rows. `plan`: what it moves; `receipt`: what it has moved. */
const editions = `
  create table calendar_edition (
    edition text primary key,
    year int not null,
    source text not null,
    published date not null,
    days jsonb not null,
    imported_by jsonb not null,
    imported_at timestamptz not null,
    plan jsonb not null,
    receipt jsonb
  );`;

/** told, superseded by a newer one, stale, done by a rule, or refused; null while it waits. */
const timers = `
  alter table reminder add column outcome text
    check (outcome in ('told', 'superseded', 'stale', 'done', 'refused'));
  create index reminder_of on reminder (evaluation_id, stage, due, at desc) where fired_at is not null;`;

const renamed = `
  update reminder set kind = 'overdue-1' where kind = 'overdue';
  update reminder set outcome = 'told' where fired_at is not null;`;
