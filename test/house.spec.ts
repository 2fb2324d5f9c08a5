import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** A copy of the house, so that a trespass can be planted without anybody else stumbling over it. */
const copyHouse = async (): Promise<string> => {
  const copy = await mkdtemp(join(tmpdir(), 'jicheng-house-'));
  const rooms = ['apps', 'libs', 'test', 'package.json', 'tsconfig.json', '.dependency-cruiser.json'];
  for (const room of rooms) await cp(room, join(copy, room), { recursive: true });
  await symlink(resolve('node_modules'), join(copy, 'node_modules'));
  return copy;
};

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

const violationsIn = (house: string): string[] => {
  const args = ['apps', 'libs', '--config', '.dependency-cruiser.json', '--output-type', 'json'];
  const { stdout } = spawnSync(
    process.execPath,
    [resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs'), ...args],
    {
      cwd: house,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '' },
      maxBuffer: 50_000_000,
    },
  );
  const { summary } = JSON.parse(stdout) as { summary: { violations: Violation[] } };
  return summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
};

const trespasses: Readonly<Record<string, [rule: string, source: string]>> = {
  'libs/domain/src/a.ts': ['domain-is-pure', "export { readFileSync } from 'node:fs';"],
  'libs/domain/src/b.ts': ['domain-is-pure', "export { Client } from 'pg';"],
  'libs/domain/src/c.ts': ['domain-is-pure', "export { readConfig } from '#engine/config/config';"],
  'libs/domain/src/e.ts': ['no-cycles', "export * from './f.ts';"],
  'libs/domain/src/f.ts': ['one-door-to-decimals', "export * from './e.ts'; export { Decimal } from 'decimal.js';"],
  'libs/domain/src/g.ts': ['nothing-unresolved', "export * from '#domain/nowhere';"],
  'libs/forms/src/a.ts': ['forms-know-the-domain-only', "export type { Config } from '#engine/config/config';"],
  'libs/engine/src/a.ts': ['engine-knows-no-app', "export * from '../../../apps/api/src/a.ts';"],
  'apps/api/src/a.ts': ['nobody-imports-an-app', "export * from '../../worker/src/a.ts';"],
  'apps/worker/src/a.ts': ['product-uses-no-test-code', "export * from '#engine/config/config.spec';"],
  'apps/web/src/a.ts': ['web-knows-the-domain-only', "export { readConfig } from '#engine/config/config';"],
};

const plant = async (file: string, source: string): Promise<void> => {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${source}\n`);
};

describe('the rooms of the house', () => {
  let house = '';
  beforeAll(async () => {
    house = await copyHouse();
  });
  afterAll(() => rm(house, { recursive: true, force: true }));

  it('import only those they may', () => {
    expect(violationsIn(house)).toEqual([]);
  }, 60_000);

  it('are guarded: every planted trespass is caught by the rule meant for it', async () => {
    for (const [file, [, source]] of Object.entries(trespasses)) await plant(join(house, file), source);
    const caught = violationsIn(house);
    const meant = Object.entries(trespasses).map(([file, [rule]]) => `${rule}: ${file}`);
    expect(meant.filter((one) => !caught.includes(one))).toEqual([]);
  }, 60_000);
});
