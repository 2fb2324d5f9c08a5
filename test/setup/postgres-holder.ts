// For the specs: a process that holds the database until it is told to stop, or killed.
import { startPostgres } from '#engine/postgres/start-postgres';
import { StartupError } from '#engine/config/startup-error';

const [, , dataDir = ''] = process.argv;
try {
  const postgres = await startPostgres({ dataDir, log: () => undefined });
  process.once('SIGTERM', () => postgres.stop().then(() => process.exit()));
  setInterval(() => undefined, 60_000);
  console.log(postgres.url);
} catch (error) {
  console.log(error instanceof StartupError ? `${error.code} ${error.zh}` : error);
}
