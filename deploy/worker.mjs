import { built, ready } from './prepare.mjs';

await ready();
const { main } = await built('apps/worker/src/main.js');
await main();
