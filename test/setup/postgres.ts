import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** The environment variable with the address at which specs ask for the server of this run. */
export const addressVariable = 'SPEC_POSTGRES_ADDRESS';

/** A database of a spec's own. */
export interface SpecDatabase {
  readonly url: string;
  /** Breaks off whoever is still connected. */
  drop(): Promise<void>;
}

const askForServer = async (): Promise<string> => {
  const address = process.env[addressVariable];
  if (!address) throw new Error('the jest block of package.json lacks globalSetup: test/setup/global.ts');
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(await answer.text());
  return answer.text();
};

const execute = async (server: string, sql: string): Promise<void> => {
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(sql).finally(() => client.end());
};

/** An empty database on the one server of the whole test run. */
export const freshDatabase = async (): Promise<SpecDatabase> => {
  const server = await askForServer();
  const name = `spec_${randomBytes(6).toString('hex')}`;
  await execute(server, `CREATE DATABASE ${name}`);
  return {
    url: server.replace(/[^/]+$/u, name),
    drop: () => execute(server, `DROP DATABASE ${name} WITH (FORCE)`),
  };
};
