import { openNode } from '#domain/approval/approval';
import { betterGoal, department, filler, office, unitHead } from '../builders.ts';
import { openOffice, patience, see, withBrowser, type Office } from './browser.ts';
import { shoot } from './clicking.ts';

withBrowser('my work, by keys', () => {
  let at: Office;
  const tasks: Record<string, string> = {};

  beforeAll(async () => {
    at = await openOffice(async (house) => {
      house.clock.set('2023-01-10T02:00:00.000Z');
      for (const title of ['业务工作经费', '设备购置经费', '校园维修改造']) {
        const { id } = await house.open({ title });
        let { version } = await house.act(id, 1, 'saveDraft', { form: betterGoal() }, filler);
        ({ version } = await house.act(id, version, 'submitGoal', {}, filler));
        await house.act(id, version, 'approve', { opinion: '情况属实' }, unitHead);
        tasks[title] = id;
      }
    });
  }, 90_000);
  afterEach(() => at?.leave());
  afterAll(() => at?.close());
  const isAt = async (title: string): Promise<string | undefined> => {
    const { approval, packs } = (await at.house.store.fresh(tasks[title] ?? '')).state;
    return openNode(approval, packs)?.id;
  };

  it(
    'words and filters stand in the address, the arrows lead from row to row, Enter opens',
    async () => {
      const page = await at.enter(department);
      await see(page, '待办（3）');
      await page.keyboard.press('?');
      await page.getByRole('dialog').getByText('选择或取消选择，供批量同意').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.keyboard.press('/');
      await page.keyboard.type('没有这样的项目');
      await see(page, '没有符合条件的评价，请放宽查找和筛选');
      await page.getByLabel('筛选').fill('第一中学 经费');
      await page.getByText('校园维修改造').waitFor({ state: 'detached' });
      expect(decodeURIComponent(page.url())).toContain('第一中学');
      await page.reload();
      await page.locator('tr[data-row-key]').first().waitFor();
      expect(await page.locator('tr[data-row-key]').count()).toBe(2);
      await page.getByLabel('筛选').press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      const second = await page.locator('tr[data-row-key]:focus').getAttribute('data-row-key');
      await page.keyboard.press('Enter');
      await page.getByRole('tab', { name: '核阅' }).waitFor();
      expect(page.url()).toContain(second);
      await page.goBack();
      await page.locator('tr[data-row-key]').first().waitFor();
      expect(await page.locator('tr[data-row-key]').count()).toBe(2);
    },
    2 * patience,
  );

  it(
    'many are agreed to at once, and each says what became of it',
    async () => {
      const page = await at.enter(department);
      await see(page, '待办（3）');
      await page.locator('tr[data-row-key]').first().focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Space');
      await page.getByRole('button', { name: '批量同意（3）' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('意见').fill('同意上报');
      const overtaken = tasks['设备购置经费'] ?? '';
      const { version } = (await at.house.store.fresh(overtaken)).state;
      await at.house.act(overtaken, version, 'suspend', { reason: '机构调整' }, office);
      await dialog.getByRole('button', { name: '确认同意' }).click();
      await dialog.getByText('已同意2项，1项未办理').waitFor();
      await shoot(page, 'batch');
      expect(await dialog.getByText('已同意', { exact: true }).count()).toBe(2);
      expect(await dialog.locator('li', { hasText: '未办理' }).innerText()).toContain('设备购置经费');
      expect(await isAt('设备购置经费')).toBe('department');
      expect(await isAt('校园维修改造')).toBe('finance');
    },
    2 * patience,
  );

  it(
    'whoever has nothing to agree to sees no boxes and no button for it',
    async () => {
      await at.house.open({ title: '图书购置经费' });
      const page = await at.enter(filler);
      await page.locator('tr[data-row-key]', { hasText: '图书购置经费' }).waitFor();
      expect(await page.getByRole('button', { name: /^批量同意/u }).count()).toBe(0);
      expect(await page.locator('tr[data-row-key]').getByRole('checkbox').count()).toBe(0);
      await page.keyboard.press('?');
      await page.getByRole('dialog').getByText('打开').waitFor();
      expect(await page.getByRole('dialog').getByText('批量同意').count()).toBe(0);
    },
    patience,
  );

  it('nothing was complained of on the way', () => expect(at.troubles).toEqual([]));
});
