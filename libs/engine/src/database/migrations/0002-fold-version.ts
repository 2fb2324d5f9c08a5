import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which fold made the projections: one row, version 1 for all that was folded before it was written down. */
export class FoldVersion1763800000002 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table projection_fold (
        only_row boolean primary key default true check (only_row),
        version int not null check (version > 0)
      )`);
    await run.query('insert into projection_fold (version) values (1)');
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('drop table projection_fold');
  }
}
