import { Client } from 'pg';
import { createDataSource } from './data-source.ts';

/** Any number that nothing else in this database locks. */
const lock = 7_341_905;

/** Brings the schema up to date. Two processes that start together take turns. Returns the names of what was applied. */
export const migrate = async (url: string): Promise<string[]> => {
  const guard = new Client({ connectionString: url });
  await guard.connect();
  try {
    await guard.query('select pg_advisory_lock($1)', [lock]);
    const source = await createDataSource(url, 1).initialize();
    try {
      return (await source.runMigrations()).map(({ name }) => name);
    } finally {
      await source.destroy();
    }
  } finally {
    await guard.end();
  }
};
