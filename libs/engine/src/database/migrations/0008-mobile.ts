import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The number by which the office reaches a person; nothing is sent to it. */
export class Mobile1763800000008 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query('alter table contact add column mobile text');
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('alter table contact drop column mobile');
  }
}
