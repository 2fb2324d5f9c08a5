import { built, ready } from './prepare.mjs';

await ready();
await built('test/bench/main.js');
