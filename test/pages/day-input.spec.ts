import type { Page } from 'playwright-core';
import { filler, goalForm, unitHead } from '../builders.ts';
import { openOffice, patience, withBrowser, type Office } from './browser.ts';
import { confirm, press, shoot } from './clicking.ts';

withBrowser('a day that is typed', () => {
  let at: Office;
  let page: Page;
  let task = '';
  let yearFirst = false;

  beforeAll(async () => {
    at = await openOffice(async (house) => {
      const { id } = await house.open();
      const { version } = await house.act(id, 1, 'saveDraft', { form: goalForm() }, filler);
      await house.act(id, version, 'submitGoal', {}, filler);
      task = id;
    });
    page = await at.enter(unitHead, `#/evaluations/${task}`);
    await press(page, '退回');
    await type('2026', '02', '28');
    yearFirst = (await field().inputValue()) !== '2026-02-28';
  }, 90_000);
  afterAll(() => at?.close());

  const field = () => page.getByRole('dialog').getByLabel('重新送审期限');
  const trouble = () => page.getByRole('alert').filter({ hasText: '日期不完整或不存在，请改正或清空' });
  /** Part by part, in the order that this browser has them; then the keys go elsewhere. */
  const type = async (...[year, month, day]: readonly string[]): Promise<void> => {
    await field().fill('');
    await field().focus();
    const parts = yearFirst ? [year, month, day] : [month, day, year];
    for (const part of parts) {
      if (part) await page.keyboard.type(part);
      if (!part || part.length === 4) await page.keyboard.press('ArrowRight');
    }
    await page.getByRole('dialog').getByLabel('意见').focus();
  };
  const words = () => page.locator('.day-input .day-words').filter({ visible: true });

  it(
    'stands there in Chinese, and says nothing else',
    async () => {
      await type('2026', '11', '30');
      expect(await field().inputValue()).toBe('2026-11-30');
      expect(await words().innerText()).toBe('2026年11月30日');
      expect(await trouble().count()).toBe(0);
    },
    patience,
  );

  it.each([
    ['half of one', ['2026', '11']],
    ['one that no calendar has', ['2026', '02', '31']],
  ])(
    '%s stays to be seen and is told of, until it is mended',
    async (_, parts) => {
      await type(...parts);
      await trouble().waitFor();
      expect(await field().inputValue()).toBe('');
      expect(await field().getAttribute('aria-invalid')).toBe('true');
      expect(await words().count()).toBe(0);
      await shoot(page, 'day-trouble');
      await type('2026', '02', '28');
      expect(await words().innerText()).toBe('2026年2月28日');
      expect(await trouble().count()).toBe(0);
    },
    patience,
  );

  it(
    'is not missed when the field is cleared again',
    async () => {
      await type('2026');
      await trouble().waitFor();
      await type();
      await trouble().waitFor({ state: 'detached' });
      expect(await words().innerText()).toBe('年/月/日');
    },
    patience,
  );

  it(
    'keeps a dialog from being sent as if no day had been meant',
    async () => {
      await type('2026', '02', '31');
      await page.getByRole('dialog').getByLabel('意见').fill('请写明培训场次');
      await page.getByRole('button', { name: '确认退回' }).click();
      await field().and(page.locator(':focus')).waitFor();
      expect((await at.house.store.fresh(task)).state.place).toBe('goal.reviewing');
      await type();
      await confirm(page, '退回');
      expect((await at.house.store.fresh(task)).state.place).toBe('goal.returned');
    },
    patience,
  );

  it('nothing was complained of on the way', () => expect(at.troubles).toEqual([]));
});
