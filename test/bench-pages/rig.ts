import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContextOptions, type Page } from 'playwright-core';
import { migrate } from '#engine/database/migrate';
import { startPostgres } from '#engine/postgres/start-postgres';
import type { Ready } from '../bench/child.ts';
import { say } from '../bench/report.ts';
import { seedBureau, seedCases, type Case, type Size } from '../bureau/bureau.ts';
import { demoPassword } from '../../apps/api/src/demo/people.ts';
import { browserArgs, chromiumPath } from '../pages/chromium.ts';

/** A bureau, its API process, and a browser in front of it. */
export interface Rig {
  home: string;
  /** Ids of the cases that were ordered, in their order. */
  cases: string[];
  evaluations: number;
  /** A page of a browser that has never been here. */
  visit(options?: BrowserContextOptions): Promise<Page>;
  /** Signed in, with 我的工作 open. */
  enter(login: string, options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** The API as it is served, from the build: as fast as it will be in service. */
const startApi = async (url: string): Promise<{ child: ChildProcess; address: string }> => {
  const env = { ...process.env, DATABASE_URL: url, PORT: '0', DEMO: 'false', LOG_LEVEL: 'silent' };
  const child = fork('dist/test/bench/api.js', { env });
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('the API ended before it was ready')));
  ended.catch(() => undefined);
  const [{ address }] = (await Promise.race([once(child, 'message'), ended])) as [Ready];
  return { child, address };
};

type Closer = () => Promise<unknown>;

const openDatabase = async (closers: Closer[]): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'jicheng-pages-'));
  closers.push(() => rm(folder, { recursive: true, force: true }));
  // The database server runs as a user of its own and must be able to enter.
  await chmod(folder, 0o755);
  const postgres = await startPostgres({ dataDir: join(folder, 'data'), log: () => undefined });
  closers.push(() => postgres.stop());
  await migrate(postgres.url);
  return postgres.url;
};

const browse = async (home: string, closers: Closer[]): Promise<Pick<Rig, 'visit' | 'enter'>> => {
  const browser = await chromium.launch({ executablePath: chromiumPath, args: [...browserArgs] });
  closers.push(() => browser.close());
  const visit: Rig['visit'] = async (options = {}) => {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 }, ...options });
    return context.newPage();
  };
  const enter: Rig['enter'] = async (login, options) => {
    const page = await visit(options);
    await page.goto(home);
    await page.getByLabel('账号').fill(login);
    await page.getByLabel('口令').fill(demoPassword);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByText('实时').waitFor();
    return page;
  };
  return { visit, enter };
};

export const openRig = async (today: string, size: Size, cases: readonly Case[]): Promise<Rig> => {
  const closers: Closer[] = [];
  const close = async (): Promise<void> => {
    for (const one of closers.splice(0).toReversed()) await one().catch((error: unknown) => say(String(error)));
  };
  try {
    const url = await openDatabase(closers);
    const started = Date.now();
    const evaluations = await seedBureau(url, today, size);
    const ids = await seedCases(url, today, cases);
    say(
      `${size.units}个单位，${evaluations}项评价，每项${size.indicators}个指标：${Math.round((Date.now() - started) / 1_000)}s`,
    );
    const { child, address } = await startApi(url);
    closers.push(async () => {
      child.disconnect();
      await once(child, 'exit');
    });
    const home = `${address}/`;
    return { home, cases: ids, evaluations, ...(await browse(home, closers)), close };
  } catch (error) {
    await close();
    throw error;
  }
};
