import { ready } from './prepare.mjs';

await ready();
await import('../dist/test/bench/main.js');
