import type { Page } from 'playwright-core';
import { auditAdministrator } from '../managers.ts';
import { department, filler, office } from '../builders.ts';
import { stories } from '../histories/stories.ts';
import { until } from '../running.ts';
import { openOffice, patience, see, withBrowser, type Office } from './browser.ts';
import { shoot } from './clicking.ts';

withBrowser('the guide through the main job', () => {
  let at: Office;
  let task = '';
  beforeAll(async () => {
    at = await openOffice(async (house) => {
      const approved = await house.live(stories.cancelled.slice(0, 6));
      task = (await house.act(approved.id, approved.version, 'closeExecution', {}, department)).id;
    });
  }, 90_000);
  afterEach(() => at?.leave());
  afterAll(() => at?.close());

  const title = (page: Page): Promise<string> => page.locator('.ant-tour:visible .ant-tour-title').innerText();
  const next = (page: Page): Promise<void> => page.locator('.ant-tour-next-btn:visible').click();
  const told = async (page: Page, words: string): Promise<void> =>
    page.locator('.ant-tour-title', { hasText: words }).filter({ visible: true }).waitFor();
  const startFromMenu = async (page: Page, name: string): Promise<void> => {
    await page.getByRole('button', { name }).click();
    await page.getByRole('menuitem', { name: '使用引导' }).click();
  };

  it(
    'is offered once to a filler, and leads from the list to the submission on a narrow screen by keyboard',
    async () => {
      const page = await at.enter(filler, '', { viewport: { width: 360, height: 740 } });
      await page.getByRole('button', { name: '开始引导' }).click();
      const visited: string[] = [];
      for (const words of ['待办', '填表', '得分和合计', '问题', '送审', '随时再看']) {
        await told(page, words);
        await until('the keys are on the guide', () =>
          page.evaluate<boolean>(`document.activeElement.matches('.ant-tour-next-btn')`),
        );
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
        visited.push(page.url().split('#')[1] ?? '/');
        await shoot(page, `guide-${words}`);
        await page.keyboard.press('Enter');
      }
      const inCase = `/evaluations/${task}`;
      expect(visited).toEqual(['/', inCase, inCase, inCase, inCase, '/']);
      await page.locator('.ant-tour').filter({ visible: true }).waitFor({ state: 'hidden' });
      await page.reload();
      await see(page, '待办');
      expect(await page.getByRole('button', { name: '开始引导' }).count()).toBe(0);
    },
    2 * patience,
  );

  it(
    'shows the performance office its board and how tasks are given, until Escape; nobody is trapped in it',
    async () => {
      const page = await at.enter(office);
      await page.getByRole('button', { name: '不用了' }).click();
      await startFromMenu(page, office.name);
      await told(page, '督办看板');
      await next(page);
      await told(page, '下达任务');
      expect(page.url()).toContain('#/dispatch');
      expect(await title(page)).toBe('下达任务');
      await page.keyboard.press('Escape');
      await page.locator('.ant-tour').filter({ visible: true }).waitFor({ state: 'hidden' });
      await page.getByLabel('下达批次').fill('试一试');
      expect(await page.evaluate(`document.activeElement.closest('.ant-tour')`)).toBeNull();
    },
    patience,
  );

  it(
    'is there for those who review and for the auditor, and not for visitors',
    async () => {
      const page = await at.enter(department);
      await page.getByRole('button', { name: '开始引导' }).click();
      await told(page, '待办');
      await next(page);
      await told(page, '先看变化和问题');
      await page.evaluate(`location.hash = '#/evaluations'`);
      await page.locator('.ant-tour').filter({ visible: true }).waitFor({ state: 'hidden' });
      expect(page.url()).toContain('#/evaluations');
      const other = await at.enter(auditAdministrator);
      await other.getByRole('button', { name: '开始引导' }).click();
      for (const words of ['全部操作', '登记簿变动', '历史状况', '随时再看']) {
        await told(other, words);
        await shoot(other, `guide-auditor-${words}`);
        await next(other);
      }
      const visitor = await at.visit('#/public');
      await see(visitor, '绩效自评结果公开');
      expect(await visitor.getByText('使用引导').count()).toBe(0);
    },
    patience,
  );

  it(
    'the submission is in sight from the beginning, and says what is still in its way',
    async () => {
      const page = await at.enter(filler, `#/evaluations/${task}`);
      const aim = page.locator('.actions').getByRole('button', { name: '绩效自评送审' });
      await aim.click({ force: true });
      await page.getByText('尚未填报：请先填写或导入表格并保存，再送审').first().waitFor();
      expect(await aim.getAttribute('aria-disabled')).toBe('true');
      expect(await page.getByLabel('填表人').inputValue()).toBe(filler.name);
    },
    patience,
  );

  it(
    'why a finding is raised is told beside it: the rule, what it rests on, and how to mend it',
    async () => {
      const page = await at.enter(filler, `#/evaluations/${task}`);
      await page
        .getByRole('button', { name: /^为什么？/u })
        .first()
        .click();
      const why = page.getByRole('dialog');
      for (const part of ['比较的是', '为什么重要', '怎样改', '依据', '能否豁免'])
        await why.getByText(part).first().waitFor();
      await shoot(page, 'why');
      await page.keyboard.press('Escape');
      await why.waitFor({ state: 'hidden' });
    },
    patience,
  );

  it('nothing was complained of on the way', () => expect(at.troubles).toEqual([]));
});
