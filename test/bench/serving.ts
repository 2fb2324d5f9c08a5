import { cpuOf, cpuOfServer } from './cpu.ts';
import type { Outcome } from './load.ts';
import { load, type Process } from './processes.ts';
import { untilDone, type Database, type Rig } from './rig.ts';

/** A database with its API and its worker, in processes of their own. */
export interface Serving {
  database: Database;
  api: Process;
  worker: Process;
}

/** Starts API and worker on a database, and lets both see some load first. */
export const open = async (rig: Rig, database: Database): Promise<Serving> => {
  const { name, evaluations, version } = database;
  rig.load.child.send({ do: 'seeded', database: name, evaluations, version });
  const worker = await rig.serve('worker', database);
  const api = await rig.serve('api', database);
  return { database, api, worker };
};

export const close = async ({ api, worker }: Serving): Promise<void> => {
  await api.stop();
  await worker.stop();
};

/** Sends commands for a while. @throws when one of them is not answered with 200 */
export const drive = async (
  rig: Rig,
  { database, api }: Serving,
  how: { connections: number; seconds: number; pause?: number; keep?: boolean },
): Promise<Outcome> => {
  const asked = { do: 'run', database: database.name, address: api.address, pause: 0, keep: false, ...how } as const;
  const outcome = await load(rig.load, asked);
  if (outcome.failed > 0) throw new Error(`${outcome.failed} commands failed: ${outcome.complaint}`);
  return outcome;
};

/** Until every effect is done. */
export const settle = ({ database }: Serving): Promise<void> => untilDone(database);

/** Processor time so far of everything that takes part, in milliseconds. */
export const cpuNow = async (rig: Rig, { database, api, worker }: Serving): Promise<Record<string, number>> => ({
  api: cpuOf(api.child.pid),
  worker: cpuOf(worker.child.pid),
  database: await cpuOfServer(database.client),
  'load generator': cpuOf(rig.load.child.pid),
});
