import { department, filler, office } from '../builders.ts';
import { stories } from '../histories/stories.ts';
import { openOffice, patience, see, withBrowser, type Office } from './browser.ts';

withBrowser('the pages, to those who read', () => {
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
  afterEach(() => at?.leave());
  afterAll(() => at?.close());

  it(
    'show what is published to a visitor without login, and nothing else',
    async () => {
      const page = await at.visit('#/public');
      await page.getByRole('link', { name: '示例县第一中学' }).click();
      await see(page, '94.5');
      await see(page, '绩效指标');
      expect(await page.locator('main').innerText()).not.toContain('13812341234');
      await page.goto(`${at.home}#/evaluations/${task}`);
      await page.getByRole('button', { name: '登录' }).waitFor();
      expect(await page.getByText('全过程').count()).toBe(0);
    },
    patience,
  );

  it(
    'list the evaluations, find them by stage and text, and open one',
    async () => {
      const page = await at.enter(office, '#/evaluations');
      await see(page, '自评（填报中）');
      await page.getByPlaceholder('单位或项目').fill('没有这个单位');
      await page.getByPlaceholder('单位或项目').press('Enter');
      await see(page, '没有符合条件的评价，请放宽查找和筛选');
      await page.getByPlaceholder('单位或项目').fill('');
      await page.getByPlaceholder('单位或项目').press('Enter');
      await page.getByRole('combobox', { name: '环节' }).click();
      await page.getByTitle('归档', { exact: true }).click();
      await page.getByRole('row', { name: /归档/u }).getByRole('link', { name: '示例县第一中学' }).click();
      await page.getByRole('tab', { name: '全过程' }).click();
      await see(page, '任务下达');
      await page.getByRole('tab', { name: '导出与归档' }).click();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: '下载归档包' }).click();
      expect((await download).suggestedFilename()).toMatch(/^示例县第一中学.*\.zip$/u);
    },
    patience,
  );

  it(
    'show the time of the office, wherever the browser is',
    async () => {
      const page = await at.enter(office, `#/evaluations/${published}`);
      await page.getByRole('tab', { name: '全过程' }).click();
      await see(page, /2023年1月10日 10:00/u);
    },
    patience,
  );

  it(
    'tell everybody what awaits them, and why',
    async () => {
      const page = await at.enter(filler);
      await see(page, '待办（1）');
      await see(page, '您是填报人');
      await page.getByRole('link', { name: '绩效自评' }).click();
      await page.getByRole('tab', { name: '填报', exact: true }).waitFor();
    },
    patience,
  );

  it(
    'draw the board, with the numbers one click away',
    async () => {
      const page = await at.enter(office, '#/board');
      await see(page, '督办看板');
      await page.getByRole('img', { name: '得分分布' }).waitFor();
      await page.getByRole('radiogroup', { name: '得分分布' }).getByText('数').click();
      await see(page, '得分段');
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: '导出明细' }).click();
      expect((await download).suggestedFilename()).toBe('督办看板.csv');
    },
    patience,
  );

  it(
    'neither complain nor ask anybody else for anything',
    async () => {
      expect(at.troubles).toEqual([]);
      const planted: string[] = [];
      const page = await at.visit('', {}, planted);
      await page.evaluate('console.error("planted")');
      await page.goto('http://127.0.0.2:9/').catch(() => undefined);
      expect(planted).toEqual(['error: planted', 'foreign: http://127.0.0.2:9/']);
    },
    patience,
  );
});
