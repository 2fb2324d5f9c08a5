import { createHash } from 'node:crypto';

/** The n-th evaluation's id, spread like a random one. The same in SQL, so that pgbench finds it too. */
export const idOf = (n: number): string => {
  const hex = createHash('md5').update(String(n)).digest('hex');
  const v4 = `${hex.slice(0, 12)}4${hex.slice(13, 16)}8${hex.slice(17)}`;
  return v4.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
};

/** SQL for `idOf` of an expression. */
export const idIn = (n: string): string =>
  `overlay(overlay(md5((${n})::text) placing '4' from 13) placing '8' from 17)::uuid`;
