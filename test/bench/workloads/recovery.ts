import { now } from '../child.ts';
import { report } from '../report.ts';
import { untilDone, type Rig } from '../rig.ts';
import { close, drive, open, settle } from '../serving.ts';
import { inReview } from '../template.ts';

const connections = 32;
/** Milliseconds between two commands of one connection: a busy day, about 300 commands per second. */
const pause = 100;

const undone = `select count(*)::int as count, max(id) as last from delivery where done_at is null`;

/** The worker is killed under load and the next one started at once; commands keep coming all the while. */
export const recovery = async (rig: Rig): Promise<void> => {
  const { recoverySeconds: seconds } = rig.options.sizes;
  const serving = await open(rig, await rig.seeded('recovery', 1_000, inReview(10)));
  const { database } = serving;
  const running = drive(rig, serving, { connections, pause, seconds });
  await new Promise((resolve) => setTimeout(resolve, (seconds * 1_000) / 3));
  await serving.worker.kill9();
  const next = await rig.serve('worker', database);
  const { rows } = await database.client.query<{ count: number; last: string | null }>(undone);
  await untilDone(database, rows[0]?.last ?? '0');
  report('jicheng', 'worker killed under load', 'waiting when the next was ready', rows[0]?.count ?? 0);
  report('jicheng', 'worker killed under load', 'ready to nothing undone ms', now() - next.at);
  await running;
  await settle(serving);
  await close({ ...serving, worker: next });
};
