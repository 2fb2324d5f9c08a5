import type { Client } from 'pg';
import { canonical } from '#domain/canonical';
import { genesis } from '#engine/event-store/chain';
import { model } from './situations.ts';
import type { Template } from './templates.ts';

/** What a unit's own evaluation is called. */
export interface Own {
  id: string;
  code: string;
  department: string;
  unit: string;
  title: string;
  filler: string;
  unitHead: string;
  reviewer: string;
}

/** Puts the unit's own names for those of the model: longer ones hold no shorter one, so that order does not matter. */
const own = (text: string): string =>
  [
    ['bm00', 'department'],
    ['dw000', 'code'],
    [model.unit.name, 'unit'],
    [model.title, 'title'],
    [model.filler, 'filler'],
    [model.unitHead, 'unit_head'],
    [model.reviewer, 'reviewer'],
  ].reduce((sql, [from, to]) => `replace(${sql}, '${from}', ${to})`, text);

const begin = `
  create temp table if not exists own (
    id uuid, code text, department text, unit text, title text, filler text, unit_head text, reviewer text, head text)`;

const fill = `
  insert into own select id, code, department, unit, title, filler, "unitHead", reviewer, '${genesis}'
  from jsonb_to_recordset($1) as o(id uuid, code text, department text, unit text, title text, filler text,
    "unitHead" text, reviewer text)`;

/** The same fact for every evaluation, in its own words; its hash follows from them, as chain.ts has it. */
const addFact = `
  with chained as (
    update own set head = encode(sha256(convert_to(head || E'\\n' || id || E'\\n' || ${own('$1::text')}, 'UTF8')), 'hex')
    returning *
  )
  insert into event (evaluation_id, version, type, data, by, at, hash)
  select id, $2, $3, ${own('$4::text')}::jsonb, ${own('$5::text')}::jsonb, $6, head from chained`;

const addEvaluations = `
  insert into evaluation (id, version, place, unit_id, unit_path, round, fiscal_year, state, head, updated_at)
  select id, $2, $3, 'czj.' || department || '.' || code, 'czj.' || department || '.' || code, $4, $5,
    ${own('$1::text')}::jsonb, head, $6 from own`;

const addScores = `
  insert into score (evaluation_id, version, form_version, sheet, reviewer, reviewer_grade)
  select id, $1::int, $2::int, $3::jsonb, $4, $5 from own`;

const addFindings = `
  insert into finding (evaluation_id, version, form_version, findings, red, yellow, blue)
  select id, $1::int, $2::int, ${own('$3::text')}::jsonb, $4::int, $5::int, $6::int from own`;

const writeProjections = async (client: Client, { state, score, audit }: Template): Promise<void> => {
  const { version } = state;
  if (score)
    await client.query(addScores, [
      version,
      score.formVersion,
      JSON.stringify(score.sheet),
      score.reviewer,
      score.grade,
    ]);
  if (!audit) return;
  const counts = ['RED', 'YELLOW', 'BLUE'].map((s) => audit.findings.filter(({ severity }) => severity === s).length);
  await client.query(addFindings, [version, audit.formVersion, JSON.stringify(audit.findings), ...counts]);
};

/** The template's history for each of them, with a chain of its own that holds. */
export const writeTemplate = async (client: Client, template: Template, owns: readonly Own[]): Promise<void> => {
  const { events, state } = template;
  await client.query(begin);
  await client.query('truncate own');
  await client.query(fill, [JSON.stringify(owns)]);
  for (const event of events) {
    const { version, type, data, by, at } = event;
    const values = [canonical(event), version, type, JSON.stringify(data), JSON.stringify(by), at];
    await client.query(addFact, values);
  }
  const { version, place, round, fiscalYear } = state;
  await client.query(addEvaluations, [JSON.stringify(state), version, place, round, fiscalYear, events.at(-1)?.at]);
  await writeProjections(client, template);
};
