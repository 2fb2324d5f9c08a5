import type { Client } from 'pg';
import { say } from './report.ts';

/** Settings under which the server counts what each statement costs; they cost something themselves. */
export const counting = {
  shared_preload_libraries: 'pg_stat_statements',
  'pg_stat_statements.track_planning': 'on',
};

export const forgetStatements = async (client: Client): Promise<void> => {
  await client.query('create extension if not exists pg_stat_statements');
  await client.query('select pg_stat_statements_reset()');
};

interface Statement {
  calls: number;
  total: number;
  planning: number;
  text: string;
}

const dearest = `
  select calls::int, total_exec_time + total_plan_time as total, total_plan_time as planning,
    left(regexp_replace(query, '\\s+', ' ', 'g'), 110) as text
  from pg_stat_statements order by 2 desc limit 18`;

/** The statements that cost most since `forgetStatements`, in milliseconds. */
export const tellStatements = async (client: Client): Promise<void> => {
  const { rows } = await client.query<Statement>(dearest);
  for (const { calls, total, planning, text } of rows)
    say(
      `${total.toFixed(0).padStart(8)} ms ${planning.toFixed(0).padStart(6)} planning ${String(calls).padStart(7)} × ${text}`,
    );
};
