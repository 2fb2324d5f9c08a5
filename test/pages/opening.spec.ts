import type { INestApplicationContext } from '@nestjs/common';
import type { Page } from 'playwright-core';
import { seedDemo } from '../../apps/api/src/demo/seed.ts';
import type { House } from '../running.ts';
import { openOffice, patience, see, withBrowser, type Office } from './browser.ts';
import { shoot } from './clicking.ts';

const ownPassword = 'Kouling-Ziji-2026';

withBrowser('a bureau opens its house', () => {
  let at: Office;
  const noted: string[] = [];
  beforeAll(async () => {
    at = await openOffice(async () => undefined, { empty: true });
  }, 90_000);
  afterEach(() => at?.leave());
  afterAll(() => at?.close());

  const next = (page: Page, name = '下一步'): Promise<void> => page.getByRole('button', { name }).click();
  const signInAs = async (page: Page, login: string, password: string): Promise<void> => {
    await page.getByLabel('账号').fill(login);
    await page.getByLabel('口令').fill(password);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByLabel('现用口令').fill(password);
    await page.getByLabel('新口令', { exact: true }).fill(`${ownPassword}-${login}`);
    await page.getByLabel('再次填写新口令').focus();
    await see(page, '口令不得包含账号');
    await page.getByLabel('新口令', { exact: true }).fill(ownPassword);
    await page.getByLabel('再次填写新口令').fill(ownPassword);
    await page.getByRole('button', { name: '修改口令' }).click();
    await page.getByText('实时').waitFor();
  };
  const enter = async (page: Page, code: string): Promise<void> => {
    await page.getByLabel('启用码').fill(code);
    await page.getByLabel('财政局名称').fill('示例县财政局');
    await page.getByLabel('单位编号').fill('czj');
    await next(page);
  };

  const passwords: string[] = [];

  it(
    'with the code of its start, three different people, and passwords that are shown once',
    async () => {
      const page = await at.visit('', {}, noted);
      await next(page);
      await see(page, '请填写启用码');
      await enter(page, 'AAAA-AAAA-AAAA-AAAA');
      for (const [role, name, login] of [
        ['系统管理员', '孔管', 'kong'],
        ['安全管理员', '曹安', 'KONG'],
        ['审计管理员', '严审', 'yan'],
      ] as const) {
        await page.getByLabel(`${role}姓名`).fill(name);
        await page.getByLabel(`${role}账号`).fill(login);
      }
      await next(page);
      await see(page, '与系统管理员的账号相同');
      await page.getByLabel('安全管理员账号').fill('cao');
      await next(page);
      await see(page, '曹安（cao）');
      await next(page, '确认启用');
      await see(page, '启用码不对');
      expect(await at.house.rows('select from person')).toHaveLength(0);
      await enter(page, (await at.setupCode()) ?? '');
      expect(await page.getByLabel('系统管理员姓名').inputValue()).toBe('孔管');
      await next(page);
      await next(page, '确认启用');
      await see(page, '初始口令只显示这一次');
      await shoot(page, 'setup-passwords');
      expect(await page.getByRole('button', { name: '下一步' }).isDisabled()).toBe(true);
      passwords.push(...(await page.locator('main code').allInnerTexts()));
      expect(passwords).toHaveLength(3);
      await page.getByRole('checkbox').check();
      await next(page);
      await next(page, '去登录');
      await page.getByLabel('口令').waitFor();
      expect(await page.getByRole('button', { name: '切换演示角色' }).count()).toBe(0);
      expect(await page.getByText('演示').count()).toBe(0);
    },
    3 * patience,
  );

  it(
    'and its administrator takes over: an own password, the first unit, the first person',
    async () => {
      const page = await at.visit('', {}, noted);
      await signInAs(page, 'kong', passwords[0] ?? '');
      await see(page, '开通进度（');
      await shoot(page, 'setup-progress');
      const steps = page.locator('.opening li');
      expect(await steps.filter({ hasText: '登记组织机构' }).getByLabel('未完成').count()).toBe(1);
      await see(page, '还缺：填报人、单位负责人、主管部门审核人、财政绩效科');
      await page.getByRole('link', { name: '登记组织机构' }).click();
      await page.getByRole('button', { name: '下载模板' }).waitFor();
      await page.getByRole('tab', { name: '组织机构' }).click();
      await page.getByRole('button', { name: '新设单位' }).click();
      const unit = page.getByRole('dialog');
      await unit.getByLabel('单位名称').fill('示例县教育局');
      await unit.getByLabel('编号').fill('jyj');
      await unit.getByLabel('类别').click();
      await page.locator('.ant-select-item-option', { hasText: '主管部门' }).click();
      await unit.getByLabel('上级单位').click();
      await page.locator('.ant-select-tree-node-content-wrapper', { hasText: '示例县财政局' }).click();
      await unit.getByLabel('理由').fill('启用');
      await unit.getByRole('button', { name: '新设单位' }).click();
      await page.getByText('已新设示例县教育局').waitFor();

      await page.getByRole('tab', { name: '人员与岗位' }).click();
      await page.getByRole('button', { name: '新增人员' }).click();
      const person = page.getByRole('dialog');
      await person.getByLabel('姓名').fill('许绩');
      await person.getByLabel('账号').fill('xu.ji');
      await person.getByLabel('单位').click();
      await page.locator('.ant-select-tree-node-content-wrapper', { hasText: '示例县财政局' }).click();
      await person.getByLabel('岗位').click();
      await page.locator('.ant-select-item-option', { hasText: '财政绩效科' }).click();
      await person.getByLabel('理由').fill('启用');
      await person.getByRole('button', { name: '新增', exact: true }).click();
      await page.getByRole('button', { name: '知道了' }).click();

      await page.goto(`${at.home}#/`);
      await see(page, '开通进度（3/5）');
      expect(await steps.filter({ hasText: '登记组织机构' }).getByLabel('已完成').count()).toBe(1);
      await page.getByRole('button', { name: '不再显示' }).click();
      await page.reload();
      await see(page, '待办');
      expect(await page.getByText('开通进度').count()).toBe(0);
    },
    3 * patience,
  );

  it('nothing was complained of on the way but the wrong code', () =>
    expect(noted.filter((line) => !line.includes('403'))).toEqual([]));
});

