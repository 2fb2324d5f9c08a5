import { register } from 'node:module';
import { sample } from 'fast-check';
import { mutants } from './mutants.ts';
import { ways } from './ways.ts';

// Run by a spec: prints for every fault after how many walks it showed, and how; null where it never did.
const most = 2_000;
register('./plant.mjs', import.meta.url, { data: mutants });
Error.stackTraceLimit = 0;
const all = sample(ways, { numRuns: most, seed: 20_230_201 });

const noticed = async (where: string, upTo = most): Promise<{ walks: number; how: string } | null> => {
  const { walk } = (await import(where)) as typeof import('./walk.ts');
  for (const [i, way] of all.slice(0, upTo).entries())
    try {
      walk(way);
    } catch (error) {
      return { walks: i + 1, how: (error as Error).message.split('\n')[0] ?? '' };
    }
  return null;
};

let longest = 0;
for (const number of mutants.keys()) {
  const found = await noticed(`./walk.ts?mutant=${number}`);
  longest = Math.max(longest, found?.walks ?? 0);
  console.log(JSON.stringify(found));
}
// The product as it is, on the same ways: what it notices there is no merit.
console.log(JSON.stringify(await noticed('./walk.ts', longest)));
