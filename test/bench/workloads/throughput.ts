import { report } from '../report.ts';
import type { Rig } from '../rig.ts';
import { close, drive, open, settle } from '../serving.ts';
import { inReview } from '../template.ts';
import { bareTurn, houseTurn, ratioOf, reportTurns, type Turn } from '../turn.ts';

const clientCounts = [32, 64] as const;

/** One approval step through the whole house, and the same rows through the bare database, in turns. */
export const throughput = async (rig: Rig): Promise<void> => {
  const { small, rounds, warmSeconds } = rig.options.sizes;
  const bare = await rig.seeded('bare', small[0], inReview(small[1]));
  const serving = await open(rig, await rig.seeded('small', small[0], inReview(small[1])));
  await drive(rig, serving, { connections: 64, seconds: warmSeconds });
  await settle(serving);
  for (const clients of clientCounts) {
    const bareTurns: Turn[] = [];
    const turns: Turn[] = [];
    for (let round = 0; round < rounds; round += 1) {
      bareTurns.push(await bareTurn(rig, bare, clients));
      turns.push(await houseTurn(rig, serving, clients));
    }
    const workload = `approval step, ${clients} connections`;
    reportTurns('postgres', workload, bareTurns);
    reportTurns('jicheng', workload, turns);
    report('jicheng', workload, 'ratio to postgres', ratioOf(turns, bareTurns));
  }
  await close(serving);
};
