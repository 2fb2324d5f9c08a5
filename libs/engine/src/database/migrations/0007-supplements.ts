import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a bureau adds to one kind of message, and the words that travelled with each. */
export class Supplements1763800000007 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`alter table notice add column note text not null default ''`);
    await run.query(supplements);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('drop table notice_supplement');
    await run.query('alter table notice drop column note');
  }
}

const supplements = `
  create table notice_supplement (
    subject text primary key,
    text text not null check (text <> ''),
    by text not null,
    at timestamptz not null
  )`;
