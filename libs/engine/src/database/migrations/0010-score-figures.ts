import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What lists and the board show of a score sheet, beside it: a sheet is large, and reading it whole for one figure is slow. */
export class ScoreFigures1763800000010 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(
      `alter table score ${figures.map(([name, from]) => `add column ${name} text generated always as (${from}) stored`).join(', ')}`,
    );
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`alter table score ${figures.map(([name]) => `drop column ${name}`).join(', ')}`);
  }
}

const figures = [
  ['execution_rate', `jsonb_path_query_first(sheet, '$.funds[*] ? (@.key == "TOTAL").rate.computed') #>> '{}'`],
  ['stated', `sheet #>> '{total,stated}'`],
  ['computed', `sheet #>> '{total,computed}'`],
  ['computed_grade', `sheet #>> '{grade,computed}'`],
] as const;
