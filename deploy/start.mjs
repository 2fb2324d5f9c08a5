import { run } from './prepare.mjs';

await run('apps/api/src/main.js');
