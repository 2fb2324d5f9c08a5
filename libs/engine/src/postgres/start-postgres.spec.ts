import { spawnSync } from 'node:child_process';
import { chmod, chown, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { end, firstWords, folder, otherProcess, query, serverPid } from '../../../../test/setup/postgres-process.ts';
import { assertDurable } from './assert-durable.ts';
import { fittingBinaries } from './binaries.ts';
import { alive } from './postmaster.ts';
import { findRunning, startPostgres } from './start-postgres.ts';
import type { EmbeddedPostgres } from './start-postgres.ts';

const log = () => undefined;
const isRoot = process.getuid?.() === 0;
const nobody = 65_534;

describe('the embedded database', () => {
  let dataDir = '';
  let running: EmbeddedPostgres | undefined;
  const start = async (settings: Record<string, string> = {}): Promise<EmbeddedPostgres> => {
    running = await startPostgres({ dataDir, log, settings });
    return running;
  };
  const stop = async (): Promise<void> => {
    await running?.stop();
    running = undefined;
  };
  beforeAll(async () => {
    dataDir = await folder();
    await query((await start()).url, 'CREATE TABLE kept AS SELECT 1 AS n');
    await stop();
  });
  afterEach(stop);
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  it('keeps its data over a restart', async () => {
    expect(await query((await start()).url, 'SELECT n FROM kept')).toEqual([1]);
  });

  it('leaves no process and no lock behind', async () => {
    await start();
    const pid = await serverPid(dataDir);
    await stop();
    expect(alive(pid)).toBe(false);
    expect(await readdir(dataDir)).toEqual(['postgres', 'postgres.log']);
  });

  it('shows its password to nobody else and takes no connection without it', async () => {
    const { url } = await start();
    expect((await stat(join(dataDir, 'postgres', 'jicheng.password'))).mode & 0o777).toBe(0o600);
    await expect(query(url.replace(/:[^:@]+@/u, ':guess@'), 'SELECT 1')).rejects.toThrow('password');
  });

  it('is found by other commands while it runs, and only then', async () => {
    const { url } = await start();
    expect(await findRunning(dataDir)).toBe(url);
    await stop();
    expect(await findRunning(dataDir)).toBeUndefined();
  });

  it('passes the check of durable settings, and fails it when they are loosened', async () => {
    const check = async (url: string): Promise<void> => {
      const client = new Client({ connectionString: url });
      await client.connect();
      await assertDurable(client).finally(() => client.end());
    };
    await expect(check((await start()).url)).resolves.toBeUndefined();
    await stop();
    const { url } = await start({ fsync: 'off', full_page_writes: 'off', synchronous_commit: 'local' });
    await expect(check(url)).rejects.toMatchObject({
      code: 'notDurable',
      zh: expect.stringContaining('fsync=off, full_page_writes=off, synchronous_commit=local'),
    });
  });

  it('of another PostgreSQL release is refused with the remedy, and left as it is', async () => {
    const file = join(dataDir, 'postgres', 'PG_VERSION');
    const version = await readFile(file, 'utf8');
    await writeFile(file, '12\n');
    await expect(start()).rejects.toMatchObject({
      code: 'otherPostgresVersion',
      en: expect.stringContaining('DATA_DIR'),
    });
    await writeFile(file, version);
    await start();
  });
});

describe('a first start', () => {
  let dataDir = '';
  beforeEach(async () => {
    dataDir = await folder();
  });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  it('touches no data directory that another program made', async () => {
    await mkdir(join(dataDir, 'postgres'));
    await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), '18\n');
    await expect(startPostgres({ dataDir, log })).rejects.toMatchObject({ code: 'foreignDataDirectory' });
    await expect(startPostgres({ dataDir: join(dataDir, 'postgres'), log })).rejects.toMatchObject({
      code: 'foreignDataDirectory',
    });
    expect(await readdir(join(dataDir, 'postgres'))).toEqual(['PG_VERSION']);
  });

  it('that was cut off half-way is begun again', async () => {
    await mkdir(join(dataDir, 'postgres.new', 'base'), { recursive: true });
    const { url, stop } = await startPostgres({ dataDir, log });
    expect(await query(url, "SELECT upper('ä'), current_setting('server_encoding')")).toEqual(['Ä', 'UTF8']);
    await stop();
  });

  it('without any PostgreSQL names the remedies', () => {
    expect(() => fittingBinaries([], undefined, dataDir)).toThrow(
      /npm install[^]*apt install postgresql[^]*DATABASE_URL/u,
    );
  });

  it('works for an ordinary user, and for root on what that user made', async () => {
    if (!isRoot) return; // everything above has then run as an ordinary user already
    await chown(dataDir, nobody, nobody);
    const child = otherProcess(dataDir, nobody);
    expect(await firstWords(child)).toContain('postgres://');
    expect((await stat(join(dataDir, 'postgres'))).uid).toBe(nobody);
    await end(child);
    const { stop } = await startPostgres({ dataDir, log });
    expect(
      spawnSync('ps', ['-o', 'uid=', '-p', String(await serverPid(dataDir))])
        .stdout.toString()
        .trim(),
    ).toBe(String(nobody));
    await stop();
  });

  it('as root in a closed folder keeps the data where its servant can reach it, and finds it again', async () => {
    if (!isRoot) return; // an ordinary user's server can enter whatever that user can
    await chmod(dataDir, 0o700);
    const first = await startPostgres({ dataDir, log });
    await query(first.url, 'CREATE TABLE kept ()');
    await first.stop();
    const second = await startPostgres({ dataDir, log });
    expect(await query(second.url, 'SELECT * FROM kept')).toEqual([]);
    await second.stop();
    await rm((await readFile(join(dataDir, 'postgres.place'), 'utf8')).trim(), { recursive: true });
  });
});
