// For the specs: the HTTP side in a process of its own, told its clock and asked for its 启用码 by its parent, ended with it.
import { readConfig } from '#engine/config/config';
import { Setup } from '#engine/people/setup';
import { startServer } from '../../apps/api/src/server.ts';

const [, , databaseUrl = '', settings = '{}', start = ''] = process.argv;
let instant = start;
const config = readConfig(JSON.parse(settings) as Record<string, string>);
const { app, address } = await startServer({ config, databaseUrl, clock: { now: () => instant } });
process.on('message', (asked: { instant: string } | 'setupCode') => {
  if (asked === 'setupCode')
    return void app
      .get(Setup)
      .codeToShow()
      .then((code) => process.send?.(code ?? null));
  instant = asked.instant;
  process.send?.('set');
});
process.once('disconnect', () => void app.close().then(() => process.exit()));
process.send?.(address);