withBrowser('a demonstration', () => {
  let at: Office;
  beforeAll(async () => {
    const prepare = ({ get }: House): Promise<void> => seedDemo({ get } as INestApplicationContext, () => undefined);
    at = await openOffice(prepare, { empty: true, now: new Date().toISOString() }, { DEMO: 'true' });
  }, 90_000);
  afterEach(() => at?.leave());
  afterAll(() => at?.close());

  it(
    'lets a visitor take part with one click, and change the role in the head; the next one begins at home, on pages of their own',
    async () => {
      const page = await at.visit();
      await page.getByRole('button', { name: /填报人.*示例县第一中学/u }).click();
      await page.getByText('实时').waitFor();
      await page.getByRole('button', { name: '切换演示角色' }).click();
      await page.getByRole('menuitem', { name: /财政绩效科/u }).click();
      await page.getByText('督办看板').waitFor();
      await page.goto(`${at.home}#/dispatch`);
      await page.getByRole('button', { name: '预览下达结果' }).waitFor();
      await page.locator('[data-tour=user]').click();
      await page.getByRole('menuitem', { name: '退出' }).click();
      await page.getByRole('button', { name: /填报人.*示例县第一中学/u }).click();
      await see(page, '待办（');
      await page.goto(`${at.home}#/dispatch`);
      await see(page, '或者您的岗位没有这一页');
      expect(await page.getByRole('button', { name: '预览下达结果' }).count()).toBe(0);
      expect(at.troubles).toEqual([]);
    },
    patience,
  );
});
