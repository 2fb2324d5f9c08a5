import { report } from '../report.ts';
import type { Rig } from '../rig.ts';
import { close, drive, open, settle, type Serving } from '../serving.ts';
import { inReview } from '../template.ts';
import { houseTurn, ratioOf, reportTurns, type Turn } from '../turn.ts';

const connections = 64;

const openAll = async (rig: Rig): Promise<Serving[]> => {
  const { small, many, long, warmSeconds } = rig.options.sizes;
  const served: Serving[] = [];
  for (const [evaluations, length] of [small, many, long]) {
    const database = await rig.seeded(`grown_${evaluations}_${length}`, evaluations, inReview(length));
    const serving = await open(rig, database);
    await drive(rig, serving, { connections, seconds: warmSeconds });
    await settle(serving);
    served.push(serving);
  }
  return served;
};

/** The approval step where the house has grown: more evaluations, and longer histories; in turns with the small one. */
export const growth = async (rig: Rig): Promise<void> => {
  const { rounds, small } = rig.options.sizes;
  const served = await openAll(rig);
  const turns: Turn[][] = served.map(() => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [i, serving] of served.entries()) turns[i]?.push(await houseTurn(rig, serving, connections));
  for (const [i, { database }] of served.entries()) {
    const workload = `${database.evaluations} evaluations of ${database.version} events, ${connections} connections`;
    reportTurns('jicheng', workload, turns[i] ?? []);
    if (i > 0) report('jicheng', workload, `ratio to ${small.join(' of ')}`, ratioOf(turns[i] ?? [], turns[0] ?? []));
  }
  for (const serving of served) await close(serving);
};
