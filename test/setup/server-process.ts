// For the specs: the HTTP side in a process of its own, told its clock by its parent and ended with it.
import { readConfig } from '#engine/config/config';
import { startServer } from '../../apps/api/src/server.ts';

const [, , databaseUrl = '', settings = '{}', start = ''] = process.argv;
let instant = start;
process.on('message', (other: string) => {
  instant = other;
  process.send?.('set');
});
const config = readConfig(JSON.parse(settings) as Record<string, string>);
const { app, address } = await startServer({ config, databaseUrl, clock: { now: () => instant } });
process.once('disconnect', () => void app.close().then(() => process.exit()));
process.send?.(address);
