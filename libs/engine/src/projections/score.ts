import type { PoolClient } from 'pg';
import { Decimal } from '#domain/decimal';
import { gradeOf } from '#domain/scoring/grade';
import { score, type ScoreSheet } from '#domain/scoring/score';
import { schemeOf } from '#domain/scoring/schemes';
import type { State } from '#domain/evaluation/state';
import type { Delivered, Effect } from '../effects/effect.ts';
import type { EventStore } from '../event-store/event-store.ts';

interface Row {
  id: string;
  state: State;
  scored: number | null;
}

const read = `
  select e.id, e.state, s.form_version as scored from evaluation e left join score s on s.evaluation_id = e.id
  where e.id = any($1::uuid[])`;

const write = (more = ''): string => `
  insert into score (evaluation_id, version, form_version, sheet, reviewer, reviewer_grade)
  select * from jsonb_to_recordset($1::jsonb) as r(
    evaluation_id uuid, version int, form_version int, sheet jsonb, reviewer text, reviewer_grade text)
  on conflict (evaluation_id) do update set version = excluded.version, form_version = excluded.form_version,
    reviewer = excluded.reviewer, reviewer_grade = excluded.reviewer_grade${more}
  where score.version < excluded.version`;

/** Newer wins; a sheet stays when the form has not changed since it was computed. */
const sheets = { name: 'score-write', text: write(', sheet = coalesce(excluded.sheet, score.sheet)') };

/** Without a new sheet none is named, or Postgres would read the old one to compute its figures again. */
const noSheets = { name: 'score-keep', text: write() };

/** The event that carries the form to be scored; null before anything is filled in. */
const formOf = (state: State): number | null => state.forms.selfEvaluation ?? state.forms.goal ?? null;

/** 系统核算: the three scores side by side, recomputed from the form that the evaluation holds now. */
export const scoreEffect = (store: EventStore): Effect => {
  const sheetOf = async ({
    id,
    state,
    scored,
  }: Row): Promise<{ sheet: ScoreSheet | null } & Record<string, unknown>> => {
    const scheme = schemeOf(state.pins.scheme, state.pins.schemeVersion);
    const formVersion = formOf(state);
    const sheet = formVersion && formVersion !== scored ? score(await store.form(id, formVersion), scheme) : null;
    const reviewer = state.reviewerScore?.score ?? null;
    const grade = reviewer && gradeOf(new Decimal(reviewer), scheme);
    return {
      evaluation_id: id,
      version: state.version,
      form_version: formVersion,
      sheet,
      reviewer,
      reviewer_grade: grade,
    };
  };
  return {
    consumer: 'score',
    async apply(deliveries: readonly Delivered[], client: PoolClient): Promise<void> {
      const ids = [...new Set(deliveries.map(({ evaluationId }) => evaluationId))];
      const { rows } = await client.query<Row>({ name: 'score-read', text: read, values: [ids] });
      const scored = await Promise.all(rows.filter(({ state }) => formOf(state)).map(sheetOf));
      const statement = scored.some(({ sheet }) => sheet !== null) ? sheets : noSheets;
      await client.query({ ...statement, values: [JSON.stringify(scored)] });
    },
  };
};
