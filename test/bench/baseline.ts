import { execFile, spawnSync } from 'node:child_process';
import { writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Pool } from 'pg';
import { idIn } from './ids.ts';
import { finance } from './people.ts';
import type { Database } from './rig.ts';
import type { Template } from './template.ts';

/** The rows that one approval step leaves behind, written by one statement: what the bare database can do at best. */
const step = `
with moved as (
  update evaluation set version = version + 1, place = 'review', state = :state::jsonb, head = :hash, updated_at = now()
  where id = ${idIn(':n')} returning id, version
), logged as (
  insert into event (evaluation_id, version, type, data, by, at, hash)
  select id, version, 'review.scored.v1', :data::jsonb, :by::jsonb, now(), :hash from moved
), to_deliver as (
  insert into delivery (evaluation_id, version, consumer, created_at, next_at) select id, version, 'score', now(), now() from moved
), answered as (
  insert into idempotency (person, key, body_hash, answer, at)
  select '${finance.id}', gen_random_uuid()::text, :hash, :answer::jsonb, now() from moved
)
insert into audit_line (at, person, action, evaluation_id, version, outcome)
select now(), '${finance.id}', 'giveScore', id, version, 'accepted' from moved`;

const valuesOf = ({ events, state }: Template): Record<string, string> => {
  const last = events.at(-1);
  return {
    state: JSON.stringify(state),
    hash: 'a'.repeat(64),
    data: JSON.stringify({ task: 'review-1-finance', score: '90', opinion: '情况属实，同意核定' }),
    by: JSON.stringify(last?.by),
    answer: JSON.stringify({ id: '00000000-0000-4000-8000-000000000000', version: state.version, place: state.place }),
  };
};

export const hasPgbench = (): boolean => spawnSync('pgbench', ['--version']).status === 0;

type Run = (database: Database, template: Template, clients: number, seconds: number) => Promise<number>;

/** Postgres' own load generator, in C. */
const withPgbench: Run = async ({ url, evaluations }, template, clients, seconds) => {
  const folder = await mkdtemp(join(tmpdir(), 'jicheng-pgbench-'));
  try {
    const script = join(folder, 'step.sql');
    await writeFile(script, `\\set n random(1, ${evaluations})\n${step.replaceAll('\n', ' ')};\n`);
    const values = Object.entries(valuesOf(template)).flatMap(([name, value]) => ['-D', `${name}=${value}`]);
    const threads = String(Math.min(2, clients));
    const args = [
      '-n',
      '-M',
      'prepared',
      '-c',
      String(clients),
      '-j',
      threads,
      '-T',
      String(Math.ceil(seconds)),
      '-f',
      script,
    ];
    const { stdout } = await promisify(execFile)('pgbench', [...args, ...values, url], { maxBuffer: 10_000_000 });
    return Number(/tps = ([\d.]+)/u.exec(stdout)?.[1]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** Where the machine has no pgbench: the same statement through Node's driver, which costs more. */
const withNode: Run = async ({ url, evaluations }, template, clients, seconds) => {
  const values = Object.entries(valuesOf(template));
  const numbered = ['n', ...values.map(([name]) => name)].reduce(
    (text, name, i) => text.replaceAll(new RegExp(`(?<!:):${name}\\b`, 'gu'), `$${i + 1}`),
    step,
  );
  const pool = new Pool({ connectionString: url, max: clients });
  const until = Date.now() + seconds * 1_000;
  let steps = 0;
  const client = async (): Promise<void> => {
    for (; Date.now() < until; steps += 1) {
      const n = 1 + Math.floor(Math.random() * evaluations);
      await pool.query({ name: 'step', text: numbered, values: [n, ...values.map(([, value]) => value)] });
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  await pool.end();
  return steps / seconds;
};

/** Steps per second of the bare database. */
export const baseline: Run = (...run) => (hasPgbench() ? withPgbench : withNode)(...run);
