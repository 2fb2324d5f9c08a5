import { existsSync, readFileSync, readdirSync } from 'node:fs';
import type { Client } from 'pg';

/** Clock ticks of Linux' /proc, in milliseconds. */
const tick = 10;

interface Stat {
  parent: number;
  own: number;
  /** Of its children that have ended. */
  reaped: number;
}

const statOf = (pid: number): Stat | undefined => {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return undefined;
  const fields = readFileSync(file, 'utf8')
    .replace(/^.*\) /u, '')
    .split(' ')
    .map(Number);
  const at = (i: number): number => fields[i] ?? 0;
  return { parent: at(1), own: (at(11) + at(12)) * tick, reaped: (at(13) + at(14)) * tick };
};

/** Milliseconds of processor time that a process has used; 0 where there is no /proc. */
export const cpuOf = (pid: number | undefined): number => (pid ? (statOf(pid)?.own ?? 0) : 0);

/** The same of the whole database server: the postmaster, its living children and those that have ended. */
export const cpuOfServer = async (client: Client): Promise<number> => {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const postmaster = statOf(rows[0]?.pid ?? 0)?.parent;
  if (!postmaster) return 0;
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map((name) => statOf(Number(name)))
    .filter((stat) => stat?.parent === postmaster);
  const main = statOf(postmaster);
  return children.reduce((sum, stat) => sum + (stat?.own ?? 0), (main?.own ?? 0) + (main?.reaped ?? 0));
};
