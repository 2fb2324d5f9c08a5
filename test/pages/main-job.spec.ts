import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Form } from '#domain/form';
import { readForms } from '#forms/read';
import { writeForm } from '#forms/write/write-form';
import { archivist, department, disclosure, filler, office, unit, unitHead } from '../builders.ts';
import { openOffice, patience, see, withBrowser, type Office } from './browser.ts';
import { confirm, dropFile, paste, press } from './clicking.ts';

/** What the nine indicators measure; the published form repeats the names of their dimensions instead. */
const names = [
  '信访总量下降率',
  '重复信访化解率',
  '年度工作完成率',
  '业务工作费用',
  '基层信访工作网络建设',
  '重点信访问题化解',
  '进京赴省信访总量减少',
  '信访矛盾化解机制',
  '信访人满意度',
];

withBrowser('the main job, by clicking, on a form as it was published', () => {
  let at: Office;
  let task = '';
  let folder = '';
  let published: Form;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jicheng-pages-'));
    published = readForms('004.txt', await readFile('test/forms/004.txt'))[0]!.form;
    at = await openOffice(() => Promise.resolve());
  }, 90_000);
  afterEach(() => at?.leave());
  afterAll(async () => {
    await at?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const wordFile = async (name: string, form: Form): Promise<string> => {
    const file = join(folder, `${name}.docx`);
    await writeFile(file, await writeForm(form, 'docx'));
    return file;
  };
  const place = async (): Promise<string> => (await at.house.store.fresh(task)).state.place;
  const approve = async (page: Page, action = '同意'): Promise<void> => {
    await press(page, action);
    await confirm(page, action);
  };
  it(
    'the office gives the task, and it awaits the unit',
    async () => {
      const page = await at.enter(office, '#/dispatch');
      await page.getByLabel('下达批次').fill('2022年度');
      await page.getByLabel('预算年度').fill('2022');
      await page.getByLabel('任务名称').fill('业务工作经费');
      await page.getByLabel('目标填报期限').fill('2023-02-28');
      await page.getByLabel('绩效自评期限').fill('2024-03-29');
      await page.locator('.ant-tree-treenode', { hasText: '示例县教育局' }).locator('.ant-tree-checkbox').click();
      await page.getByRole('button', { name: '预览下达结果' }).click();
      await page.getByRole('button', { name: '确认下达1项' }).click();
      await see(page, '下达回执');
      await at.house.drain();
      const own = await at.enter(filler);
      await at.house.work();
      await own
        .getByRole('row', { name: /业务工作经费/u })
        .getByRole('link')
        .first()
        .click();
      await own.waitForURL(/evaluations\/./u);
      task = /evaluations\/([^/?]+)/u.exec(own.url())![1]!;
      expect(await place()).toBe('goal.drafting');
    },
    patience,
  );
  it(
    'the unit drops the published file, takes its goals, and corrects what is wrong with them',
    async () => {
      const own = await at.enter(filler, `#/evaluations/${task}`);
      await dropFile(own, await wordFile('published', published));
      await own.getByRole('button', { name: '只取目标和指标' }).click();
      const submission = own.locator('.actions').getByRole('button', { name: '绩效目标送审', exact: true });
      await see(own, '红色（4）');
      expect(await submission.isDisabled()).toBe(true);
      await own.getByRole('textbox', { name: '填报日期' }).fill('2022年1月12日');
      await own.getByRole('textbox', { name: '第1项指标，年度指标值' }).fill('信访总量下降25%以上');
      await own.getByRole('textbox', { name: '第1项指标，三级指标' }).focus();
      await paste(own, names.join('\n'));
      await own.getByRole('textbox', { name: '年度资金总额，年初预算数' }).fill('1234.22');
      await own.getByRole('textbox', { name: '其中：当年财政拨款，年初预算数' }).fill('1234.22');
      await see(own, '已保存');
      await press(own, '绩效目标送审');
      await confirm(own, '绩效目标送审');
      expect(await place()).toBe('goal.reviewing');
    },
    patience,
  );

  it(
    'the goal is returned with a reason, mended, and approved by three',
    async () => {
      const head = await at.enter(unitHead);
      await head.getByRole('link', { name: /单位负责人审签/u }).click();
      await press(head, '退回');
      await head.getByRole('dialog').getByLabel('意见').fill('预期目标请写明接访批次');
      await confirm(head, '退回');

      const own = await at.enter(filler, `#/evaluations/${task}`);
      await see(own, '目标填报（被退回）');
      await see(own, '预期目标请写明接访批次');
      await own.getByRole('textbox', { name: '年度总体目标（预期）' }).fill('全年接待群众来访3000批次，依法按程序办理');
      await see(own, '已保存');
      await press(own, '绩效目标送审');
      await confirm(own, '绩效目标送审');
      for (const actor of [unitHead, department, office]) await approve(await at.enter(actor, `#/evaluations/${task}`));
      expect(await place()).toBe('execution.running');
    },
    3 * patience,
  );

  it(
    'the year is closed; the published results are laid upon the approved goal, and their sums put right',
    async () => {
      await approve(await at.enter(department, `#/evaluations/${task}`), '结束执行');
      const own = await at.enter(filler, `#/evaluations/${task}`);
      await dropFile(own, await wordFile('published', published));
      await own.getByText('有9项指标的名称或指标值与批复的目标不同').waitFor();
      await own.getByRole('button', { name: '对照批复的目标采用' }).click();
      const fill = (label: string, text: string): Promise<void> =>
        own.getByRole('textbox', { name: label, exact: true }).fill(text);
      for (const row of ['年度资金总额', '其中：当年财政拨款']) {
        await fill(`${row}，执行率`, '74.22%');
        await fill(`${row}，得分`, '7.42');
      }
      await fill('第4项指标，得分', '8.07');
      await fill('第4项指标，偏差原因分析及改进措施', '年中追加专项任务；结余511.47万元系合同未到付款期，结转下年使用');
      await fill('自评总分', '95.49');
      await fill('单位负责人签字', '张三');
      await see(own, '红色（1）');
      await see(own, /指标得分率却为97\.86%/u);
      await see(own, '已保存');

      const last = await at.enter(office, `#/evaluations/${task}`);
      await last.getByRole('button', { name: '豁免', exact: true }).click();
      await last.getByRole('dialog').getByLabel('理由').fill('合同付款期在次年，已核对合同');
      await confirm(last, '豁免问题');
      await press(own, '绩效自评送审');
      await confirm(own, '绩效自评送审');
      expect(await place()).toBe('review');
    },
    3 * patience,
  );

  it(
    'the form is reviewed and scored; published without what is private, and read by everybody',
    async () => {
      for (const actor of [unitHead, department]) await approve(await at.enter(actor, `#/evaluations/${task}`));
      const last = await at.enter(office, `#/evaluations/${task}`);
      await press(last, '审核打分');
      await last.getByRole('dialog').getByLabel('审核得分').fill('95');
      await confirm(last, '审核打分');
      await approve(last);
      expect(await place()).toBe('publication.pending');

      const page = await at.enter(disclosure, `#/evaluations/${task}`);
      await page.getByRole('button', { name: '按此生成公开件' }).click();
      await confirm(page, '准备公开');
      await approve(page, '公开');
      await approve(await at.enter(archivist, `#/evaluations/${task}`), '归档');
      const visitor = await at.visit('#/public');
      await visitor.getByRole('link', { name: unit.name }).click();
      await see(visitor, '信访总量下降率');
      await see(visitor, '95.49');
      expect(await place()).toBe('archived');
    },
    3 * patience,
  );

  it('nothing was complained of on the way', () => expect(at.troubles).toEqual([]));
});
