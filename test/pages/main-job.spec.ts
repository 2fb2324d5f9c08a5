import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Form } from '#domain/form';
import { writeForm } from '#forms/write/write-form';
import {
  archivist,
  department,
  disclosure,
  filler,
  goalForm,
  office,
  selfEvaluationTable,
  unitHead,
} from '../builders.ts';
import { openOffice, patience, see, withBrowser, type Office } from './browser.ts';

withBrowser('the main job, by clicking', () => {
  let at: Office;
  let task = '';
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jicheng-pages-'));
    at = await openOffice(async (house) => {
      task = (await house.open({ deadlines: { goal: '2023-02-10', selfEvaluation: '2024-03-31' } })).id;
    });
  }, 90_000);
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

  const press = (page: Page, action: string): Promise<void> =>
    page.locator('.actions').getByRole('button', { name: action, exact: true }).click();
  const confirm = async (page: Page, action: string): Promise<void> => {
    await page.getByRole('button', { name: `确认${action}` }).click();
    await page.getByText(`已办理：${action}`).first().waitFor();
  };
  const approve = async (page: Page, action = '同意'): Promise<void> => {
    await press(page, action);
    await confirm(page, action);
  };
  const take = async (page: Page, file: string): Promise<void> => {
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: '采用这份表格' }).first().click();
    await see(page, '已保存');
  };

  it(
    'a goal is filed from a Word file, returned with a reason, mended and approved by three',
    async () => {
      const own = await at.enter(filler, `#/evaluations/${task}`);
      await take(own, await wordFile('goal', goalForm()));
      await press(own, '绩效目标送审');
      await confirm(own, '绩效目标送审');

      const head = await at.enter(unitHead);
      await head.getByRole('link', { name: /单位负责人审签/u }).click();
      await press(head, '退回');
      await head.getByRole('dialog').getByLabel('意见').fill('预期目标请写明培训场次');
      await confirm(head, '退回');

      await see(own, '目标填报（被退回）');
      await own.getByLabel('年度总体目标（预期）').fill('办理群众来信来访，开展业务培训10场');
      await see(own, '已保存');
      await press(own, '绩效目标送审');
      await confirm(own, '绩效目标送审');

      await approve(head);
      await approve(await at.enter(department, `#/evaluations/${task}`));
      await approve(await at.enter(office, `#/evaluations/${task}`));
      expect(await place()).toBe('execution.running');
    },
    3 * patience,
  );

  it(
    'the year is closed, the self-evaluation filled in with targets that nobody can change, and reviewed',
    async () => {
      const above = await at.enter(department, `#/evaluations/${task}`);
      await approve(above, '结束执行');
      const own = await at.enter(filler, `#/evaluations/${task}`);
      await take(
        own,
        await wordFile(
          'self-evaluation',
          selfEvaluationTable(() => undefined),
        ),
      );
      expect(await own.getByLabel('第1项指标，年度指标值').count()).toBe(0);
      await press(own, '绩效自评送审');
      await confirm(own, '绩效自评送审');
      await approve(await at.enter(unitHead, `#/evaluations/${task}`));
      await approve(above);
      const last = await at.enter(office, `#/evaluations/${task}`);
      await press(last, '审核打分');
      await last.getByRole('dialog').getByLabel('审核得分').fill('95');
      await confirm(last, '审核打分');
      await approve(last);
      expect(await place()).toBe('publication.pending');
    },
    3 * patience,
  );

  it(
    'what is published can be read by everybody, and the case is archived',
    async () => {
      const page = await at.enter(disclosure, `#/evaluations/${task}`);
      await approve(page, '准备公开');
      await approve(page, '公开');
      await approve(await at.enter(archivist, `#/evaluations/${task}`), '归档');
      const visitor = await at.visit('#/public');
      await visitor.getByRole('link', { name: '示例县第一中学' }).click();
      await see(visitor, '95');
      expect(await place()).toBe('archived');
    },
    3 * patience,
  );

  it('nothing was complained of on the way', () => expect(at.troubles).toEqual([]));
});
