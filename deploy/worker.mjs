import { run } from './prepare.mjs';

await run('apps/worker/src/main.js');
