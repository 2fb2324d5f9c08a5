// API, worker and, if wanted, the demonstration in one process, ended with its parent. Settings come from the environment.
import { systemClock } from '#engine/clock';
import { readConfig } from '#engine/config/config';
import { migrate } from '#engine/database/migrate';
import { createPool } from '#engine/database/pool';
import { seedDemo } from '../../apps/api/src/demo/seed.ts';
import { Setup } from '#engine/people/setup';
import { startServer } from '../../apps/api/src/server.ts';
import { startWorker } from '../../apps/worker/src/worker.ts';

const config = readConfig(process.env);
const { url: databaseUrl } = config.database;
if (!databaseUrl) throw new Error('DATABASE_URL is missing');
await migrate(databaseUrl);
const { app, address } = await startServer({ config, databaseUrl });
const pool = createPool(databaseUrl, config.database.poolSize);
const worker = await startWorker(config, databaseUrl, pool, systemClock);
if (config.demo) await seedDemo(app, () => undefined);

const close = async (): Promise<void> => {
  await app.close();
  await worker.close();
  await pool.end();
};
process.once('disconnect', () => void close().then(() => process.exit()));
process.send?.({ address, setupCode: await app.get(Setup).codeToShow() });
