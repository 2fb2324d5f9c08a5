import { createPool } from '#engine/database/pool';
import { rebuild as rebuildAll } from '#engine/rebuild/rebuild';
import { report } from '../report.ts';
import type { Rig } from '../rig.ts';
import { inReview } from '../template.ts';

/** Every projection computed anew from the log, twice: the second time it must find what the first time left. */
export const rebuild = async (rig: Rig): Promise<void> => {
  const [evaluations, length] = rig.options.sizes.rebuild;
  const database = await rig.seeded('rebuilt', evaluations, inReview(length));
  const pool = createPool(database.url, 4);
  try {
    const first = await rebuildAll(pool);
    const second = await rebuildAll(pool);
    if (second.before !== first.after || second.after !== first.after) throw new Error('two rebuilds differ');
    report('jicheng', `rebuild of ${first.events} events`, 'seconds', first.seconds);
  } finally {
    await pool.end();
  }
};
