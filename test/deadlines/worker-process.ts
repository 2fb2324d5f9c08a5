// For the specs: a whole worker under a clock of its own, until it is killed.
import { readFileSync } from 'node:fs';
import { systemClock, type Clock } from '#engine/clock';
import { readConfig } from '#engine/config/config';
import { createPool } from '#engine/database/pool';
import { startWorker } from '../../apps/worker/src/worker.ts';

const [, , url = '', settings = '{}', offsetFile = ''] = process.argv;

/** Where no libfaketime is: the same file, read by the clock of the house. */
const offsetClock: Clock = {
  now: () => new Date(Date.now() + Number(readFileSync(offsetFile, 'utf8')) * 1_000).toISOString(),
};
const clock = process.env.FAKETIME_TIMESTAMP_FILE ? systemClock : offsetClock;
const config = readConfig(JSON.parse(settings) as Record<string, string>);
await startWorker(config, url, createPool(url, config.database.poolSize), clock);
process.once('disconnect', () => process.exit());
process.send?.({ now: clock.now(), zone: new Date(clock.now()).getTimezoneOffset() });
