import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { Choices } from '#domain/answers/board';
import { rules as ruleBook } from '#domain/audit/rules';
import { boardOf, type Board, type RuleCount } from '#domain/board/board';
import { drilled, type Drill } from '#domain/board/drill';
import type { BoardLine } from '#domain/board/line';
import { civilDate } from '#domain/deadlines/civil';
import type { Actor } from '#domain/evaluation/action';
import { CLOCK, type Clock } from '../clock.ts';
import { POOL } from '../database/pool.ts';
import { inScope, scopeOf } from './scope.sql.ts';

/** Of which evaluations: all of the scope when nothing is said. */
export interface Chosen {
  round?: string | undefined;
  fiscalYear?: number | undefined;
  /** Part of the tree: a department with all its units. */
  below?: string | undefined;
}

const chosen = `${inScope('$1')}
  and ($2::text is null or e.round = $2) and ($3::int is null or e.fiscal_year = $3)
  and ($4::text is null or e.unit_path = $4 or starts_with(e.unit_path, $4 || '.'))`;

/** Only what the board looks at leaves the database. A state is large and lies packed: it is opened once for all its fields. */
const lines = `
  select e.id, e.version, x.unit, x.title, e.round, e.fiscal_year as "fiscalYear", e.place,
    x.outcome, x.suspended is not null as suspended, x.deadlines,
    greatest(0, (x.revisions ->> 'goal')::int - 1) + greatest(0, (x.revisions ->> 'selfEvaluation')::int - 1)
      + case when e.place like '%.returned' then 1 else 0 end as returns,
    jsonb_build_object('red', coalesce(f.red, 0), 'yellow', coalesce(f.yellow, 0), 'blue', coalesce(f.blue, 0)) as findings,
    s.execution_rate as "executionRate", s.stated, s.computed, s.reviewer, coalesce(s.reviewer_grade, s.computed_grade) as grade,
    x.monitoring #>> '{-1,light}' as light
  from evaluation e left join score s on s.evaluation_id = e.id left join finding f on f.evaluation_id = e.id
    cross join lateral jsonb_to_record(e.state) as x(
      unit jsonb, title text, outcome text, suspended jsonb, deadlines jsonb, revisions jsonb, monitoring jsonb)
  where ${chosen} and ($5::text is null or f.findings @> jsonb_build_array(jsonb_build_object('rule', $5::text)))
  order by e.unit_path, e.id`;

const choices = `
  select array_agg(distinct e.fiscal_year order by e.fiscal_year desc) as years, array_agg(distinct e.round) as rounds
  from evaluation e where ${inScope('$1')}`;

const byRule = `
  select one ->> 'rule' as rule, one ->> 'severity' as severity, count(*)::int as count,
    count(distinct e.id)::int as evaluations
  from evaluation e join finding f on f.evaluation_id = e.id cross join lateral jsonb_array_elements(f.findings) as one
  where ${chosen} group by 1, 2 order by 4 desc, 1`;

/** Rules that are no longer in the book stand by their code. */
const nameOf = (code: string): string => ruleBook.find((rule) => rule.code === code)?.name ?? code;

/** 督办看板, within the scope of whoever looks. */
@Injectable()
export class BoardQuery {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `rule`: only those in which it is broken. */
  async lines(actor: Actor, { round, fiscalYear, below }: Chosen, rule?: string): Promise<BoardLine[]> {
    const values = [scopeOf(actor), round ?? null, fiscalYear ?? null, below ?? null, rule ?? null];
    return (await this.pool.query<BoardLine>(lines, values)).rows;
  }

  async board(actor: Actor, which: Chosen): Promise<Board> {
    return boardOf(await this.lines(actor, which), civilDate(this.clock.now()));
  }

  /** The evaluations behind one figure of the board. */
  async behind(
    actor: Actor,
    which: Chosen,
    { rule, ...drill }: Drill & { rule?: string | undefined },
  ): Promise<BoardLine[]> {
    return drilled(await this.lines(actor, which, rule), drill, civilDate(this.clock.now()));
  }

  async choices(actor: Actor): Promise<Choices> {
    const { rows } = await this.pool.query<{ years: number[] | null; rounds: string[] | null }>(choices, [
      scopeOf(actor),
    ]);
    return { years: rows[0]?.years ?? [], rounds: rows[0]?.rounds ?? [] };
  }

  /** 问题排行: which rules are broken most, and in how many evaluations. */
  async rules(actor: Actor, { round, fiscalYear, below }: Chosen): Promise<RuleCount[]> {
    const values = [scopeOf(actor), round ?? null, fiscalYear ?? null, below ?? null];
    const { rows } = await this.pool.query<Omit<RuleCount, 'name'>>(byRule, values);
    return rows.map((row) => ({ ...row, name: nameOf(row.rule) }));
  }
}
