import { chromium, type Page } from 'playwright-core';
import { browserArgs, chromiumPath } from '../pages/chromium.ts';
import { desk } from './looking.ts';
import { openEmptyHouse } from './story.ts';

/** One moment of the first day of a house, led to from the one before. */
export interface Moment {
  name: string;
  title: string;
  go(this: void, page: Page, setupCode: string): Promise<void>;
}

const three = [
  ['系统管理员', '孔管', 'kong'],
  ['安全管理员', '曹安', 'cao'],
  ['审计管理员', '严审', 'yan'],
] as const;
const ownPassword = 'Kouling-Ziji-2026';

const next = (page: Page, name = '下一步'): Promise<void> => page.getByRole('button', { name }).click();
const list = async (page: Page, where: string, words: string): Promise<void> => {
  await page.evaluate(`location.hash = '#${where}'`);
  await page.getByText(words).waitFor();
};

/** From the code of the start to the lists that are empty still. */
export const firstDay: readonly Moment[] = [
  {
    name: 'opening',
    title: '启用：空系统只等持有启用码的人',
    go: (page) => page.getByLabel('启用码').waitFor(),
  },
  {
    name: 'opening-people',
    title: '启用第二步：三员是三个人',
    go: async (page, setupCode) => {
      await page.getByLabel('启用码').fill(setupCode);
      await page.getByLabel('财政局名称').fill('示例县财政局');
      await page.getByLabel('单位编号').fill('czj');
      await next(page);
      await page.getByLabel('系统管理员姓名').waitFor();
    },
  },
  {
    name: 'opening-review',
    title: '启用第三步：核对之后才写入',
    go: async (page) => {
      for (const [role, name, login] of three) {
        await page.getByLabel(`${role}姓名`).fill(name);
        await page.getByLabel(`${role}账号`).fill(login);
      }
      await next(page);
      await page.getByRole('button', { name: '确认启用' }).waitFor();
    },
  },
  {
    name: 'opening-passwords',
    title: '启用第四步：初始口令只显示一次',
    go: async (page) => {
      await next(page, '确认启用');
      await page.getByText('初始口令只显示这一次').waitFor();
    },
  },
  {
    name: 'opening-way-on',
    title: '启用第五步：接下来谁办什么',
    go: async (page) => {
      const password = await page.locator('main code').first().innerText();
      await page.evaluate(`sessionStorage.setItem('first', ${JSON.stringify(password)})`);
      await page.getByRole('checkbox').check();
      await next(page);
      await page.getByRole('button', { name: '去登录' }).waitFor();
    },
  },
  {
    name: 'opening-own-password',
    title: '首次登录：修改初始口令',
    go: async (page) => {
      const password = await page.evaluate<string>(`sessionStorage.getItem('first')`);
      await next(page, '去登录');
      await page.getByLabel('账号').fill('kong');
      await page.getByLabel('口令').fill(password);
      await next(page, '登录');
      await page.getByLabel('现用口令').fill(password);
      await page.mouse.move(0, 0);
    },
  },
  {
    name: 'opening-progress',
    title: '开通进度：还没有待办时做什么',
    go: async (page) => {
      await page.getByLabel('新口令', { exact: true }).fill(ownPassword);
      await page.getByLabel('再次填写新口令').fill(ownPassword);
      await next(page, '修改口令');
      await page.getByText('开通进度（').waitFor();
      await page.getByText('口令已修改').waitFor({ state: 'hidden' });
    },
  },
  {
    name: 'requests-none',
    title: '没有待批准的岗位时',
    go: (page) => list(page, '/people?tab=requests', '没有待批准的岗位'),
  },
  { name: 'public-none', title: '还没有公开的评价时', go: (page) => list(page, '/public', '绩效自评结果公开') },
];

/** An empty house, and a browser in front of it. */
export interface FirstDay {
  page: Page;
  setupCode: string;
  /** What the page complained of. */
  troubles: string[];
  close(): Promise<void>;
}

export const openFirstDay = async (url: string): Promise<FirstDay> => {
  const { address, setupCode = '', close } = await openEmptyHouse(url);
  const browser = await chromium.launch({ executablePath: chromiumPath, args: [...browserArgs] });
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: desk });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (said) => ['error', 'warning'].includes(said.type()) && troubles.push(said.text()));
  page.on('pageerror', ({ message }) => troubles.push(`thrown: ${message}`));
  await page.goto(address);
  return { page, setupCode, troubles, close: () => browser.close().finally(close) };
};
