import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { startPostgres } from '#engine/postgres/start-postgres';
import { Client } from 'pg';
import { say } from '../bench/report.ts';
import { county } from '../bureau/bureau.ts';
import { browserArgs, chromiumPath } from '../pages/chromium.ts';
import { Looking } from '../views/looking.ts';
import { openEmptyHouse, openStory } from '../views/story.ts';
import type { View } from '../views/view.ts';
import { views } from '../views/views.ts';
import { formats, howOf } from './formats.ts';
import { pagesMd } from './pages-md.ts';
import { withPalette } from './palette.ts';

const folder = 'docs/pictures/pages';
const only = process.argv
  .find((arg) => arg.startsWith('--only='))
  ?.slice(7)
  .split(',');
/** A small county, to see how one page comes out. */
const quick = process.argv.includes('--quick');
const wanted = (name: string): boolean => !only || only.includes(name);

const take = async (page: Page, name: string): Promise<void> => {
  await writeFile(
    join(folder, `${name}.png`),
    withPalette(await page.screenshot({ animations: 'disabled', caret: 'hide' })),
  );
};

/** On a telephone the head of an evaluation fills the screen: what the view is about stands below its tabs. */
const toTabs = `if (!document.querySelector('[role=dialog]')) {
  const tabs = document.querySelector('[role=main] .ant-tabs');
  scrollTo(0, tabs ? tabs.getBoundingClientRect().top + scrollY - 64 : 0);
}`;

const takeView = async (looking: Looking, view: View): Promise<void> => {
  const page = await looking.at(view);
  for (const format of formats) {
    const { size, look } = howOf[format];
    await page.setViewportSize(size);
    await looking.wear(page, look);
    if (format === 'phone' && view.of) await page.evaluate(toTabs);
    await take(page, `${view.name}-${format}`);
  }
};

/** Everything but the house that nobody is in yet. One view that cannot be taken keeps no other from being taken. */
const takeViews = async (url: string): Promise<void> => {
  const story = await openStory(url, quick ? { ...county, units: 24 } : county, 200);
  const looking = await Looking.at(story);
  try {
    for (const view of views.filter(({ name }) => wanted(name)))
      await takeView(looking, view).catch((error: Error) => {
        say(`${view.name}: ${error.message}`);
        process.exitCode = 1;
      });
    looking.troubles.forEach(say);
  } finally {
    await looking.close();
    await story.close();
  }
};

const opening = { name: 'opening', title: '启用：空系统只等持有启用码的人' };

const takeOpening = async (url: string): Promise<void> => {
  const house = await openEmptyHouse(url);
  const browser = await chromium.launch({ executablePath: chromiumPath, args: [...browserArgs] });
  try {
    for (const format of formats) {
      const context = await browser.newContext({ locale: 'zh-CN', viewport: howOf[format].size });
      const page = await context.newPage();
      await page.addInitScript(`localStorage.setItem('jicheng-settings', '{"look":"${howOf[format].look}"}')`);
      await page.goto(house.address);
      await page.getByLabel('启用码').waitFor();
      await page.waitForTimeout(300);
      await take(page, `${opening.name}-${format}`);
    }
  } finally {
    await browser.close();
    await house.close();
  }
};

const home = await mkdtemp(join(tmpdir(), 'jicheng-pictures-'));
// The database server runs as a user of its own and must be able to enter.
await chmod(home, 0o755);
const postgres = await startPostgres({ dataDir: join(home, 'data'), log: () => undefined });
const database = async (name: string): Promise<string> => {
  const client = new Client({ connectionString: postgres.url });
  await client.connect();
  await client.query(`create database ${name}`).finally(() => client.end());
  return postgres.url.replace(/[^/]+$/u, name);
};
try {
  await mkdir(folder, { recursive: true });
  if (wanted(opening.name)) await takeOpening(await database('empty'));
  await takeViews(await database('story'));
  await writeFile('docs/pages.md', pagesMd([opening]));
} finally {
  await postgres.stop();
  await rm(home, { recursive: true, force: true });
}
