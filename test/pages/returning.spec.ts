import { filler, goalForm, office, unitHead } from '../builders.ts';
import { stories } from '../histories/stories.ts';
import { until } from '../running.ts';
import { openOffice, patience, see, withBrowser, type Office } from './browser.ts';
import { confirm, press, shoot } from './clicking.ts';

withBrowser('a return by keys, and what a case tells of itself', () => {
  let at: Office;
  let task = '';
  let published = '';
  let rejected = '';

  beforeAll(async () => {
    at = await openOffice(async (house) => {
      published = (await house.live(stories.published)).id;
      rejected = (await house.live(stories.rejected)).id;
      house.clock.set('2023-01-10T02:00:00.000Z');
      task = (await house.open({ title: '设备购置经费' })).id;
      const { version } = await house.act(task, 1, 'saveDraft', { form: goalForm() }, filler);
      await house.act(task, version, 'submitGoal', {}, filler);
    });
  }, 90_000);
  afterEach(() => at?.leave());
  afterAll(() => at?.close());

  it(
    'places are found by name, the list outlives the dialog and the page, and is gone when it was sent',
    async () => {
      const page = await at.enter(unitHead, `#/evaluations/${task}`);
      const place = page.getByLabel('按名称查找位置，列入整改清单');
      await place.focus();
      await page.keyboard.type('预期目标');
      await page.locator('.ant-select-item-option-active', { hasText: '预期目标' }).waitFor();
      await page.keyboard.press('Enter');
      await see(page, '已列入整改清单（1项）');
      await press(page, '退回');
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('第1项的内容').fill('请写明场次');
      await dialog.getByRole('button', { name: '添加一项' }).click();
      await dialog.getByLabel('第2项的内容').fill('请补充佐证');
      await dialog.getByLabel('第2项的退回事由').focus();
      await page.keyboard.type('佐证');
      await page.keyboard.press('Enter');
      await dialog.getByLabel('意见').fill('目标不够具体');
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await see(page, '已列入整改清单（2项）');
      await page.reload();
      await see(page, '已列入整改清单（2项）');
      await press(page, '退回');
      expect(await dialog.getByLabel('意见').inputValue()).toBe('目标不够具体');
      await shoot(page, 'return-kept');
      await confirm(page, '退回');
      const { state } = await at.house.store.fresh(task);
      expect(state.returnList?.items).toMatchObject([
        { where: 'goals.expected', text: '请写明场次' },
        { text: '请补充佐证', code: 'NO_EVIDENCE' },
      ]);
      const drafts = `Object.keys(localStorage).filter((key) => key.startsWith('jicheng-return')).length`;
      await until('the draft to be gone', async () => (await page.evaluate<number>(drafts)) === 0);
    },
    2 * patience,
  );

  it(
    'its history tells opinions, items, answers and files, and is searched; two versions stand field by field',
    async () => {
      const page = await at.enter(office, `#/evaluations/${published}`);
      await page.getByRole('tab', { name: '全过程' }).click();
      await see(page, '总体目标：请量化');
      await see(page, '1．改正：已写明场次和户数');
      await page.getByLabel('事项、人员或意见中的文字').fill('汛期抢险');
      expect(await page.locator('main .ant-timeline-item').count()).toBe(1);
      await page.getByLabel('事项、人员或意见中的文字').fill('从未有过的事');
      await see(page, '没有符合条件的事项，请改用其他文字');
      await page.getByRole('tab', { name: '版本比较' }).click();
      await page.locator('.compared').getByRole('rowheader').first().waitFor();
      await shoot(page, 'compared');
      await page.goto(`${at.home}#/evaluations/${rejected}`);
      await page.getByRole('tab', { name: '全过程' }).click();
      await see(page, '附件：读自文件“自评表.docx”，1处未能对应');
    },
    patience,
  );

  it(
    'is printed as the official table alone, from whichever tab',
    async () => {
      const page = await at.enter(office, `#/evaluations/${published}`);
      await page.evaluate(
        `window.print = () => { window.printed = document.querySelector('[role=tab][aria-selected=true]').innerText; }`,
      );
      await page.getByRole('tab', { name: '导出与归档' }).click();
      await page.getByRole('button', { name: '打印', exact: true }).click();
      await until('the sheet to be printed', () => page.evaluate<boolean>('Boolean(window.printed)'));
      expect(await page.evaluate('window.printed')).toBe('自评表');
      await page.getByRole('tab', { name: '自评表' }).click();
      await page.emulateMedia({ media: 'print' });
      await page.locator('.sheet').locator('visible=true').waitFor();
      for (const gone of ['.head', '.ant-tabs-nav', '.actions', '.beside'])
        expect(await page.locator(gone).locator('visible=true').count()).toBe(0);
      await shoot(page, 'printed');
    },
    patience,
  );

  it('nothing was complained of on the way', () => expect(at.troubles).toEqual([]));
});
