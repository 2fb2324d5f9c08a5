import { office } from '../builders.ts';
import { stories } from '../histories/stories.ts';
import { openOffice, patience, see, withBrowser, type Office } from './browser.ts';

withBrowser('the pages of settings', () => {
  let at: Office;

  beforeAll(async () => {
    at = await openOffice(async (house) => void (await house.live(stories.cancelled.slice(0, 6))));
  }, 90_000);
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

  it('nothing was complained of on the way', () => expect(at.troubles).toEqual([]));
});
