import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startPostgres } from '#engine/postgres/start-postgres';
import { Client } from 'pg';
import { format, resolveConfig } from 'prettier';
import { say } from '../bench/report.ts';
import { county } from '../bureau/bureau.ts';
import { firstDay, openFirstDay } from '../views/first-day.ts';
import { desk, Looking, wear } from '../views/looking.ts';
import { openStory } from '../views/story.ts';
import type { View } from '../views/view.ts';
import { views } from '../views/views.ts';
import { formatsOf, howOf, type Format } from './formats.ts';
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

const toTop = 'scrollTo(0, 0)';

/** On a telephone the head of an evaluation fills the screen: what the view is about stands below its tabs. */
const toTabs = `if (!document.querySelector('[role=dialog]')) {
  const tabs = document.querySelector('[role=main] .ant-tabs');
  scrollTo(0, tabs ? tabs.getBoundingClientRect().top + scrollY - 64 : 0);
}`;

/** What a view is about stands below the head of the page and what sticks there. */
const toward = (selector: string): string =>
  `scrollTo(0, document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect().top + scrollY - 160)`;

const movedTo = ({ of, from }: View, format: Format): string =>
  from ? toward(from) : of && format === 'phone' ? toTabs : toTop;

/** One view in every format it is wanted in, perhaps moved down first. */
const takeIn = async (page: Page, name: string, moved: (format: Format) => string = () => toTop): Promise<void> => {
  for (const format of formatsOf(name)) {
    const { size, look, printed } = howOf[format];
    await page.setViewportSize(size);
    await wear(page, look);
    await page.emulateMedia({ media: printed ? 'print' : 'screen' });
    await page.evaluate(moved(format));
    await take(page, `${name}-${format}`);
  }
  await page.emulateMedia({ media: 'screen' });
};

const takeView = async (looking: Looking, view: View): Promise<void> =>
  takeIn(await looking.at(view), view.name, (format) => movedTo(view, format));

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

/** Each moment leads to the next: all of them are gone through, even where only one is wanted. */
const takeFirstDay = async (url: string): Promise<void> => {
  const { page, setupCode, troubles, close } = await openFirstDay(url);
  try {
    for (const moment of firstDay) {
      await page.setViewportSize(desk);
      await moment.go(page, setupCode);
      if (wanted(moment.name)) await takeIn(page, moment.name);
      await wear(page, 'light');
    }
    troubles.forEach(say);
  } finally {
    await close();
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
  if (firstDay.some(({ name }) => wanted(name))) await takeFirstDay(await database('empty'));
  await takeViews(await database('story'));
  const inOrder = await resolveConfig('docs/pages.md');
  await writeFile('docs/pages.md', await format(pagesMd(firstDay), { ...inOrder, parser: 'markdown' }));
} finally {
  await postgres.stop();
  await rm(home, { recursive: true, force: true });
}
