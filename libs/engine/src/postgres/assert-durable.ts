import { StartupError } from '../config/startup-error.ts';

/** The part of a `pg` client or pool that is needed here. */
interface Queryable {
  query(sql: string): Promise<{ rows: unknown[] }>;
}

/** Settings under which a crash or a power cut loses nothing that was acknowledged. */
const demanded: Readonly<Record<string, readonly string[]>> = {
  fsync: ['on'],
  full_page_writes: ['on'],
  synchronous_commit: ['on', 'remote_apply'],
};

/**
 * Refuses a database that acknowledges before it has written.
 * @throws StartupError notDurable, naming each wrong setting
 */
export const assertDurable = async (client: Queryable): Promise<void> => {
  const names = Object.keys(demanded);
  const { rows } = await client.query(
    `SELECT ${names.map((name) => `current_setting('${name}') AS ${name}`).join(', ')}`,
  );
  const actual = rows[0] as Record<string, string>;
  const wrong = names.filter((name) => !demanded[name]?.includes(actual[name] ?? ''));
  if (wrong.length === 0) return;
  const found = wrong.map((name) => `${name}=${actual[name]}`).join(', ');
  const remedy = wrong.map((name) => `ALTER SYSTEM SET ${name} = 'on';`).join(' ');
  throw new StartupError(
    'notDurable',
    `数据库设置 ${found} 可能丢失已确认的数据，系统拒绝启动：请在数据库上执行 ${remedy} SELECT pg_reload_conf(); 后重新启动。`,
    `The database runs with ${found} and may lose data it has acknowledged, so the program does not start: run ${remedy} SELECT pg_reload_conf(); on it and start again.`,
  );
};
