import ExcelJS from 'exceljs';
import type { Locator, Page } from 'playwright-core';
import { registerBookTemplate } from '#forms/write/template/register-book';
import { office, unit } from '../builders.ts';
import { administrator } from '../managers.ts';
import { openOffice, patience, see, withBrowser, type Office } from './browser.ts';
import { choose, shoot } from './clicking.ts';

withBrowser('units and lists of people, by clicking', () => {
  let at: Office;
  beforeAll(async () => {
    at = await openOffice(async (house) => void (await house.open()));
  }, 90_000);
  afterEach(() => at?.leave());
  afterAll(() => at?.close());

  const tree = async (who = administrator) => {
    const noted: string[] = [];
    const page = await at.enter(who, '#/people', {}, noted);
    await page.getByRole('tab', { name: '组织机构' }).click();
    const panel = page.getByRole('tabpanel', { name: '组织机构' });
    await panel.getByText('示例县教育局').waitFor();
    return { page, panel, noted };
  };
  const change = async (page: Page, row: Locator, what: string): Promise<void> => {
    await row.getByRole('button', { name: /^办理/u }).click();
    await page.getByRole('menuitem', { name: what }).click();
  };
  const kept = (id: string) =>
    at.house.rows('select name, path, closed_on::text from organisation where id = $1', [id]);
  /** Refusals are answers too; a browser notes each as an error of the network. */
  const beside = (noted: readonly string[]) => noted.filter((one) => !one.includes('status of 4'));

  it(
    'a unit is added, moved and closed, each after its consequences were said; a refusal says what to do',
    async () => {
      const { page, panel, noted } = await tree();
      await page.getByRole('button', { name: '新设单位' }).click();
      await page.getByLabel('单位名称').fill('示例县第二中学');
      await page.getByLabel('编号', { exact: true }).fill('erzhong');
      await choose(page, '类别', '预算单位');
      await choose(page, '上级单位', '示例县教育局');
      await page.getByLabel('理由').fill('新建学校');
      await page.getByRole('dialog').getByRole('button', { name: '新设单位' }).click();
      await panel.getByText('示例县第二中学').waitFor();
      const row = panel.locator('tr', { hasText: 'czj.jyj.erzhong' });

      await change(page, row, '调整隶属');
      await choose(page, '新的上级单位', '示例县卫健局');
      await page.getByLabel('理由').fill('归口调整');
      await page.getByRole('button', { name: '预览后果' }).click();
      await page.getByText('预览：尚未变更').waitFor();
      expect(await kept('czj.jyj.erzhong')).toMatchObject([{ path: 'czj.jyj.erzhong' }]);
      await shoot(page, 'organisation-move');
      await page.getByRole('button', { name: '确认调整隶属' }).click();
      await page.getByText('已办理：调整隶属').waitFor();
      expect(await kept('czj.jyj.erzhong')).toMatchObject([{ path: 'czj.wjj.erzhong' }]);

      await change(page, row, '撤销单位');
      await page.getByLabel('撤销日期（当日起不再存在）').fill('2023-03-01');
      await page.getByLabel('理由').fill('合并');
      await page.getByRole('button', { name: '预览后果' }).click();
      await page.getByRole('button', { name: '确认撤销单位' }).click();
      await panel.getByText('2023年3月1日撤销').filter({ visible: true }).waitFor();
      expect(await kept('czj.jyj.erzhong')).toMatchObject([{ closed_on: '2023-03-01' }]);

      await change(page, panel.locator('tr', { hasText: '示例县教育局' }).first(), '撤销单位');
      await page.getByLabel('撤销日期（当日起不再存在）').fill('2023-03-01');
      await page.getByLabel('理由').fill('撤并');
      await page.getByRole('button', { name: '预览后果' }).click();
      await page.getByRole('alert').getByText('逐个撤销这些下级单位').waitFor();
      expect(await page.getByLabel('理由').inputValue()).toBe('撤并');
      expect(beside(noted)).toEqual([]);
    },
    3 * patience,
  );

  it(
    'the tree is found by name, read as of a day, and changed by nobody else',
    async () => {
      const { page, panel, noted } = await tree(office);
      await page.getByLabel('查找单位').fill('第一中学');
      await panel.getByText('示例县人民医院').waitFor({ state: 'detached' });
      await panel.getByText(unit.name).waitFor();
      await page.getByLabel('查找单位').fill('查无此单位');
      await see(page, '没有找到，请换个名称或编号');
      await page.getByLabel('查找单位').fill('');
      await page.getByLabel('截至日期（不选即今天）').fill('2022-12-31');
      await see(page, '这一天您的管理范围内没有单位');
      expect(await page.getByRole('button', { name: /^办理/u }).count()).toBe(0);
      expect(noted).toEqual([]);
    },
    patience,
  );

  it(
    'a list of people is looked at row by row, then brought in, and the passwords are told once',
    async () => {
      const page = await at.enter(administrator, '#/people');
      await page.getByRole('tab', { name: '批量导入' }).click();
      const list = ['姓名,账号,单位,岗位', `赵六,zhao.liu,${unit.name},填报人`, '钱七,qian.qi,查无此单位,填报人'].join(
        '\n',
      );
      await page.locator('input[type=file]').setInputFiles({
        name: '名单.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(list),
      });
      await page.getByLabel('理由').fill('新录用');
      await page.getByRole('button', { name: '预览导入' }).click();
      await see(page, '预览：尚未导入');
      await see(page, /没有名称或编号为“查无此单位”的单位/u);
      expect(await at.house.rows(`select from person where name = '赵六'`)).toHaveLength(0);
      await page.getByRole('button', { name: '确认导入1人' }).click();
      await see(page, '导入回执');
      await shoot(page, 'people-imported');
      const saving = page.waitForEvent('download');
      await page.getByRole('button', { name: '下载初始口令表' }).click();
      expect((await saving).suggestedFilename()).toBe('初始口令.csv');
      expect(await at.house.rows(`select from person where name = '赵六'`)).toHaveLength(1);
    },
    patience,
  );

  it(
    'a county out of one file: what is wrong is said by its cell, and nothing is there before it is confirmed',
    async () => {
      const page = await at.enter(administrator, '#/people?tab=book');
      const upload = async (units: readonly (readonly string[])[]): Promise<void> => {
        const book = new ExcelJS.Workbook();
        await book.xlsx.load(new Uint8Array(await registerBookTemplate()).buffer);
        units.forEach((line, i) => (book.getWorksheet('单位')!.getRow(i + 2).values = [...line]));
        book.getWorksheet('人员')!.getRow(2).values = ['孙八', 'sun.ba', '13900000008', '示例县第三中学', '填报人'];
        const buffer = Buffer.from(await book.xlsx.writeBuffer());
        const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
        await page.locator('input[type=file]').setInputFiles({ name: '单位人员.xlsx', mimeType, buffer });
      };
      const saving = page.waitForEvent('download');
      await page.getByRole('button', { name: '下载模板' }).click();
      expect((await saving).suggestedFilename()).toBe('单位人员导入表.xlsx');
      const school = ['示例县教育局', '示例县第三中学', '101003', '预算单位'];
      await upload([school, ['查无此局', '某校', '101004', '预算单位']]);
      await see(page, '单位!A3');
      expect(await page.getByRole('button', { name: '确认导入' }).count()).toBe(0);
      await shoot(page, 'register-book-problems');
      await upload([school]);
      await see(page, '预览：尚未导入');
      expect(await kept('czj.jyj.101003')).toEqual([]);
      await page.getByRole('button', { name: '确认导入' }).click();
      await see(page, '请写明理由');
      await page.getByLabel('理由').fill('首次登记');
      await shoot(page, 'register-book');
      const passwords = page.waitForEvent('download');
      await page.getByRole('button', { name: '确认导入' }).click();
      await see(page, '已登记1个单位、1个人');
      expect((await passwords).suggestedFilename()).toBe('初始口令.csv');
      await shoot(page, 'register-book-done');
      expect(await kept('czj.jyj.101003')).toMatchObject([{ name: '示例县第三中学' }]);
    },
    2 * patience,
  );

  it('nothing was complained of on the way', () => expect(at.troubles).toEqual([]));
});
