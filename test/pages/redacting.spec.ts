import type { Page } from 'playwright-core';
import { disclosure } from '../builders.ts';
import {
  helped,
  identityNumber,
  landline,
  staffName,
  station,
  tellingOfStaff,
  tellingTooMuch,
} from '../private-words.ts';
import { openOffice, patience, see, withBrowser, type Office } from './browser.ts';
import { confirm, shoot } from './clicking.ts';

const masked = '43*************234';

withBrowser('redacting, by clicking', () => {
  let at: Office;
  let task = '';
  let signed = '';

  beforeAll(async () => {
    at = await openOffice(async (house) => {
      task = (await house.live(tellingTooMuch)).id;
      signed = (await house.live(tellingOfStaff)).id;
    });
  }, 90_000);
  afterEach(() => at?.leave());
  afterAll(() => at?.close());
  const make = (page: Page) => page.getByRole('button', { name: '按此生成公开件' });

  it(
    'one click hides one place; names are looked at one by one, and what is none stays, with its reason',
    async () => {
      const page = await at.enter(disclosure, `#/evaluations/${task}`);
      await see(page, '有1处不能公开');
      expect(await make(page).isDisabled()).toBe(true);
      await shoot(page, 'redacting-before');
      await page.getByRole('button', { name: '遮盖此处：总体目标' }).click();
      await see(page, '没有阻止公开的问题');
      await see(page, `${identityNumber} → ${masked}`);
      await page.getByLabel('遮盖总体目标的理由').fill('身份证号码不予公开');

      const names = page.getByRole('region', { name: '自动遮盖的姓名' });
      await names.getByText('自动遮盖的姓名（2处）').waitFor();
      await names.getByRole('button', { name: `“${station}”不是个人姓名，不遮盖` }).click();
      await see(page, '请写明每处遮盖或不遮盖的理由');
      await names.getByLabel(`不遮盖“${station}”的理由`).fill('救助站名称');
      await see(page, '请逐处核对自动遮盖的姓名，并勾选“以上姓名已逐处核对”');
      expect(await make(page).isDisabled()).toBe(true);
      await names.getByRole('checkbox', { name: '以上姓名已逐处核对' }).check();
      await shoot(page, 'redacting');
      await page.setViewportSize({ width: 360, height: 740 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
      await shoot(page, 'redacting-phone');
      await page.setViewportSize({ width: 1280, height: 800 });
      await make(page).click();
      await confirm(page, '准备公开');
      await see(page, '公示中：社会公众将看到的就是这份公开件');
      await see(page, '没有阻止公开的问题');
      await page.locator('.beside').getByRole('button', { name: '公开', exact: true }).click();
      await confirm(page, '公开');
      await page.getByRole('tab', { name: '全过程' }).click();
      await see(page, '总体目标：43*************234（身份证号码不予公开）');
      await see(page, `备注：${station}（救助站名称）`);
      await shoot(page, 'redacting-history');
    },
    3 * patience,
  );

  it(
    'a visitor reads the mask; the number comes with nothing that the house sends',
    async () => {
      const page = await at.visit();
      const sent: Promise<string>[] = [];
      page.on('response', (answer) => sent.push(answer.text().catch(() => '')));
      await page.goto(`${at.home}#/public/${task}`);
      await page.reload();
      await see(page, masked);
      const waits = page.waitForEvent('download');
      await page.getByRole('button', { name: '下载公开的表格（JSON）' }).click();
      const chunks: Buffer[] = [];
      for await (const chunk of await (await waits).createReadStream()) chunks.push(chunk as Buffer);
      const everything = [await page.content(), Buffer.concat(chunks).toString(), ...(await Promise.all(sent))];
      for (const said of [masked, station]) expect(everything.some((text) => text.includes(said))).toBe(true);
      for (const secret of [identityNumber, helped])
        expect(everything.filter((text) => text.includes(secret))).toEqual([]);
    },
    2 * patience,
  );

  it(
    'the filler’s name and the land line go one by one; sensitive work is hidden, or its secrecy review is told',
    async () => {
      const page = await at.enter(disclosure, `#/evaluations/${signed}`);
      await see(page, '没有阻止公开的问题');
      const sensitive = page.getByRole('region', { name: '敏感工作表述' });
      await see(page, '请遮盖敏感工作表述，或写明保密审查情况');
      expect(await make(page).isDisabled()).toBe(true);
      await shoot(page, 'redacting-staff-before');
      await page.getByRole('button', { name: '遮盖此处：表头落款·填表人' }).click();
      await see(page, `${staffName} → 高*`);
      await see(page, '表中有座机号码');
      await page.getByRole('button', { name: '遮盖此处：表头落款·联系电话' }).click();
      await see(page, `${landline} → 0000-****5001`);

      await sensitive.getByLabel('保密审查情况').fill('12月20日经保密办审查，同意公开');
      expect(await make(page).isEnabled()).toBe(true);
      await sensitive.getByLabel('保密审查情况').fill('');
      await sensitive.getByRole('button', { name: '遮盖此处：总体目标' }).click();
      await see(page, '劝返 → **');
      await sensitive.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: '撤销遮盖' }).last().click();
      await sensitive.getByLabel('保密审查情况').fill('12月20日经保密办审查，同意公开');
      await shoot(page, 'redacting-staff');
      await make(page).click();
      await confirm(page, '准备公开');
      await page.getByRole('tab', { name: '全过程' }).click();
      await see(page, '保密审查情况：12月20日经保密办审查，同意公开');
      await see(page, '表头落款·填表人：高*（按规定不公开经办人信息）');
    },
    3 * patience,
  );

  it('nothing was complained of on the way', () => expect(at.troubles).toEqual([]));
});
