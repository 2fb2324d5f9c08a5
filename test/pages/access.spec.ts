import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { freshDatabase } from '../setup/postgres.ts';
import { firstDay, openFirstDay, type FirstDay } from '../views/first-day.ts';
import { desk, Looking, wear, type Look } from '../views/looking.ts';
import { openStory, type Story } from '../views/story.ts';
import { views } from '../views/views.ts';
import { patience, withBrowser } from './browser.ts';
import { colours, sizes, violationsOn, wcag } from './violations.ts';

const rulesIn: Readonly<Record<Look, object>> = {
  light: wcag,
  dark: colours,
  contrast: colours,
  large: sizes,
};

/** Nothing to be pushed sideways, once menus and tables have measured themselves. */
const fits = async (page: Page): Promise<boolean> => {
  for (let i = 0; i < 20; i += 1) {
    if (await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')) return true;
    await page.waitForTimeout(100);
  }
  return false;
};

/** In every look, and as narrow as a telephone. */
/** Beside the usual look, the others take turns from view to view, so that the suite stays short; LOOKS=all for all on every one. */
const looksFor = (turn: number): [Look, object][] => {
  const [light, ...others] = Object.entries(rulesIn) as [[Look, object], ...[Look, object][]];
  return [light, ...(process.env['LOOKS'] === 'all' ? others : [others[turn % others.length]!])];
};

const wrongOn = async (page: Page, turn: number): Promise<string[]> => {
  const found: string[] = [];
  for (const [look, rules] of looksFor(turn)) {
    await wear(page, look);
    found.push(...(await violationsOn(page, rules)).map((violation) => `${look}: ${violation}`));
  }
  await wear(page, 'light');
  await page.setViewportSize({ width: 360, height: 760 });
  return (await fits(page)) ? found : [...found, 'wider than a telephone'];
};

const pathsOf = (source: string): string[] => [...source.matchAll(/path: '([^']+)'/gu)].map(([, path = '']) => path);

/** Pages that no view shows. */
const unseen = (source: string): string[] => pathsOf(source).filter((path) => !views.some(({ page }) => page === path));

describe('the views of the pages', () => {
  const source = readFileSync('apps/web/src/app/pages.tsx', 'utf8');

  it('show every page there is; one that nobody looks at is named', () => {
    expect(pathsOf(source).length).toBeGreaterThan(10);
    expect(unseen(source)).toEqual([]);
    expect(unseen(`${source} definePage({ path: '/forgotten' })`)).toEqual(['/forgotten']);
  });

  it('have names of their own', () => {
    const all = [...views, ...firstDay];
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });
});

withBrowser('the first day of a house can be gone through by everybody', () => {
  let day: FirstDay;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const database = await freshDatabase();
    drop = database.drop;
    day = await openFirstDay(database.url);
  }, 120_000);
  afterAll(async () => {
    await day?.close();
    await drop?.();
  });

  it.each(firstDay.map((moment, i) => [moment.title, moment, i] as const))(
    '%s',
    async (_, { go }, i) => {
      const { page, setupCode, troubles } = day;
      await page.setViewportSize(desk);
      await go(page, setupCode);
      expect([...(await wrongOn(page, i)), ...troubles.splice(0)]).toEqual([]);
    },
    patience,
  );
});

withBrowser('every page can be used by everybody', () => {
  let story: Story;
  let looking: Looking;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const database = await freshDatabase();
    drop = database.drop;
    story = await openStory(database.url, { units: 6, projects: 1, indicators: 45 }, 200);
    looking = await Looking.at(story);
  }, 120_000);
  afterAll(async () => {
    await looking?.close();
    await story?.close();
    await drop?.();
  });

  it.each(views.map((view, i) => [view.title, view, i] as const))(
    '%s',
    async (_, view, i) => {
      const found = await wrongOn(await looking.at(view), i);
      expect([...found, ...looking.troubles.splice(0)]).toEqual([]);
    },
    patience,
  );

  it(
    'is noticed when one cannot, and when a page complains',
    async () => {
      const page = await looking.at(views.find(({ name }) => name === 'public')!);
      await page.evaluate(`document.querySelector('[role=main]').innerHTML =
        '<img src="x.png"><input><p style="color: #999; background: #fff">太淡的字看不清</p><div style="width: 500px">宽</div>'`);
      const found = await violationsOn(page, wcag);
      for (const rule of ['image-alt', 'label', 'color-contrast'])
        expect(found.some((one) => one.startsWith(rule))).toBe(true);
      await page.setViewportSize({ width: 360, height: 760 });
      expect(await fits(page)).toBe(false);
      await page.evaluate('console.warn("planted")');
      expect(looking.troubles.splice(0).some((trouble) => trouble.endsWith('planted'))).toBe(true);
    },
    patience,
  );
});
