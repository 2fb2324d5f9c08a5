import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { mutants } from './mutants.ts';

/** One process plants them all, one after the other: modules are loaded anew for each. */
const hunt = async (): Promise<readonly ({ walks: number; how: string } | null)[]> => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', './test/setup/typescript.mjs', 'test/approval-model/kill.ts'],
    { timeout: 200_000 },
  );
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { walks: number; how: string } | null);
};

describe('a fault planted in the product', () => {
  let found: Awaited<ReturnType<typeof hunt>>;
  beforeAll(async () => {
    found = await hunt();
  }, 200_000);

  it.each(mutants.map(({ name }, i) => [name, i] as const))('is noticed: %s', (name, i) => {
    console.info(`${name}: after ${found[i]?.walks} walks: ${found[i]?.how}`);
    expect(found[i]).not.toBeNull();
  });

  it('is what was noticed: without any the same walks find nothing', () => {
    expect(found.at(-1)).toBeNull();
  });
});
