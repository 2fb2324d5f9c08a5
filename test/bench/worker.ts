import { systemClock } from '#engine/clock';
import { readConfig } from '#engine/config/config';
import { createPool } from '#engine/database/pool';
import { startWorker } from '../../apps/worker/src/worker.ts';
import { serve } from './child.ts';

// The worker process as it is served: relay, effects and reminders.
const config = readConfig(process.env);
if (!config.database.url) throw new Error('DATABASE_URL is missing');
const pool = createPool(config.database.url, config.database.poolSize);
const worker = await startWorker(config, config.database.url, pool, systemClock);
serve('', async () => {
  await worker.close();
  await pool.end();
});
