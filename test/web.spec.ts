import { existsSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type BrowserContextOptions, type Page, type Route } from 'playwright-core';
import { dueStages, evalScopes, formKinds, lights, outcomes, places, severities, stages } from '#domain/vocabulary';
import type { Actor } from '#domain/evaluation/action';
import { department, filler, office } from './builders.ts';
import { stories } from './histories/stories.ts';
import { openHouse, password, serve, type House } from './running.ts';

const chromiumPath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** For one test: the machine may be busy with others. */
const patience = 30_000;

const present = existsSync(chromiumPath);
if (!present) console.log(`no Chromium at ${chromiumPath} (set CHROMIUM_PATH): the page is not looked at`);
const withBrowser = present ? describe : describe.skip;

/** Serves the house below /office/, as a gate in front of it might. */
const serveBelow = async (address: string): Promise<Server> => {
  const gate = createServer((asked, reply) => {
    const { method, headers, url = '' } = asked;
    if (!url.startsWith('/office/')) return void reply.writeHead(404).end();
    const onward = request(`${address}/${url.slice('/office/'.length)}`, { method, headers }, (answer) => {
      reply.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(reply);
    });
    onward.on('error', () => reply.destroy());
    asked.pipe(onward);
  });
  await once(gate.listen(0, '127.0.0.1'), 'listening');
  return gate;
};

it('speaks the words of the vocabulary', async () => {
  const words: unknown = await import('../apps/web/public/words.js' as string);
  const shared = { stages, places, dueStages, formKinds, evalScopes, severities, outcomes, lights };
  expect({ ...(words as object), ...shared }).toEqual({ ...(words as object) });
});

