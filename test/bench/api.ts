import { readConfig } from '#engine/config/config';
import { startServer } from '../../apps/api/src/server.ts';
import { serve } from './child.ts';

// The API process as it is served: everything but the worker. DATABASE_URL and PORT come from the environment.
const config = readConfig(process.env);
if (!config.database.url) throw new Error('DATABASE_URL is missing');
const { app, address } = await startServer({ config, databaseUrl: config.database.url });
serve(address, () => app.close());
