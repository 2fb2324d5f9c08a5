import { office } from '../builders.ts';
import { stories } from '../histories/stories.ts';
import { openOffice, patience, see, withBrowser, type Office } from './browser.ts';

withBrowser('the styles of the pages', () => {
  let at: Office;
  let task = '';
  let running = '';
  beforeAll(async () => {
    at = await openOffice(async (house) => {
      running = (await house.open({ title: '维修改造' })).id;
      task = (await house.live(stories.published)).id;
    });
  }, 90_000);
  afterEach(() => at?.leave());
  afterAll(() => at?.close());

  it(
    'come by the nonce of the page, and nothing is complained of: login, my work, an evaluation, the board, a dialog',
    async () => {
      const page = await at.enter(office, `#/evaluations/${task}`);
      await see(page, '业务工作经费');
      await page.goto(`${at.home}#/`);
      await page.goto(`${at.home}#/board`);
      await page.locator('canvas, svg.recharts-surface, main svg').first().waitFor();
      // A dialog on a page longer than the window locks its scrolling by a style of its own.
      const own = await at.enter(office, `#/evaluations/${running}`, { viewport: { width: 800, height: 300 } });
      await own.getByRole('button', { name: '更多办理' }).click();
      await own.locator('.ant-dropdown-menu-item:not(.ant-dropdown-menu-item-disabled)').first().click();
      await own.getByRole('dialog').waitFor();
      expect(await own.evaluate('getComputedStyle(document.body).overflowY')).toBe('hidden');
      expect(at.troubles).toEqual([]);
    },
    3 * patience,
  );

  it(
    'are refused where somebody else would add one',
    async () => {
      const noted: string[] = [];
      const page = await at.visit('', {}, noted);
      await page.getByRole('button', { name: '登录' }).waitFor();
      await page.evaluate(`{
        const style = document.createElement('style');
        style.textContent = 'body { outline: 7px solid red }';
        document.head.append(style);
      }`);
      expect(await page.evaluate('getComputedStyle(document.body).outlineWidth')).not.toBe('7px');
      expect(noted.join()).toContain('Content Security Policy');
    },
    patience,
  );
});
