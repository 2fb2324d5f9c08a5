import { runSource } from './source.mjs';

await runSource('test/pictures/main.ts');
