import { office } from '../builders.ts';
import { seedBureau } from '../bureau/bureau.ts';
import { openOffice, patience, see, withBrowser, type Office } from './browser.ts';
import { shoot } from './clicking.ts';

const units = 60;

withBrowser('the board of a county, by clicking', () => {
  let at: Office;

  beforeAll(async () => {
    at = await openOffice(async (house) => {
      house.clock.set('2026-11-21T02:00:00.000Z');
      await seedBureau(house.url, '2026-11-21', { units, projects: 1, indicators: 6 });
    });
  }, 120_000);
  afterEach(() => at?.leave());
  afterAll(() => at?.close());

  it(
    'opens what lies behind a cell, as many as it says, and urges those chosen with a receipt for each',
    async () => {
      const page = await at.enter(office, '#/board');
      const figure = page.locator('.figure', { hasText: '逾期' }).last();
      const late = Number(await figure.locator('.ant-statistic-content-value').innerText());
      await figure.click();
      const drawer = page.getByRole('dialog');
      await drawer.getByText(`逾期（${late}项）`).waitFor();
      const boxes = drawer.getByRole('checkbox', { name: /^选择 /u });
      await boxes.nth(1).check();
      await boxes.nth(0).check();
      await drawer.getByRole('button', { name: '催办所选（2）' }).click();
      await page.getByLabel('催办说明').fill('请于本周内报送');
      await page.getByRole('button', { name: '确认催办' }).click();
      await page.getByText('已催办2项，0项未催办').waitFor();
      const told = await at.house.rows(`select from event where type = 'task.urged.v1'`);
      expect(told).toHaveLength(2);
      await shoot(page, 'board-urged');
    },
    2 * patience,
  );

  it(
    'gives the numbers of every picture, as CSV and as Excel, and keeps the filters in the address',
    async () => {
      const page = await at.enter(office, '#/board');
      for (const title of ['单位与环节', '环节与期限', '执行率与得分', '得分分布', '等级', '问题排行', '年度对比']) {
        const choice = page.getByRole('radiogroup', { name: title });
        await choice.getByText('数').click();
        await page.locator('.drawn', { has: choice }).locator('table').waitFor();
      }
      for (const kind of ['CSV', 'XLSX']) {
        await page.getByRole('button', { name: '导出：得分分布' }).click();
        const waits = page.waitForEvent('download');
        await page.getByRole('menuitem', { name: `导出 ${kind}` }).click();
        expect((await waits).suggestedFilename()).toBe(`得分分布.${kind.toLowerCase()}`);
      }
      await page.getByRole('combobox', { name: '年度' }).click();
      await page.getByTitle('2025', { exact: true }).click();
      await page.locator('.figure', { hasText: '评价' }).getByText(String(units), { exact: true }).waitFor();
      expect(page.url()).toMatch(/fiscalYear=2025/u);
      await page.reload();
      await page.locator('.figure', { hasText: '评价' }).getByText(String(units), { exact: true }).waitFor();
    },
    2 * patience,
  );

  it(
    'fills a wall without menus, turns from department to department, lives, and is left by Escape',
    async () => {
      const page = await at.enter(office, '#/board', { viewport: { width: 1920, height: 1080 } });
      await page.getByRole('button', { name: '大屏' }).click();
      const wall = page.getByRole('dialog', { name: '督办看板大屏' });
      await wall.getByText('全部单位').waitFor();
      expect(await wall.locator('.tiles li').count()).toBe(units);
      expect(await wall.evaluate('document.querySelector(".screen").scrollHeight')).toBeLessThanOrEqual(1080);
      await page.keyboard.press('Space');
      await wall.getByText('已暂停轮播').waitFor();
      await page.keyboard.press('ArrowRight');
      await wall.getByText(/^2\/\d+/u).waitFor();
      expect(await wall.locator('.tiles li').count()).toBe(units / 20);
      await shoot(page, 'screen');
      await page.keyboard.press('Escape');
      await wall.waitFor({ state: 'detached' });
      await see(page, '单位与环节');
    },
    patience,
  );

  it('nothing was complained of on the way', () => expect(at.troubles).toEqual([]));
});
