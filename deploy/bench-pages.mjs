import { runSource } from './source.mjs';

await runSource('test/bench-pages/main.ts');
