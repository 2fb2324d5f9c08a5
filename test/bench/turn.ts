import { baseline } from './baseline.ts';
import { now } from './child.ts';
import { cpuOfServer } from './cpu.ts';
import { median, percentile, report, type System } from './report.ts';
import type { Database, Rig } from './rig.ts';
import { cpuNow, drive, settle, type Serving } from './serving.ts';
import { forgetStatements, tellStatements } from './statements.ts';
import { inReview } from './template.ts';

/** What one turn of load came to. */
export interface Turn {
  /** Steps per second: acknowledged and their effects done. */
  rate: number;
  /** Further figures by name: answer times, processor time per step. */
  more: Record<string, number>;
}

const counts = `
  select (select count(*) from event)::int as events, (select count(*) from delivery where done_at is not null)::int as done`;
type Counts = { events: number; done: number };
const countsOf = async ({ client }: Database): Promise<Counts> =>
  (await client.query<Counts>(counts)).rows[0] ?? { events: 0, done: 0 };

/** Every acknowledged command left one event and one effect done: a figure without it would mean nothing. */
const assertComplete = (acked: number, before: Counts, after: Counts): void => {
  if (after.events - before.events !== acked || after.done - before.done !== acked)
    throw new Error(`acked ${acked}, events ${after.events - before.events}, effects ${after.done - before.done}`);
};

/** One turn through the whole house, until all effects are done, from the first request on. */
export const houseTurn = async (rig: Rig, serving: Serving, connections: number): Promise<Turn> => {
  const { database } = serving;
  const profiling = rig.options.profile !== undefined;
  await database.client.query('checkpoint');
  if (profiling) await forgetStatements(database.client);
  const before = await countsOf(database);
  const cpuBefore = await cpuNow(rig, serving);
  const { startedAt, acked, latencies } = await drive(rig, serving, {
    connections,
    seconds: rig.options.sizes.seconds,
  });
  await settle(serving);
  const seconds = (now() - startedAt) / 1_000;
  const cpuAfter = await cpuNow(rig, serving);
  if (profiling) await tellStatements(database.client);
  assertComplete(acked, before, await countsOf(database));
  const cpu = Object.entries(cpuAfter).map(([part, ms]): [string, number] => [
    `cpu ms per step: ${part}`,
    (ms - (cpuBefore[part] ?? 0)) / acked,
  ]);
  const answers = { 'answer p50 ms': percentile(latencies, 0.5), 'answer p99 ms': percentile(latencies, 0.99) };
  return { rate: acked / seconds, more: { ...answers, ...Object.fromEntries(cpu) } };
};

/** One turn of the bare database with the same rows. */
export const bareTurn = async (rig: Rig, database: Database, clients: number): Promise<Turn> => {
  const { seconds, small } = rig.options.sizes;
  await database.client.query('checkpoint');
  const before = await cpuOfServer(database.client);
  const rate = await baseline(database, inReview(small[1]), clients, seconds);
  const cpu = (await cpuOfServer(database.client)) - before;
  return { rate, more: { 'cpu ms per step: database': cpu / (rate * Math.ceil(seconds)) } };
};

/** The median of every figure over all turns. */
export const reportTurns = (system: System, workload: string, turns: readonly Turn[]): void => {
  report(system, workload, 'steps per second', median(turns.map(({ rate }) => rate)));
  for (const metric of Object.keys(turns[0]?.more ?? {}))
    report(system, workload, metric, median(turns.map(({ more }) => more[metric] ?? Number.NaN)));
};

/** The median over all rounds of one rate by the other of the same round. */
export const ratioOf = (turns: readonly Turn[], others: readonly Turn[]): number =>
  median(turns.map(({ rate }, round) => rate / (others[round]?.rate ?? Number.NaN)));
