import { office } from '../builders.ts';
import { administrator } from '../managers.ts';
import { openOffice, patience, see, withBrowser, type Office } from './browser.ts';
import { shoot } from './clicking.ts';
import { violationsOn } from './violations.ts';

/** Pages of 设置, and what stands on them once they are there. */
const pages = [
  [administrator, '#/people', '人员与岗位'],
  [administrator, '#/endpoints', '还没有消息出口'],
  [administrator, '#/deliveries', '没有投递记录'],
  [administrator, '#/as-of', '选择人员和时刻'],
  [office, '#/notice-kinds', '任务下达'],
  [office, '#/routes', '以此为底稿拟新版本'],
  [office, '#/calendars', '导入放假通知'],
  [office, '#/mine', '消息设置'],
] as const;

withBrowser('the pages of settings can be used by everybody', () => {
  let at: Office;
  beforeAll(async () => {
    at = await openOffice(async (house) => void (await house.open()));
  }, 90_000);
  afterAll(() => at?.close());

  it(
    'on a narrow and dark screen, also while they are empty',
    async () => {
      const [look, width] = ['dark', 360];
      const found: string[] = [];
      const wear = `localStorage.setItem('jicheng-settings', JSON.stringify({ look: '${look}' }))`;
      for (const who of [administrator, office]) {
        const page = await at.enter(who, '#/inbox', { viewport: { width, height: 900 } });
        await page.evaluate(wear);
        await page.reload();
        for (const [, where, words] of pages.filter(([one]) => one === who)) {
          await page.goto(at.home + where);
          await see(page, words);
          await page.waitForTimeout(300);
          await shoot(page, `settings-${look}-${where.slice(2)}`);
          found.push(...(await violationsOn(page)).map((violation) => `${where}: ${violation}`));
          if ((await page.evaluate<number>('document.documentElement.scrollWidth')) > width)
            found.push(`${where}: wide`);
        }
      }
      expect(found).toEqual([]);
    },
    3 * patience,
  );

  it(
    'a table wider than the screen is moved by keys, and left alone where there is room',
    async () => {
      const narrow = await at.enter(administrator, '#/deliveries', { viewport: { width: 360, height: 740 } });
      await see(narrow, '没有投递记录');
      await narrow.locator('.ant-table-content[tabindex="0"]').waitFor();
      await narrow.setViewportSize({ width: 1280, height: 740 });
      await narrow.locator('.ant-table-content:not([tabindex])').waitFor();
    },
    patience,
  );

  it('nothing was complained of on the way', () => expect(at.troubles).toEqual([]));
});
