// Owns the database of one test run and takes it away with itself, however the run ends.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '#engine/postgres/start-postgres';

/** Thrown away after the run, so nothing has to survive a power cut. */
const settings = { fsync: 'off', max_connections: '300' };

const dataDir = await mkdtemp(join(tmpdir(), 'jicheng-spec-'));
await chmod(dataDir, 0o755); // as root, another user runs Postgres
const parentGone = new Promise((done) => process.once('disconnect', done));
process.on('SIGINT', () => undefined).on('SIGTERM', () => undefined);
const postgres = await startPostgres({ dataDir, log: () => undefined, settings });
if (process.connected) process.send?.(postgres.url);
await parentGone;
await postgres.stop();
await rm(dataDir, { recursive: true, force: true });
