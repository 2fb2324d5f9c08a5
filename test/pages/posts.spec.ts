import { department, filler, goalForm, office, person, unit, unitHead } from '../builders.ts';
import { administrator, securityAdministrator } from '../managers.ts';
import { openOffice, patience, see, withBrowser, type Office } from './browser.ts';
import { choose, shoot } from './clicking.ts';

const successor = { ...person('departmentReviewer', department.path), id: 'successor', name: '接班人' };

withBrowser('posts and the work that goes with them, by clicking', () => {
  let at: Office;
  let task = '';

  beforeAll(async () => {
    at = await openOffice(async (house) => {
      await house.rows(
        `insert into person (id, login, name, password_hash, roles, organisation)
         select $1, $1, $2, password_hash, roles, organisation from person where id = $3`,
        [successor.id, successor.name, department.id],
      );
      const { id } = await house.open();
      const saved = await house.act(id, 1, 'saveDraft', { form: goalForm() }, filler);
      const submitted = await house.act(id, saved.version, 'submitGoal', {}, filler);
      const approved = await house.act(id, submitted.version, 'approve', {}, unitHead);
      await house.act(id, approved.version, 'claim', {}, department);
      task = id;
    });
  }, 90_000);
  afterAll(() => at?.close());

  const holder = async (): Promise<string | undefined> => {
    const { state } = await at.house.store.fresh(task);
    const open = state.approval?.tasks.find(({ status }) => ['PENDING', 'CLAIMED'].includes(status));
    return (open?.holder ?? open?.claimedBy)?.id;
  };

  it(
    'all of somebody’s work is looked at, handed over with a receipt, and taken back',
    async () => {
      const page = await at.enter(office, '#/people');
      await page.getByRole('tab', { name: '工作移交' }).click();
      await choose(page, '移交人', department.name);
      await choose(page, '接手人', successor.name);
      await page.getByLabel('理由').fill('调离');
      await page.getByRole('button', { name: '预览移交' }).click();
      await see(page, '预览：尚未移交');
      await see(page, `${unit.name}：业务工作经费`);
      expect(await holder()).toBe(department.id);
      await page.getByRole('button', { name: '确认移交' }).click();
      await see(page, '移交回执');
      await shoot(page, 'handover');
      expect(await holder()).toBe(successor.id);
      await page.getByRole('button', { name: '撤销移交' }).click();
      await page.getByRole('button', { name: '撤销', exact: true }).click();
      await see(page, '已撤销移交');
      expect(await holder()).toBe(department.id);
    },
    2 * patience,
  );

  it(
    'a post is asked for by one administrator and granted by another; until then it is none',
    async () => {
      const page = await at.enter(administrator, '#/people');
      await page.getByLabel('姓名或账号').fill(filler.name);
      await page.keyboard.press('Enter');
      await page.locator('tr', { hasText: filler.id }).getByRole('button', { name: '申请岗位' }).click();
      await choose(page, '单位', '示例县教育局');
      await choose(page, '岗位', '档案管理员');
      await page.getByLabel('理由').fill('兼管档案');
      await page.getByRole('button', { name: '提交申请' }).click();
      await page.getByText('已提交，待安全管理员批准').waitFor();
      const posts = () => at.house.rows('select roles from post where person = $1', [filler.id]);
      expect(await posts()).toEqual([]);
      await page.getByRole('tab', { name: '岗位审批' }).click();
      await see(page, '兼管档案');
      expect(await page.getByRole('button', { name: '批准', exact: true }).count()).toBe(0);

      const other = await at.enter(securityAdministrator, '#/people');
      await other.getByRole('tab', { name: '岗位审批' }).click();
      await other.getByRole('button', { name: '批准', exact: true }).click();
      await see(other, '没有待批准的岗位');
      expect(await posts()).toEqual([{ roles: ['archivist'] }]);
    },
    2 * patience,
  );

  it('nothing was complained of on the way', () => expect(at.troubles).toEqual([]));
});
