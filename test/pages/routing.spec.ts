import { routeOf } from '#domain/approval/routes';
import type { Route } from '#domain/approval/route';
import { filler, goalForm, office, unitHead } from '../builders.ts';
import { openOffice, patience, see, withBrowser, type Office } from './browser.ts';
import { shoot } from './clicking.ts';

withBrowser('the way of a case, by clicking', () => {
  let at: Office;
  let task = '';

  beforeAll(async () => {
    at = await openOffice(async (house) => {
      const { id } = await house.open();
      const { version } = await house.act(id, 1, 'saveDraft', { form: goalForm() }, filler);
      await house.act(id, version, 'submitGoal', {}, filler);
      task = id;
    });
  }, 90_000);
  afterEach(() => at?.leave());
  afterAll(() => at?.close());

  /** The next version: whoever signs for the unit may correct the funds. */
  const next = (): Route => {
    const before = routeOf('standard@3');
    const [head, ...others] = before.goal;
    const mends = { ...head!, may: [...head!.may, 'amend' as const], writable: ['funds'] };
    return { ...before, id: 'standard@4', version: 4, goal: [mends, ...others] };
  };

  it(
    'is checked, corrected, published, tried out, and then taken by the open case',
    async () => {
      const page = await at.enter(office, '#/routes');
      await page.getByRole('button', { name: '以此为底稿拟新版本' }).click();
      const text = page.getByLabel('流程定义');
      const wrong = next();
      await text.fill(JSON.stringify({ ...wrong, goal: [...wrong.goal, wrong.goal[0]] }));
      await page.getByLabel('生效日期').fill('2023-01-10');
      await page.getByRole('button', { name: '检查', exact: true }).click();
      await page.getByText('有必须改正的问题，不能发布').waitFor();
      await shoot(page, 'route-faults');
      expect(await page.getByRole('button', { name: '发布新版本' }).isDisabled()).toBe(true);
      await text.fill(JSON.stringify(next()));
      expect(await page.getByRole('button', { name: '发布新版本' }).isDisabled()).toBe(true);
      await page.getByRole('button', { name: '检查', exact: true }).click();
      await page.getByText('检查通过，可以发布').waitFor();
      await page.getByRole('button', { name: '发布新版本' }).click();
      await see(page, 'standard@4');

      await page.locator('tr', { hasText: 'standard@4' }).getByRole('button').click();
      await see(page, /（第4版）/u);
      await page.getByRole('button', { name: '在办评价改走此流程' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: '试算（不改动）' }).click();
      await dialog.getByText('将改走新流程').first().waitFor();
      expect((await at.house.store.fresh(task)).state.pins.route).toBe('standard@3');
      await dialog.getByLabel('理由').fill('单位负责人可直接核减');
      await dialog.getByRole('button', { name: '改走新流程' }).click();
      await dialog.getByText('已改走新流程').first().waitFor();
      await shoot(page, 'route-changed');
      expect((await at.house.store.fresh(task)).state.pins.route).toBe('standard@4');
    },
    3 * patience,
  );

  it(
    'lets a reviewer amend the form where the node may write, and nowhere else, and approve in the same step',
    async () => {
      const page = await at.enter(unitHead, `#/evaluations/${task}`);
      await page.getByRole('tab', { name: '审核修改' }).click();
      await see(page, '本节点可改：资金情况');
      const field = page.locator('textarea[data-at="funds.rows[TOTAL].annualBudget"]');
      expect(await page.getByRole('tabpanel', { name: '审核修改' }).locator('textarea.cell').count()).toBe(2);
      await field.fill('180');
      await see(page, /全年预算数：200 → 180/u);
      await page.getByLabel('修改后同时同意').check();
      await shoot(page, 'amend');
      await page.getByRole('button', { name: '提交修改并同意' }).click();
      await page.getByText('已办理：审核修改').first().waitFor();
      const { state } = await at.house.store.fresh(task);
      expect(state.approval?.tasks.find(({ node }) => node === 'unitHead')).toMatchObject({ status: 'APPROVED' });
      const facts = await at.house.store.history(task);
      expect(facts.findLast(({ event }) => event.type === 'form.amended.v1')?.event.data).toMatchObject({
        changes: [{ where: 'funds.rows[TOTAL].annualBudget', from: '200', to: '180' }],
      });
    },
    2 * patience,
  );

  it('nothing was complained of on the way', () => expect(at.troubles).toEqual([]));
});
