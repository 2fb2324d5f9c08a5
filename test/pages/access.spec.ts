import type { Page } from 'playwright-core';
import { department, filler, office } from '../builders.ts';
import { stories } from '../histories/stories.ts';
import { openOffice, patience, withBrowser, type Office } from './browser.ts';
import { violationsOn } from './violations.ts';

const looks = ['light', 'dark', 'contrast'] as const;

withBrowser('every page can be used by everybody', () => {
  let at: Office;
  let task = '';
  let published = '';

  beforeAll(async () => {
    at = await openOffice(async (house) => {
      published = (await house.live(stories.published)).id;
      const approved = await house.live(stories.cancelled.slice(0, 6));
      task = (await house.act(approved.id, approved.version, 'closeExecution', {}, department)).id;
    });
  }, 90_000);
  afterAll(() => at?.close());

  it.each(looks)(
    'in the look %s',
    async (look) => {
      const found: string[] = [];
      const check = async (name: string, page: Page): Promise<void> => {
        await page.waitForLoadState('networkidle').catch(() => undefined);
        await page.waitForTimeout(400);
        found.push(...(await violationsOn(page)).map((violation) => `${name}: ${violation}`));
      };
      const wear = `localStorage.setItem('jicheng-settings', JSON.stringify({ look: '${look}' }))`;
      const visitor = await at.visit('#/public');
      await visitor.evaluate(wear);
      await visitor.reload();
      await check('公开列表', visitor);
      await visitor.goto(`${at.home}#/public/${published}`);
      await check('公开信息', visitor);

      const page = await at.enter(office, '', { storageState: await visitor.context().storageState() });
      await check('我的工作', page);
      for (const [name, where] of [
        ['全部评价', '#/evaluations'],
        ['督办看板', '#/board'],
        ['大屏', '#/board?screen=departments'],
        ['评价', `#/evaluations/${task}`],
        ['已公开的评价', `#/evaluations/${published}`],
      ] as const) {
        await page.goto(at.home + where);
        await check(name, page);
      }
      const own = await at.enter(filler, `#/evaluations/${task}`, {
        storageState: await visitor.context().storageState(),
      });
      await own.getByLabel('第1项指标，实际完成值').waitFor();
      await check('填报', own);
      expect(found).toEqual([]);
    },
    3 * patience,
  );

  it(
    'is noticed when one cannot',
    async () => {
      const page = await at.visit('#/public');
      await page.getByText('绩效自评结果公开').waitFor();
      await page.evaluate(`document.querySelector('main, [role=main]').innerHTML = '<img src="x.png"><input>'`);
      const found = await violationsOn(page);
      expect(found.some((one) => one.startsWith('image-alt'))).toBe(true);
      expect(found.some((one) => one.startsWith('label'))).toBe(true);
    },
    patience,
  );
});
