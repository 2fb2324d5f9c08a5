import { Client } from 'pg';
import { score } from '#domain/scoring/score';
import { migrate } from '#engine/database/migrate';
import { canonical } from '#domain/canonical';
import { brokenLink, genesis } from '#engine/event-store/chain';
import { EventStore } from '#engine/event-store/event-store';
import { createPool } from '#engine/database/pool';
import { idIn, idOf } from './ids.ts';
import { seedPeople } from './people.ts';
import { readForm, scheme, type Template } from './template.ts';

const begin = (evaluations: number): string => `
  create temp table template (data jsonb) ;
  create temp table seed as select ${idIn('n')} as id, '${genesis}' as head from generate_series(1, ${evaluations}) n`;

/** The same fact for every evaluation; the hash depends on the id and is each one's own, as chain.ts has it. */
const addFact = `
  with chained as (
    update seed set head = encode(sha256(convert_to(head || E'\\n' || id || E'\\n' || $1, 'UTF8')), 'hex')
    returning id, head
  )
  insert into event (evaluation_id, version, type, data, by, at, hash)
  select id, $2, $3, template.data, $4, $5, head from chained, template`;

const addEvaluations = `
  insert into evaluation (id, version, place, unit_id, unit_path, round, fiscal_year, state, head, updated_at)
  select seed.id, s.version, s.place, s.unit ->> 'id', s.unit ->> 'path', s.round, s."fiscalYear", $1, head, $2
  from seed, jsonb_to_record($1) as s(version int, place text, unit jsonb, round text, "fiscalYear" int)`;

/** As the score worker left it when the self-evaluation was handed in. */
const addScores = `
  insert into score (evaluation_id, version, form_version, sheet) select id, $1, $2, $3 from seed`;

const write = async (client: Client, { events, state }: Template): Promise<void> => {
  for (const event of events) {
    const { version, type, data, by, at } = event;
    // Stored once and copied as it is, so that a large form is not compressed anew for every evaluation.
    await client.query('truncate template');
    await client.query('insert into template values ($1)', [JSON.stringify(data)]);
    await client.query(addFact, [canonical(event), version, type, JSON.stringify(by), at]);
  }
  await client.query(addEvaluations, [JSON.stringify(state), events.at(-1)?.at]);
  const sheet = score(readForm(), scheme);
  await client.query(addScores, [state.version, state.forms.selfEvaluation, JSON.stringify(sheet)]);
};

/** A seed that the house itself would not accept measures nothing. */
const check = async (url: string): Promise<void> => {
  const pool = createPool(url, 2);
  const broken = brokenLink(idOf(1), await new EventStore(pool).history(idOf(1)));
  await pool.end();
  if (broken) throw new Error(`the seeded chain breaks at version ${broken}`);
};

/** Evaluations 1…n, each with the template's history, in an empty database. */
export const seed = async (url: string, evaluations: number, template: Template): Promise<void> => {
  await migrate(url);
  const client = new Client({ connectionString: url });
  await client.connect();
  await seedPeople(client);
  await client.query(begin(evaluations));
  await write(client, template);
  await client.query('vacuum analyze');
  await client.query('checkpoint');
  await client.end();
  await check(url);
};
