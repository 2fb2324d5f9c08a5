import { department, office, unitHead } from '../builders.ts';
import { stories } from '../histories/stories.ts';
import { openOffice, patience, see, withBrowser, type Office } from './browser.ts';

withBrowser('the pages of settings', () => {
  let at: Office;

  beforeAll(async () => {
    at = await openOffice(async (house) => void (await house.live(stories.cancelled.slice(0, 6))));
  }, 90_000);
  afterEach(() => at?.leave());
  afterAll(() => at?.close());

  it(
    'save how one is told, and keep it',
    async () => {
      const page = await at.enter(office, '#/mine');
      await page.getByRole('checkbox', { name: '情况告知' }).uncheck();
      await page.getByRole('switch', { name: '免打扰时段' }).click();
      await page.getByLabel('自', { exact: true }).fill('21:30');
      await page.getByRole('button', { name: '保存消息设置' }).click();
      await page.getByText('消息设置已保存').waitFor();
      const [kept] = await at.house.rows<{ preferences: object }>(
        `select preferences from notice_preference where person = '${office.id}'`,
      );
      expect(kept?.preferences).toEqual({ off: ['info'], quiet: { from: '21:30', to: '08:00' }, digestHour: null });
      await page.reload();
      await see(page, '消息设置');
      expect(await page.getByRole('checkbox', { name: '情况告知' }).isChecked()).toBe(false);
    },
    patience,
  );

  it(
    'give a round by clicking: consequences first, then receipts, and nothing twice',
    async () => {
      const page = await at.enter(office, '#/dispatch');
      await page.getByLabel('下达批次').fill('2023年度试点');
      await page.getByLabel('预算年度').fill('2023');
      await page.getByLabel('任务名称').fill('整体支出绩效');
      await page.getByLabel('目标填报期限').fill('2023-02-28');
      await page.getByLabel('绩效自评期限').fill('2024-03-29');
      await page.locator('.ant-tree-treenode', { hasText: '示例县教育局' }).locator('.ant-tree-checkbox').click();
      await see(page, '已选1个单位');
      await page.getByRole('button', { name: '预览下达结果' }).click();
      await see(page, '预览：尚未下达');
      await see(page, '没有任务的单位：示例县人民医院');
      const given = async (): Promise<number> => {
        const text = `select from evaluation where state ->> 'round' = '2023年度试点'`;
        return (await at.house.rows(text)).length;
      };
      expect(await given()).toBe(0);
      await page.getByRole('button', { name: '确认下达1项' }).click();
      await see(page, '下达回执');
      await page.locator('main').getByRole('link', { name: '示例县第一中学' }).waitFor();
      expect(await given()).toBe(1);
      await page.getByRole('button', { name: '预览下达结果' }).click();
      await see(page, '预览：尚未下达');
      expect(await page.getByRole('button', { name: '确认下达0项' }).isDisabled()).toBe(true);
    },
    patience,
  );

  it(
    'let somebody stand in for oneself, and end it',
    async () => {
      const page = await at.enter(department, '#/people');
      await page.getByRole('tab', { name: '委托代理' }).click();
      await page.getByLabel('受托人').fill(unitHead.name);
      await page.locator('.ant-select-item-option', { hasText: unitHead.name }).click();
      await page.getByLabel('开始日期').fill('2023-02-01');
      await page.getByLabel('截止日期').fill('2023-02-10');
      await page.getByLabel('理由').fill('出差');
      await page.getByRole('button', { name: '委托代理' }).click();
      await see(page, '2023年2月1日 — 2023年2月10日');
      const kept = `select principal, until::text, ended_at is null as standing from proxy where reason = '出差'`;
      expect(await at.house.rows(kept)).toEqual([{ principal: department.id, until: '2023-02-10', standing: true }]);
      await page.getByRole('button', { name: '结束代理' }).click();
      await page.getByRole('button', { name: '结束', exact: true }).click();
      await see(page, '已结束');
      expect(await at.house.rows(kept)).toMatchObject([{ standing: false }]);
    },
    patience,
  );

  it('nothing was complained of on the way', () => expect(at.troubles).toEqual([]));
});
