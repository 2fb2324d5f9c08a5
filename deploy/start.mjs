import { built, ready } from './prepare.mjs';

await ready();
const { main } = await built('apps/api/src/main.js');
await main();
