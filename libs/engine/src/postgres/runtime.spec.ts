import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBinaries } from './binaries.ts';
import type { Binaries } from './binaries.ts';
import { prepareRuntime, sharedPlace } from './runtime.ts';

const shipped = findBinaries().find(({ npmPackage }) => npmPackage !== undefined);
const isRoot = process.getuid?.() === 0;

/** The npm package as it lies when its install script was blocked: without its links. */
const bareCopy = async (folder: string): Promise<Required<Binaries>> => {
  const npmPackage = join(folder, 'package');
  const source = shipped?.npmPackage ?? '';
  await cp(source, npmPackage, { recursive: true, verbatimSymlinks: true });
  const links = JSON.parse(await readFile(join(source, 'native/pg-symlinks.json'), 'utf8')) as { target: string }[];
  for (const { target } of links) await rm(join(npmPackage, target), { force: true });
  return { bin: join(npmPackage, 'native', 'bin'), version: `spec-${process.pid}`, major: 18, npmPackage };
};

describe('the server programs from npm', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jicheng-runtime-')); // closed to everybody else
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('are there on this platform', () => {
    expect(shipped?.major).toBeGreaterThanOrEqual(18);
  });

  it('get back the links that a blocked install script did not make', async () => {
    const bare = await bareCopy(folder);
    expect(await prepareRuntime([bare], undefined, folder)).toEqual(bare);
    expect(existsSync(join(bare.npmPackage, 'native/lib/libpq.so.5'))).toBe(process.platform === 'linux');
  });

  it('are copied where another user can reach them when the checkout is closed to that user', async () => {
    if (!isRoot) return; // only root hands Postgres to another user
    const bare = await bareCopy(folder);
    const copied = await prepareRuntime([bare], { uid: 65_534, gid: 65_534 }, folder);
    expect(copied.bin).toBe(join(sharedPlace, `postgres-${bare.version}`, 'native', 'bin'));
    await rm(copied.npmPackage ?? '', { recursive: true });
  });

  it('give way to the next ones where they cannot run; without any, the remedies are named', async () => {
    await mkdir(join(folder, 'broken'));
    const broken: Binaries = { bin: join(folder, 'broken'), version: '18', major: 18 };
    const next = findBinaries().slice(0, 1);
    expect(await prepareRuntime([broken, ...next], undefined, folder)).toEqual(next[0]);
    await expect(prepareRuntime([broken], undefined, folder)).rejects.toMatchObject({ code: 'noPostgres' });
  });
});
