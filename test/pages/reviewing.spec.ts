import { department, filler, goalForm, office, unitHead } from '../builders.ts';
import { stories } from '../histories/stories.ts';
import { openOffice, patience, see, withBrowser, type Office } from './browser.ts';
import { confirm, press, shoot } from './clicking.ts';

withBrowser('reviewing and handing on, by clicking', () => {
  let at: Office;
  let task = '';
  let other = '';
  let watched = '';

  beforeAll(async () => {
    at = await openOffice(async (house) => {
      const submitted = async (title: string): Promise<string> => {
        const { id } = await house.open({ title });
        const { version } = await house.act(id, 1, 'saveDraft', { form: goalForm() }, filler);
        await house.act(id, version, 'submitGoal', {}, filler);
        return id;
      };
      task = await submitted('业务工作经费');
      other = await submitted('设备购置经费');
      const running = await house.live(stories.published.slice(0, 13));
      watched = running.id;
      house.clock.set('2023-01-10T02:00:00.000Z');
    });
  }, 90_000);
  afterEach(() => at?.leave());
  afterAll(() => at?.close());
  const place = async (): Promise<string> => (await at.house.store.fresh(task)).state.place;

  it(
    'an opinion outlives a click beside its dialog and a withdrawal of the unit, and is never cut short unseen',
    async () => {
      const head = await at.enter(unitHead, `#/evaluations/${other}`);
      await press(head, '退回');
      const opinion = head.getByRole('dialog').getByLabel('意见');
      await opinion.fill('长'.repeat(2_001));
      await head.getByRole('button', { name: '确认退回' }).click();
      await head.getByText('最多2000字，请删减，详情可作为附件上传').waitFor();
      expect(await opinion.inputValue()).toHaveLength(2_001);
      await head
        .getByRole('button', { name: '取 消' })
        .or(head.getByRole('button', { name: '取消' }))
        .click();
      await press(head, '同意');
      await opinion.fill('已核对，同意报送');
      await head.mouse.click(5, 5);
      await head.getByRole('dialog').waitFor({ state: 'hidden' });
      await press(head, '同意');
      expect(await opinion.inputValue()).toBe('已核对，同意报送');
      await at.house.act(
        other,
        (await at.house.store.fresh(other)).state.version,
        'withdraw',
        { reason: '发现错误' },
        filler,
      );
      await head.getByText('现在不能办理同意').waitFor();
      expect(await opinion.inputValue()).toBe('已核对，同意报送');
      const { version } = (await at.house.store.fresh(other)).state;
      await at.house.act(other, version, 'submitGoal', {}, filler);
    },
    patience,
  );

  it(
    'a returned item is listed by clicking its place, answered, mended and handed in again; the reviewer sees that first',
    async () => {
      const head = await at.enter(unitHead, `#/evaluations/${task}`);
      await head.getByRole('switch', { name: '点选表格中的位置列入整改清单' }).click();
      await head.locator('main [data-at="goals.expected"]').first().click();
      await see(head, '已列入整改清单（1项）');
      await shoot(head, 'review');
      await press(head, '退回');
      const dialog = head.getByRole('dialog');
      await dialog.getByLabel('第1项的内容').fill('请写明培训场次');
      await dialog.getByLabel('意见').fill('目标不够具体');
      await shoot(head, 'return');
      await confirm(head, '退回');
      expect(await place()).toBe('goal.returned');

      const own = await at.enter(filler, `#/evaluations/${task}`);
      await see(own, '请写明培训场次');
      await own.getByLabel('年度总体目标（预期）').fill('办理群众来信来访，开展业务培训10场');
      await see(own, '已保存');
      await own.getByRole('button', { name: '逐项答复' }).click();
      await own.getByRole('dialog').getByText('改正', { exact: true }).click();
      await own.getByLabel('第1项的答复', { exact: true }).fill('已写明10场');
      await shoot(own, 'answer');
      await confirm(own, '答复整改清单');
      await see(own, '改正：已写明10场');
      await press(own, '绩效目标送审');
      await confirm(own, '绩效目标送审');
      expect(await place()).toBe('goal.reviewing');

      await see(head, /^上次退回以来/u);
      await see(head, '已写明10场');
      await see(head, /预期目标.*→.*培训10场/u);
      await shoot(head, 'resubmitted');
    },
    3 * patience,
  );

  it(
    'a task goes to a colleague who may take it; who may not is shown with the reason; the next one is a click away',
    async () => {
      const head = await at.enter(unitHead, `#/evaluations/${task}`);
      await head.getByRole('button', { name: '更多办理' }).click();
      await head.getByRole('menuitem', { name: '转办' }).click();
      const dialog = head.getByRole('dialog');
      await dialog.getByLabel('办理人').click();
      await head.getByText('填报过本表的人员不得参与审核本表').waitFor();
      await shoot(head, 'transfer');
      await dialog.getByLabel('办理人').fill('主管部门');
      await head.locator('.ant-select-item-option:not(.ant-select-item-option-disabled)').first().click();
      await dialog.getByLabel('理由').fill('本人出差');
      await confirm(head, '转办');
      await head.getByRole('tab', { name: '审核', exact: true }).click();
      await see(head, `原由${unitHead.name}办理`);
      await shoot(head, 'tasks');
      const { state } = await at.house.store.fresh(task);
      expect(state.approval?.tasks.find(({ owner }) => owner?.id === unitHead.id)?.holder?.id).toBe(department.id);

      await head.getByRole('tab', { name: '版本比较' }).click();
      await see(head, /改动的栏目/u);
      await shoot(head, 'versions');
      await head.getByRole('button', { name: '办理下一项（还有1项）' }).click();
      await see(head, /设备购置经费/u);
      expect(head.url()).toContain(other);
    },
    3 * patience,
  );

  it(
    'a dialog is left by the Escape key, and the keys go on where they were',
    async () => {
      const above = await at.enter(department, `#/evaluations/${task}`);
      const button = above.locator('.actions').getByRole('button', { name: '退回', exact: true });
      await button.focus();
      await above.keyboard.press('Enter');
      await above.getByRole('dialog').waitFor();
      await above.keyboard.press('Escape');
      await above.getByRole('dialog').waitFor({ state: 'detached' });
      await above.locator('.actions button:focus', { hasText: '退回' }).waitFor();
    },
    patience,
  );

  it(
    'monitoring is read as lights in words and as spending against time',
    async () => {
      const above = await at.enter(office, `#/evaluations/${watched}`);
      await above.getByRole('tab', { name: '运行监控' }).click();
      await see(above, /%／50%/u);
      await see(above, /[红黄绿]灯：/u);
      await above.getByRole('img', { name: /^预算执行进度与时间进度/u }).waitFor();
      await shoot(above, 'monitoring');
      await above.getByRole('tab', { name: '审核', exact: true }).click();
      const phone = await at.enter(department, `#/evaluations/${task}`, { viewport: { width: 360, height: 740 } });
      await press(phone, '退回');
      await phone.getByRole('dialog').getByRole('button', { name: '添加一项' }).click();
      await shoot(phone, 'return-phone');
    },
    patience,
  );

  it('nothing was complained of on the way', () => expect(at.troubles).toEqual([]));
});
