import { disclosure, filler } from '../builders.ts';
import { stories, type Step } from '../histories/stories.ts';
import { openOffice, patience, see, withBrowser, type Office } from './browser.ts';
import { confirm, shoot } from './clicking.ts';

/** The story up to the deed, which is left out. */
const until = (action: Step['action']): readonly Step[] =>
  stories.published.slice(
    0,
    stories.published.findIndex((step) => step.action === action),
  );

withBrowser('publishing, by clicking', () => {
  let at: Office;
  let task = '';

  beforeAll(async () => {
    at = await openOffice(async (house) => void (task = (await house.live(until('prepareDisclosure'))).id));
  }, 90_000);
  afterEach(() => at?.leave());
  afterAll(() => at?.close());
  const place = async (): Promise<string> => (await at.house.store.fresh(task)).state.place;

  it(
    'the preview shows what would be private at its place, and forbids; masked, it is what the public reads',
    async () => {
      const officer = await at.enter(disclosure, `#/evaluations/${task}`);
      await officer.getByRole('tab', { name: '公开预览' }).click();
      await see(officer, '没有阻止公开的问题');
      await see(officer, '138****1234');
      await officer.getByRole('checkbox', { name: '遮盖手机号码' }).uncheck();
      await see(officer, '有1处不能公开');
      await officer.locator('[data-at="header.contactPhone"] .mark-words').waitFor();
      await officer.locator('.beside').getByRole('link', { name: '表头落款·联系电话' }).first().click();
      await officer.locator('.flash[data-at="header.contactPhone"]').first().waitFor();
      await shoot(officer, 'publishing-forbidden');
      await officer.getByRole('button', { name: '按此生成公开件' }).click();
      await confirm(officer, '准备公开');
      await see(officer, '公示中：社会公众将看到的就是这份公开件');
      await see(officer, '有1处不能公开');
      const publish = officer.locator('.beside').getByRole('button', { name: '公开', exact: true });
      expect(await publish.isDisabled()).toBe(true);
      await see(officer, /请重新“准备公开”并遮盖/u);

      await officer.getByRole('button', { name: '改变遮盖方式' }).click();
      await see(officer, '已遮盖1处');
      await officer.getByRole('button', { name: '按此生成公开件' }).click();
      await confirm(officer, '准备公开');
      await see(officer, '没有阻止公开的问题');
      const promised = await officer.locator('.public-copy .sheet').innerText();
      await shoot(officer, 'publishing');
      await publish.click();
      await confirm(officer, '公开');
      expect(await place()).toBe('publication.published');

      await officer.getByRole('link', { name: '打开公开页面' }).click();
      await officer.getByText('公开表格校验码（SHA-256）').waitFor();
      expect(officer.url()).toMatch(new RegExp(`#/public/${task}$`, 'u'));
      expect(await officer.locator('.public-copy .sheet').innerText()).toBe(promised);
    },
    3 * patience,
  );

  it(
    'everybody finds it by year, unit and words, takes the table along, and sees by its hash that it is the same',
    async () => {
      const page = await at.visit('#/public', { viewport: { width: 360, height: 740 } });
      await page.getByLabel('单位或项目').fill('没有这样的项目');
      await page.getByLabel('单位或项目').press('Enter');
      await see(page, '没有符合条件的公开信息，请放宽年度、单位或文字');
      expect(page.url()).toContain('text=');
      await page.getByLabel('单位或项目').fill('业务工作');
      await page.getByLabel('单位或项目').press('Enter');
      await page.getByRole('combobox', { name: '年度' }).click();
      await page.getByTitle('2023年度').click();
      await page.getByRole('combobox', { name: '单位', exact: true }).click();
      await page.getByTitle('示例县第一中学').click();
      await see(page, '共1项');
      expect(page.url()).toMatch(/fiscalYear=2023/u);
      await shoot(page, 'public-list-phone');
      await page.reload();
      await page.getByRole('link', { name: '示例县第一中学：业务工作经费（2023）' }).click();
      await see(page, '138****1234');
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
      await shoot(page, 'public-one-phone');
      const waits = page.waitForEvent('download');
      await page.getByRole('button', { name: '下载公开的表格（JSON）' }).click();
      const stream = await (await waits).createReadStream();
      const { createHash } = await import('node:crypto');
      const hash = createHash('sha256');
      for await (const chunk of stream) hash.update(chunk as Buffer);
      await see(page, hash.digest('hex'));
    },
    2 * patience,
  );

  it(
    'who may not publish sees the page of the public, and no button',
    async () => {
      const page = await at.enter(filler, `#/evaluations/${task}`);
      await page.getByRole('tab', { name: '公开预览' }).click();
      await see(page, '已向社会公开');
      expect(await page.getByRole('button', { name: '公开', exact: true }).count()).toBe(0);
    },
    patience,
  );

  it('nothing was complained of on the way', () => expect(at.troubles).toEqual([]));
});
