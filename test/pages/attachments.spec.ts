import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Route } from 'playwright-core';
import { filler, goalForm, unitHead } from '../builders.ts';
import { openOffice, patience, see, withBrowser, type Office } from './browser.ts';
import { choose, dropFile, dropSizes, shoot } from './clicking.ts';

const shaOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const paper = (words: string): Buffer => Buffer.from(`%PDF-1.7\n${words}`);
const firstName = goalForm().indicatorSets[0]?.indicators[0]?.level3;
const phone = { viewport: { width: 360, height: 740 } };

withBrowser('papers beside a form, by clicking', () => {
  let at: Office;
  let task = '';
  let folder = '';
  let own: Page;
  /** What the page of whoever fills in complained of: answers other than 200 are part of the story. */
  const noted: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jicheng-papers-'));
    at = await openOffice(async (house) => {
      task = (await house.open({ title: '业务工作经费' })).id;
      await house.act(task, 1, 'saveDraft', { form: goalForm() }, filler);
    });
    own = await at.enter(filler, `#/evaluations/${task}`, {}, noted);
    await papersOf(own);
  }, 90_000);
  afterAll(async () => {
    await at?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const fileOf = async (name: string, bytes: Buffer): Promise<string> => {
    await writeFile(join(folder, name), bytes);
    return join(folder, name);
  };
  const state = async () => (await at.house.store.fresh(task)).state;
  const names = async (): Promise<string[]> =>
    (await state()).attachments.filter(({ withdrawn }) => !withdrawn).map(({ name }) => name);
  const papersOf = async (page: Page): Promise<void> => {
    await page.getByRole('tab', { name: /^附件/u }).click();
    await see(page, /^附件（\d+）$/u);
  };
  const pick = async (page: Page, name: string, bytes: Buffer): Promise<void> => {
    await page
      .getByRole('tabpanel')
      .locator('input[type=file]')
      .filter({ visible: false })
      .last()
      .setInputFiles(await fileOf(name, bytes));
    await page.getByText(name).waitFor();
  };
  const upload = (page: Page, n: number): Promise<void> => page.getByRole('button', { name: `上传${n}份` }).click();
  const said = (page: Page, words: string): Promise<void> =>
    page.getByRole('status').filter({ hasText: words }).waitFor();

  it(
    'several are handed in at once, by choosing and by dropping, each with what it is and proves; what is no good is told before it is sent',
    async () => {
      await see(own, /还没有附件。通常需要：立项依据/u);
      await pick(own, '培训合同.pdf', paper('合同'));
      await dropFile(own, await fileOf('满意度问卷.txt', Buffer.from('满意98份，不满意2份')));
      await choose(own, '“培训合同.pdf”佐证的指标', '第1项指标');
      await choose(own, '“满意度问卷.txt”的类别', '其他');
      await own.getByLabel('“满意度问卷.txt”的说明').fill('共收回100份');
      let asked = 0;
      own.on('request', (sent) => (asked += Number(sent.method() === 'POST')));
      await dropSizes(own, { '现场录像.pdf': 30 * 1024 * 1024, '台账.zip': 9, '空白.pdf': 0 });
      for (const words of ['文件有30MB，超过20MB的上限', '压缩包请解压后逐份上传', '文件是空的'])
        await own.getByRole('alert').filter({ hasText: words }).waitFor();
      expect(asked).toBe(0);
      await shoot(own, 'attachments-chosen');
      await upload(own, 2);
      await said(own, '已上传2份');
      expect(asked).toBe(2);
      const items = (await state()).attachments;
      expect(items).toMatchObject([
        { name: '培训合同.pdf', kind: 'evidence', where: 'indicatorSets[goal].indicators[1]', beside: firstName },
        { name: '满意度问卷.txt', kind: 'other', note: '共收回100份' },
      ]);
      for (const name of ['现场录像.pdf', '台账.zip', '空白.pdf'])
        await own.getByRole('button', { name: `不上传“${name}”` }).click();
      await see(own, /^附件（2）$/u);
      await shoot(own, 'attachments');
    },
    patience,
  );

  it(
    'a form that was saved meanwhile is nothing that whoever uploads has to know; twice the same file is told once',
    async () => {
      let asked = 0;
      await own.route('**/attachments?**', async (route: Route) => {
        asked += 1;
        if (asked === 1) {
          const { version } = await state();
          const form = goalForm(({ header }) => (header.filledBy = { raw: '另一位填报人' }));
          await at.house.act(task, version, 'saveDraft', { form }, filler);
        }
        await route.continue();
      });
      await pick(own, '验收单.pdf', paper('验收'));
      await upload(own, 1);
      await said(own, '已上传1份');
      expect(asked).toBe(2);
      expect(await own.getByRole('alert').count()).toBe(0);
      await own.getByRole('button', { name: '选择文件' }).and(own.locator(':focus')).waitFor();
      await own.unroute('**/attachments?**');
      await pick(own, '验收单副本.pdf', paper('验收'));
      await upload(own, 1);
      await own.getByRole('alert').filter({ hasText: '内容完全相同' }).waitFor();
      expect(await names()).toEqual(['培训合同.pdf', '满意度问卷.txt', '验收单.pdf']);
      await own.getByRole('button', { name: '不上传“验收单副本.pdf”' }).click();
    },
    patience,
  );

  it(
    'while the house is away a file stays on the list with its words, and goes out when it is asked again',
    async () => {
      const lose = (route: Route): Promise<void> => route.abort();
      await own.route('**/attachments?**', lose);
      await pick(own, '实施方案.pdf', paper('方案'));
      await own.getByLabel('“实施方案.pdf”的说明').fill('经会议研究');
      await upload(own, 1);
      await own.getByRole('alert').filter({ hasText: '文件仍在这里' }).waitFor();
      await said(own, '1份未能上传');
      expect(await own.getByLabel('“实施方案.pdf”的说明').inputValue()).toBe('经会议研究');
      await own.unroute('**/attachments?**', lose);
      await own.getByRole('button', { name: '重试' }).click();
      await said(own, '已上传1份');
      expect((await state()).attachments.at(-1)).toMatchObject({ name: '实施方案.pdf', note: '经会议研究' });
    },
    patience,
  );

  it(
    'one is taken off with a reason by the keys alone, and lies folded away with it; others see it at once',
    async () => {
      const onlooker = await at.enter(unitHead, `#/evaluations/${task}`);
      await papersOf(onlooker);
      await see(onlooker, /^附件（4）$/u);
      await see(onlooker, /须由/u);
      expect(await onlooker.getByRole('button', { name: /^撤下/u }).count()).toBe(0);
      await own.getByRole('button', { name: '撤下附件“满意度问卷.txt”' }).focus();
      await own.keyboard.press('Enter');
      const dialog = own.getByRole('dialog');
      await dialog.getByText('满意度问卷.txt（其他）').waitFor();
      await dialog.getByLabel('理由').fill('扫描不清');
      await shoot(own, 'attachments-withdraw');
      await own.keyboard.press('Enter');
      await own.getByText('已办理：撤下附件').first().waitFor();
      await see(onlooker, /^附件（3）$/u);
      await own.getByRole('tab', { name: '附件（3）' }).and(own.locator(':focus')).waitFor();
      await own.getByRole('button', { name: '已撤下的附件（1）' }).focus();
      await own.keyboard.press('Enter');
      await see(own, '理由：扫描不清');
      await own.getByRole('tab', { name: '全过程' }).click();
      await see(own, '附件：满意度问卷.txt');
    },
    patience,
  );

  it(
    'whoever reviews sees a clip beside the indicator, also when its row has moved, is led to its papers, and takes the same bytes',
    async () => {
      const moved = goalForm(({ indicatorSets: [set] }) => {
        const [first, second, ...rest] = set!.indicators;
        set!.indicators = [second!, first!, ...rest].map((one, i) => ({ ...one, seq: i + 1 }));
      });
      const { version } = await at.house.act(task, (await state()).version, 'saveDraft', { form: moved }, filler);
      await at.house.act(task, version, 'submitGoal', {}, filler);
      const head = await at.enter(unitHead, `#/evaluations/${task}`);
      await head.getByRole('button', { name: '第2项指标的附件：1份' }).waitFor();
      expect(await head.getByRole('button', { name: /^第\d+项指标的附件/u }).count()).toBe(1);
      await shoot(head, 'attachments-clip');
      await head.getByRole('button', { name: '第2项指标的附件：1份' }).click();
      const link = head.getByRole('link', { name: '培训合同.pdf' });
      await link.and(head.locator(':focus')).waitFor();
      await see(head, '已随表格送审');
      await shoot(head, 'attachments-review');
      const [taken] = await Promise.all([head.waitForEvent('download'), link.click()]);
      expect(taken.suggestedFilename()).toBe('培训合同.pdf');
      expect(shaOf(await readFile(await taken.path()))).toBe((await state()).attachments[0]?.sha256);
      await head.getByRole('button', { name: /^第2项指标：/u }).click();
      await head.locator('main tr.flash').waitFor();
    },
    patience,
  );

  it(
    'on a telephone nothing is to be pushed sideways',
    async () => {
      const head = await at.enter(unitHead, `#/evaluations/${task}`, phone);
      await head.getByRole('button', { name: '第2项指标的附件：1份' }).click();
      await see(head, /^附件（3）$/u);
      await pick(head, `${'现场核查记录及照片'.repeat(6)}.pdf`, paper('核查'));
      expect(await head.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      await shoot(head, 'attachments-phone');
      await upload(head, 1);
      await said(head, '已上传1份');
      expect((await state()).attachments.at(-1)?.kind).toBe('review');
      expect(await head.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    },
    patience,
  );

  it('nothing was complained of on the way', () => {
    expect(at.troubles).toEqual([]);
    expect(noted.filter((line) => !/status of (?:409|422)|net::ERR_FAILED/u.test(line))).toEqual([]);
  });
});
