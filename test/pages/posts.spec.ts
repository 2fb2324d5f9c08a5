import { Accounts } from '#engine/people/accounts';
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
  afterEach(() => at?.leave());
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
      await see(page, '由安全管理员批准');
      await see(page, administrator.name);
      expect(await page.getByRole('columnheader', { name: '办理' }).filter({ visible: true }).count()).toBe(0);
      expect(await page.getByRole('button', { name: '批准', exact: true }).count()).toBe(0);

      const other = await at.enter(securityAdministrator, '#/people');
      await other.getByRole('tab', { name: '岗位审批' }).click();
      await other.getByRole('button', { name: '批准', exact: true }).click();
      await other.getByRole('button', { name: '确认批准' }).click();
      await see(other, '没有待批准的岗位');
      expect(await posts()).toEqual([{ roles: ['archivist'] }]);
    },
    2 * patience,
  );

  const ask = async (id: string, name: string, role: 'filler' | 'archivist'): Promise<string> => {
    const wanted = { login: id, name, organisation: unit.id, roles: [role], reason: '集中登记' };
    return (await at.house.get(Accounts).create(administrator, wanted)).request;
  };
  const rolesNow = (...ids: string[]) =>
    at.house.rows('select id, roles from person where id = any($1) order by id', [ids]);

  it(
    'many posts are granted at once: privileged ones are named, what fails says why and stays',
    async () => {
      const failing = await ask('own', '自荐人', 'filler');
      await at.house.rows('update role_request set asked_by = $2 where id = $1', [failing, securityAdministrator.id]);
      for (const [id, name] of [
        ['a1', '甲一'],
        ['a2', '甲二'],
      ] as const)
        await ask(id, name, 'filler');
      await ask('keeper', '管档人', 'archivist');
      const page = await at.enter(securityAdministrator, '#/people?tab=requests');
      await page.getByLabel('姓名', { exact: true }).fill('甲');
      await page.getByRole('checkbox', { name: '全选本页' }).check();
      await page.getByRole('button', { name: '批量批准（2项）' }).waitFor();
      await page.getByLabel('姓名', { exact: true }).fill('');
      await page.getByRole('checkbox', { name: /管档人/u }).check();
      await choose(page, '岗位', '填报人');
      await see(page, '其中1项不在筛选结果中');
      await page.getByRole('checkbox', { name: /自荐人/u }).check();
      await page.getByRole('button', { name: '批量批准（4项）' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('重要岗位1项，请逐人核对').waitFor();
      await dialog.getByText('填报人（3项）').waitFor();
      await shoot(page, 'grant-posts');
      const yes = dialog.getByRole('button', { name: '确认批准' });
      expect(await yes.isDisabled()).toBe(true);
      await dialog.getByRole('checkbox', { name: '以上1项已逐人核对' }).check();
      await dialog.getByLabel('意见').fill('按编制批准');
      await yes.click();
      await dialog.getByText('已批准3项，1项未批准').waitFor();
      await dialog.getByText('申请人本人不能批准自己提出的授权').waitFor();
      await shoot(page, 'grant-receipt');
      await dialog.getByRole('button', { name: '关闭', exact: true }).last().click();
      await page.getByRole('button', { name: '批量批准（1项）' }).waitFor();
      await see(page, '自荐人');
      expect(await rolesNow('a1', 'a2', 'keeper', 'own')).toEqual([
        { id: 'a1', roles: ['filler'] },
        { id: 'a2', roles: ['filler'] },
        { id: 'keeper', roles: ['archivist'] },
        { id: 'own', roles: [] },
      ]);
      expect(
        await at.house.rows('select distinct opinion from role_request where agreed and person like $1', ['a_']),
      ).toEqual([{ opinion: '按编制批准' }]);
    },
    2 * patience,
  );

  it(
    'after a broken line the granting goes on where it was, and a refusal has an opinion of its own',
    async () => {
      for (let i = 10; i < 35; i += 1) await ask(`b${i}`, `乙${i}`, 'filler');
      const noted: string[] = [];
      const page = await at.enter(securityAdministrator, '#/people?tab=requests', {}, noted);
      await page.getByLabel('姓名', { exact: true }).fill('乙');
      await page.getByRole('checkbox', { name: '全选本页' }).check();
      await page.getByRole('button', { name: '批量批准（25项）' }).click();
      let calls = 0;
      await page.route('**/api/post-requests/decide', async (route) => {
        calls += 1;
        // The answer to the second portion is lost, though the house has done it.
        if (calls === 2) await route.fetch().then(() => route.abort());
        else await route.continue();
      });
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: '确认批准' }).click();
      await dialog.getByText('已办理20项，共25项').waitFor();
      await dialog.getByRole('button', { name: '继续批准其余5项' }).click();
      await dialog.getByText('已批准25项').waitFor();
      expect(calls).toBe(3);
      const [lines, granted] = await Promise.all([
        at.house.rows(`select from audit_line where action = 'grantPost'`),
        at.house.rows('select from role_request where agreed'),
      ]);
      expect(lines.length).toBe(granted.length);
      await dialog.getByRole('button', { name: '关闭', exact: true }).last().click();

      await page.getByLabel('姓名', { exact: true }).fill('');
      await page.locator('tr', { hasText: '自荐人' }).getByRole('button', { name: '不批准' }).click();
      await dialog.getByRole('button', { name: '确认不批准' }).click();
      await dialog.getByText('请写明意见').waitFor();
      await dialog.getByLabel('意见').fill('另行报批');
      await dialog.getByRole('button', { name: '确认不批准' }).click();
      await dialog.getByText('申请人本人不能批准自己提出的授权').waitFor();
      expect(await dialog.getByLabel('意见').inputValue()).toBe('另行报批');
    },
    2 * patience,
  );

  it('nothing was complained of on the way', () => expect(at.troubles).toEqual([]));
});