withBrowser('the page', () => {
  let house: House;
  let served: Awaited<ReturnType<typeof serve>>;
  let gate: Server;
  let browser: Browser;
  let home = '';
  let task = '';
  let published = '';
  const troubles: string[] = [];

  beforeAll(async () => {
    house = await openHouse();
    published = (await house.live(stories.published)).id;
    const approved = await house.live(stories.cancelled.slice(0, 6));
    task = (await house.act(approved.id, approved.version, 'closeExecution', {}, department)).id;
    await house.drain();
    await house.work();
    served = await serve(house);
    gate = await serveBelow(served.address);
    home = `http://127.0.0.1:${(gate.address() as AddressInfo).port}/office/`;
    browser = await chromium.launch({ executablePath: chromiumPath, args });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    gate?.closeAllConnections();
    gate?.close();
    await served?.close();
    await house?.close();
  });

  /** A browser of its own, that notes every complaint of the page and every request to elsewhere. */
  const visit = async (where = '', options: BrowserContextOptions = {}, noted = troubles): Promise<Page> => {
    const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'America/New_York', ...options });
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    page.on('console', (m) => ['error', 'warning'].includes(m.type()) && noted.push(`${m.type()}: ${m.text()}`));
    page.on('pageerror', (error) => noted.push(`thrown: ${error.message}`));
    page.on('request', (sent) => sent.url().startsWith(home) || noted.push(`foreign: ${sent.url()}`));
    await page.goto(home + where);
    return page;
  };

  const enter = async (
    actor: Actor,
    where = '',
    options: BrowserContextOptions = {},
    noted = troubles,
  ): Promise<Page> => {
    const page = await visit(where, options, noted);
    await page.getByLabel('账号').fill(actor.id);
    await page.getByLabel('口令').fill(password);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByText('实时').waitFor();
    return page;
  };

  const see = async (page: Page, text: string | RegExp): Promise<void> =>
    page.locator('main').getByText(text).first().waitFor();

  const begin = (page: Page, action: string): Promise<void> =>
    page.locator('.actions').getByRole('button', { name: action, exact: true }).click();

  it(
    'shows what is published to a visitor without login, and nothing else',
    async () => {
      const page = await visit();
      await page.getByRole('link', { name: '示例县第一中学' }).click();
      await see(page, '94.5');
      await see(page, /绩效指标/u);
      expect(await page.locator('main').innerText()).not.toContain('13812341234');
      await page.goto(`${home}#/e/${task}`);
      await page.getByRole('heading', { name: '工作人员登录' }).waitFor();
      expect(await page.locator('.timeline').count()).toBe(0);
    },
    patience,
  );

  it(
    'lists the evaluations, finds them by stage and text, and opens one',
    async () => {
      const page = await enter(office);
      await see(page, '共2项');
      await page.getByLabel('环节').selectOption('archived');
      await see(page, '共1项');
      await page.getByLabel('按单位或名称查找').fill('没有这个单位');
      await see(page, '没有符合条件的评价');
      await page.getByLabel('按单位或名称查找').fill('业务');
      await page.getByRole('link', { name: '业务工作经费' }).click();
      await see(page, '培训次数凭证不全');
      await see(page, '任务下达');
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: '下载归档包' }).click();
      expect((await download).suggestedFilename()).toBe(`jicheng-${published}.zip`);
    },
    patience,
  );

  it(
    'shows the time of the office, wherever the browser is',
    async () => {
      const page = await enter(office, `#/e/${published}`);
      await see(page, '2023-01-10 10:00');
    },
    patience,
  );

  it(
    'takes a form from a file; others see its score and findings at once and keep what they type',
    async () => {
      const onlooker = await enter(department, `#/e/${task}`);
      await begin(onlooker, '批准延期');
      await onlooker.getByLabel('理由').fill('汛期抢险，人手不足');
      await onlooker.evaluate('document.body.dataset.samePage = "yes"');

      const page = await enter(filler, `#/e/${task}`);
      await begin(page, '暂存');
      await page.getByLabel('填好的表格').setInputFiles('test/forms/004.txt');
      await see(page, '识别出2份表格');
      await see(page, '未能放入的内容（1处）');
      await page.getByRole('button', { name: '确认暂存' }).click();
      await see(page, '97.42');
      await see(page, /成本指标.*超出238.29万元/u);
      await see(page, /须改正后才能送审/u);
      expect(await page.getByRole('button', { name: '绩效自评送审' }).isDisabled()).toBe(true);

      await see(onlooker, '97.42');
      await see(onlooker, /来自文件“004.txt”/u);
      expect(await onlooker.locator('body[data-same-page]').count()).toBe(1);
      expect(await onlooker.getByLabel('理由').inputValue()).toBe('汛期抢险，人手不足');
    },
    patience,
  );

  it(
    'never acts on a version that was not seen: says so, keeps the text, and goes on when told to',
    async () => {
      const noted: string[] = [];
      const page = await enter(department, `#/e/${task}`, {}, noted);
      await begin(page, '批准延期');
      await page.locator('select[name=stage]').selectOption('selfEvaluation');
      await page.locator('input[name=due]').fill('2024-12-31');
      await page.getByLabel('理由').fill('决算批复推迟');
      // The news of the other's act is held up, so that the server has to refuse.
      await page.route('**/api/evaluations/**', async (route) => {
        if (route.request().method() === 'GET') await new Promise((done) => setTimeout(done, 800));
        await route.continue();
      });
      const { state } = await house.store.fresh(task);
      const extension = { stage: 'selfEvaluation', due: '2024-06-30', reason: '统一延期' };
      await house.act(task, state.version, 'extendDeadline', extension, office);
      await page.getByRole('button', { name: '确认批准延期' }).click();
      await see(page, /表单已被.*更新/u);
      await page.getByRole('button', { name: '已看过最新内容，继续办理' }).click();
      expect(await page.getByLabel('理由').inputValue()).toBe('决算批复推迟');
      await page.getByRole('button', { name: '确认批准延期' }).click();
      await page.getByText('已办理：批准延期').waitFor();
      await see(page, '2024-12-31');
      expect(noted).toEqual([expect.stringContaining('409 (Conflict)')]);
    },
    patience,
  );

  it(
    'grants a wish once, though the answer was lost on its way and the person tried again',
    async () => {
      const noted: string[] = [];
      const page = await enter(department, `#/e/${task}`, {}, noted);
      await begin(page, '批准延期');
      await page.locator('select[name=stage]').selectOption('selfEvaluation');
      await page.locator('input[name=due]').fill('2025-01-31');
      await page.getByLabel('理由').fill('线路中断');
      const before = (await house.store.fresh(task)).state.version;
      const lose = async (route: Route): Promise<void> => void (await route.fetch(), await route.abort());
      await page.route('**/extendDeadline', lose, { times: 1 });
      await page.getByRole('button', { name: '确认批准延期' }).click();
      await see(page, '无法连接服务器');
      await see(page, '2025-01-31');
      await page.getByRole('button', { name: '确认批准延期' }).click();
      await page.getByText('已办理：批准延期').waitFor();
      expect((await house.store.fresh(task)).state.version).toBe(before + 1);
      expect(noted).toEqual([expect.stringContaining('net::ERR_FAILED')]);
    },
    patience,
  );

  it(
    'asks a person to log in again above the page, and loses nothing',
    async () => {
      const noted: string[] = [];
      const page = await enter(department, `#/e/${task}`, {}, noted);
      await begin(page, '批准延期');
      await page.getByLabel('理由').fill('还没写完');
      await page.context().clearCookies();
      await page.getByRole('button', { name: '批复的绩效目标' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('账号').fill(department.id);
      await dialog.getByLabel('口令').fill(password);
      await dialog.getByRole('button', { name: '登录' }).click();
      await dialog.waitFor({ state: 'detached' });
      expect(await page.getByLabel('理由').inputValue()).toBe('还没写完');
      expect(noted.filter((line) => !line.includes('401 (Unauthorized)'))).toEqual([]);
    },
    patience,
  );

  it(
    'fits a narrow screen, by day and by night',
    async () => {
      const phone = { viewport: { width: 360, height: 740 }, colorScheme: 'dark' } as const;
      const page = await enter(office, `#/e/${task}`, phone);
      await see(page, '97.42');
      const width = (): Promise<number> => page.evaluate('document.documentElement.scrollWidth');
      expect(await width()).toBe(360);
      await page.getByRole('link', { name: '返回列表' }).click();
      await see(page, '共2项');
      expect(await width()).toBe(360);
      expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(17, 22, 27)');
    },
    patience,
  );

  it(
    'neither complains nor asks anybody else for anything',
    async () => {
      expect(troubles).toEqual([]);
      const planted: string[] = [];
      const page = await visit('', {}, planted);
      await page.evaluate('console.error("planted")');
      await page.goto('http://127.0.0.2:9/').catch(() => undefined);
      expect(planted).toEqual(['error: planted', 'foreign: http://127.0.0.2:9/']);
    },
    patience,
  );
});
