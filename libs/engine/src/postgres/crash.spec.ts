import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  end,
  firstWords,
  folder,
  killHard,
  otherProcess,
  query,
  serverPid,
} from '../../../../test/setup/postgres-process.ts';
import { alive } from './postmaster.ts';
import { startPostgres } from './start-postgres.ts';
import type { EmbeddedPostgres } from './start-postgres.ts';

const log = () => undefined;

const isUp = (url: string): Promise<boolean> =>
  query(url, 'SELECT 1').then(
    () => true,
    () => false,
  );

describe('the embedded database among processes that die', () => {
  let dataDir = '';
  let running: EmbeddedPostgres | undefined;
  const start = async (): Promise<EmbeddedPostgres> => {
    running = await startPostgres({ dataDir, log });
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

  it('refuses a second process on the same data', async () => {
    await start();
    const second = await firstWords(otherProcess(dataDir));
    expect(second).toContain(`alreadyRunning 数据目录 ${dataDir} 正由另一个绩程进程使用（进程号 ${process.pid}）`);
  });

  it('lets exactly one of several simultaneous starts win, even over the lock of a dead one', async () => {
    await writeFile(join(dataDir, 'jicheng.lock'), JSON.stringify({ pid: 999_999, began: '1' }));
    const children = [1, 2, 3].map(() => otherProcess(dataDir));
    const answers = await Promise.all(children.map(firstWords));
    expect(answers.filter((answer) => answer.startsWith('postgres://'))).toHaveLength(1);
    expect(answers.filter((answer) => answer.startsWith('alreadyRunning'))).toHaveLength(2);
    await Promise.all(children.map(end));
  });

  it('is adopted when its process was killed', async () => {
    const parent = otherProcess(dataDir);
    const url = await firstWords(parent);
    const pid = await serverPid(dataDir);
    await killHard(parent);
    expect(await start()).toMatchObject({ adopted: true, url });
    expect(await serverPid(dataDir)).toBe(pid);
    await stop();
    expect(alive(pid)).toBe(false);
  });

  it('recovers what was committed when it and its process were killed', async () => {
    const parent = otherProcess(dataDir);
    await query(await firstWords(parent), 'INSERT INTO kept VALUES (2)');
    const pid = await serverPid(dataDir);
    await killHard(parent);
    process.kill(pid, 'SIGKILL');
    const { adopted, url } = await start();
    expect(adopted).toBe(false);
    expect(await query(url, 'SELECT n FROM kept ORDER BY n')).toEqual([1, 2]);
  });

  it('comes back at the same address when only it was killed', async () => {
    const { url } = await start();
    process.kill(await serverPid(dataDir), 'SIGKILL');
    expect(await isUp(url)).toBe(false);
    for (let waited = 0; waited < 100 && !(await isUp(url)); waited += 1) await sleep(100);
    expect(await query(url, 'SELECT count(*)::int FROM kept')).toEqual([2]);
  });

  it('starts although its noted pid belongs to a stranger now, as after a reboot', async () => {
    const { url } = await start();
    const file = join(dataDir, 'postgres', 'postmaster.pid');
    const noted = await readFile(file, 'utf8');
    await stop();
    await writeFile(file, noted.replace(/^\d+/u, String(process.pid)));
    expect((await start()).adopted).toBe(false);
    expect(url).toContain('127.0.0.1');
  });
});
