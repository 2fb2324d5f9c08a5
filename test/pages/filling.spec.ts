import type { Page, Route } from 'playwright-core';
import { department, filler, office } from '../builders.ts';
import { stories } from '../histories/stories.ts';
import { openOffice, patience, see, signIn, withBrowser, type Office } from './browser.ts';
import { paste } from './clicking.ts';

withBrowser('the pages, to those who write', () => {
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

  const more = async (page: Page, action: string): Promise<void> => {
    await page.getByRole('button', { name: '更多办理' }).click();
    await page.getByRole('menuitem', { name: action }).click();
  };
  const actual = (page: Page, n: number) => page.getByLabel(`第${n}项指标，实际完成值`);

  it(
    'fill in a table that saves itself, with targets from the approved goal',
    async () => {
      const page = await at.enter(filler, `#/evaluations/${task}`);
      await actual(page, 1).fill('12场');
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.ariaLabel')).toBe('第2项指标，实际完成值');
      await see(page, '已保存');
      expect(await page.getByLabel('第1项指标，年度指标值').count()).toBe(0);
      const { state } = await at.house.store.fresh(task);
      const form = (await at.house.store.forms(task, state, ['selfEvaluation'])).selfEvaluation;
      expect(form?.indicatorSets[0]?.indicators[0]?.actual?.raw).toBe('12场');
    },
    patience,
  );

  it(
    'take a block from a spreadsheet, and take it back',
    async () => {
      const page = await at.enter(filler, `#/evaluations/${task}`);
      await actual(page, 1).focus();
      await paste(page, '10场\t20\n98%\t30');
      expect(await actual(page, 1).inputValue()).toBe('10场');
      expect(await page.getByLabel('第2项指标，分值').inputValue()).toBe('30');
      await page.getByRole('button', { name: '撤销' }).click();
      expect(await actual(page, 2).inputValue()).not.toBe('98%');
      const cells = '<tr><td><p>第一段</p><p>第二段</p></td><td rowspan="2"> 20 </td></tr><tr><td>下<br>一行</td></tr>';
      await actual(page, 1).focus();
      await paste(page, '第一段\n第二段\t20\n下\n一行', `<table>${cells}</table>`);
      expect(await actual(page, 1).inputValue()).toBe('第一段\n第二段');
      expect(await actual(page, 2).inputValue()).toBe('下\n一行');
      expect(await page.getByLabel('第2项指标，分值').inputValue()).toBe('');
    },
    patience,
  );

  it(
    'show what was recognised in a file before it is taken; others see score and findings at once',
    async () => {
      const onlooker = await at.enter(department, `#/evaluations/${task}`);
      const page = await at.enter(filler, `#/evaluations/${task}`);
      await page.locator('input[type=file]').setInputFiles('test/forms/004.txt');
      await page.getByText(/中认出2份表格/u).waitFor();
      await page.getByRole('button', { name: '原样采用' }).first().click();
      await see(page, /超出238.29万元/u);
      await see(page, '已保存');
      await see(onlooker, '97.42');
    },
    patience,
  );

  it(
    'keep what is typed while the house is away, and save it when it is back',
    async () => {
      const noted: string[] = [];
      const page = await at.enter(filler, `#/evaluations/${task}`, {}, noted);
      const lose = (route: Route): Promise<void> => route.abort();
      await page.route('**/saveDraft', lose);
      await actual(page, 1).fill('断线时填写');
      await see(page, /连不上服务器/u);
      await page.unroute('**/saveDraft', lose);
      await see(page, '已保存');
      expect(await actual(page, 1).inputValue()).toBe('断线时填写');
      expect(noted.every((line) => line.includes('net::ERR_FAILED'))).toBe(true);
    },
    patience,
  );

  it(
    'bring back what was typed in a tab that was closed before it could be saved',
    async () => {
      const noted: string[] = [];
      const page = await at.enter(filler, `#/evaluations/${task}`, {}, noted);
      await page.route('**/saveDraft', (route) => route.abort());
      await actual(page, 2).fill('关页前填写');
      await see(page, /连不上服务器/u);
      const again = await page.context().newPage();
      await page.close({ runBeforeUnload: false });
      await again.goto(`${at.home}#/evaluations/${task}`);
      await see(again, '已恢复上次未保存的内容');
      expect(await actual(again, 2).inputValue()).toBe('关页前填写');
    },
    patience,
  );

  it(
    'ask a person whose session has ended to sign in again above the page, and lose nothing',
    async () => {
      const noted: string[] = [];
      const page = await at.enter(filler, `#/evaluations/${task}`, {}, noted);
      await actual(page, 1).waitFor();
      await page.context().clearCookies();
      await actual(page, 1).fill('会话过期时填写');
      const dialog = page.getByRole('dialog');
      await dialog.getByText('您填写的内容仍在本页').waitFor();
      await dialog.getByLabel('口令').waitFor();
      expect(await dialog.getByLabel('账号').inputValue()).toBe(filler.id);
      await dialog.getByLabel('口令').fill('spec-password');
      await dialog.getByRole('button', { name: '登录' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await see(page, '已保存');
      expect(await actual(page, 1).inputValue()).toBe('会话过期时填写');
      expect(noted.filter((line) => !line.includes('401 (Unauthorized)'))).toEqual([]);
    },
    patience,
  );

  it(
    'save nothing in the name of somebody who has signed in to another window of the same browser',
    async () => {
      const noted: string[] = [];
      const page = await at.enter(filler, `#/evaluations/${task}`, {}, noted);
      await actual(page, 2).waitFor();
      const other = await page.context().newPage();
      await other.goto(at.home);
      await other.getByText('实时').waitFor();
      await page.context().clearCookies();
      await other.reload();
      await signIn(other, office);
      await other.getByText('实时').waitFor();
      await actual(page, 2).fill('换人登录时填写');
      const dialog = page.getByRole('dialog');
      await dialog.getByText(`本浏览器的另一窗口已由${office.name}登录`).waitFor();
      await dialog.getByLabel('口令').fill('spec-password');
      await dialog.getByRole('button', { name: '登录' }).click();
      await see(page, '已保存');
      const { state } = await at.house.store.fresh(task);
      const form = (await at.house.store.forms(task, state, ['selfEvaluation'])).selfEvaluation;
      expect(form?.indicatorSets[0]?.indicators[1]?.actual?.raw).toBe('换人登录时填写');
      expect(noted.filter((line) => !line.includes('401 (Unauthorized)'))).toEqual([]);
    },
    patience,
  );

  it(
    'show two people who edit at once what differs, and let them decide',
    async () => {
      const noted: string[] = [];
      const one = await at.enter(filler, `#/evaluations/${task}`, {}, noted);
      const other = await at.enter(filler, `#/evaluations/${task}`, {}, noted);
      await actual(one, 1).waitFor();
      await actual(other, 1).waitFor();
      const deaf = (route: Route): Promise<void> =>
        route.request().method() === 'GET' ? route.abort() : route.continue();
      await other.route('**/api/evaluations/**', deaf);
      await actual(one, 1).fill('甲的内容');
      await see(one, '已保存');
      await actual(other, 1).fill('乙的内容');
      await see(other, '这份表格刚在别处保存过（他人，或您的另一个窗口），您的内容仍在本页');
      await other.unroute('**/api/evaluations/**', deaf);
      await other.getByRole('button', { name: '查看差异' }).click();
      await other.getByText(/甲的内容 → 乙的内容/u).waitFor();
      await other.getByRole('button', { name: '保存我的内容' }).click();
      await see(other, '已保存');
      expect(await actual(other, 1).inputValue()).toBe('乙的内容');
    },
    patience,
  );

  it(
    'never act on a version that was not seen, and grant a wish once though its answer was lost',
    async () => {
      const noted: string[] = [];
      const page = await at.enter(department, `#/evaluations/${task}`, {}, noted);
      await more(page, '批准延期');
      await page.getByLabel('环节').click();
      await page.getByTitle('绩效自评').click();
      await page.getByLabel('期限').fill('2025-01-31');
      await page.getByLabel('理由').fill('线路中断');
      const before = (await at.house.store.fresh(task)).state.version;
      await page.route('**/extendDeadline', async (route) => void (await route.fetch(), await route.abort()), {
        times: 1,
      });
      await page.getByRole('button', { name: '确认批准延期' }).click();
      await page.getByText(/连不上服务器/u).waitFor();
      await page.getByRole('button', { name: '确认批准延期' }).click();
      await page.getByText('已办理：批准延期').waitFor();
      expect((await at.house.store.fresh(task)).state.version).toBe(before + 1);
    },
    patience,
  );

  it(
    'fit a telephone, by day and by night',
    async () => {
      const page = await at.enter(office, `#/evaluations/${task}`, { viewport: { width: 360, height: 740 } });
      await see(page, '97.42');
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
      await page.goto(`${at.home}#/`);
      await see(page, '待办');
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    },
    patience,
  );

  it(
    'let somebody else sign in where one has left',
    async () => {
      const page = await at.enter(office);
      await page.getByRole('button', { name: office.name }).click();
      await page.getByRole('menuitem', { name: '退出' }).click();
      await signIn(page, department);
      await page.getByText('实时').waitFor();
      await see(page, '待办');
    },
    patience,
  );
});
