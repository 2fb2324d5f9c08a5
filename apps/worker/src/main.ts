import { systemClock } from '#engine/clock';
import { readConfig } from '#engine/config/config';
import { StartupError } from '#engine/config/startup-error';
import { createPool } from '#engine/database/pool';
import { findRunning } from '#engine/postgres/start-postgres';
import { sealSecrets } from '#engine/secrets/sealing';
import { startWorker } from './worker.ts';

const patience = 15_000;

const noDatabase = new StartupError(
  'settings',
  '后台进程没有可用的数据库：请设置 DATABASE_URL，或先用 npm start 启动系统。',
  'The worker has no database: set DATABASE_URL, or run npm start first.',
);

/** Runs the reactions in a process of their own, until a signal comes. The API migrates; the worker does not. */
export const main = async (): Promise<void> => {
  const config = readConfig(process.env);
  const url = config.database.url ?? (await findRunning(config.dataDir));
  if (!url) throw noDatabase;
  const pool = createPool(url, config.database.poolSize);
  await sealSecrets(pool, config.dataDir);
  const worker = await startWorker(config, url, pool, systemClock);
  console.log('后台进程已就绪。');
  const stop = (): void => {
    setTimeout(() => process.exit(1), patience).unref();
    void worker
      .close()
      .then(() => pool.end())
      .then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
};
