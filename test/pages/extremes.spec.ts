import type { Form } from '#domain/form';
import { startingSelfEvaluation } from '#domain/starting-form';
import { department, filler, goalForm, unit } from '../builders.ts';
import { stories } from '../histories/stories.ts';
import { openOffice, patience, see, withBrowser, type Office } from './browser.ts';
import { shoot } from './clicking.ts';

const count = 200;
const longTitle =
  '示例县城乡义务教育薄弱环节改善与能力提升暨乡镇寄宿制学校标准化食堂和宿舍改造及设备购置项目（二期第三批中央直达资金）';
const longReason = '因汛期道路中断，部分走访改至次年进行，已与主管部门商定补救办法并安排专人跟踪落实。'.repeat(12);

/** The same indicators again and again, each by its own name. */
const long = (form: Form): void => {
  for (const set of form.indicatorSets) {
    const rows = set.indicators;
    set.groups = [];
    set.indicators = Array.from({ length: count }, (_, n) => {
      const row = rows[Math.floor((n * rows.length) / count)]!;
      return { ...structuredClone(row), weight: null, seq: n + 1, level3: `${row.level3}（第${n + 1}处）` };
    });
  }
};

const filled = (): Form => {
  const asked = { unit: unit.name, title: longTitle, fiscalYear: 2023, evalScope: 'PROJECT' as const };
  const form = startingSelfEvaluation(asked, goalForm(long));
  for (const row of form.indicatorSets[0]?.indicators ?? []) {
    row.actual = { raw: '0' };
    row.weight = { raw: '0.45' };
    row.score = { raw: '0.45' };
    row.deviationReason = { raw: row.seq % 7 === 0 ? longReason : '' };
  }
  return form;
};

withBrowser('the largest and the emptiest form', () => {
  let at: Office;
  let large = '';
  let empty = '';

  beforeAll(async () => {
    at = await openOffice(async (house) => {
      const story = stories.cancelled
        .slice(0, 6)
        .map((step) => (step.action === 'saveDraft' ? { ...step, input: { form: goalForm(long) } } : step))
        .map((step) => (step.action === 'open' ? { ...step, input: { ...step.input, title: longTitle } } : step));
      const approved = await house.live(story);
      const closed = await house.act(approved.id, approved.version, 'closeExecution', {}, department);
      await house.act(closed.id, closed.version, 'saveDraft', { form: filled() }, filler);
      large = closed.id;
      empty = (await house.open({ fiscalYear: 2024, title: longTitle })).id;
    });
  }, 120_000);
  afterEach(() => at?.leave());
  afterAll(() => at?.close());

  it(
    'an empty form says how to begin, takes last year’s goals, and grows under what is pasted',
    async () => {
      const page = await at.enter(filler, `#/evaluations/${empty}`);
      await see(page, '还没有填写指标，可以这样开始');
      await shoot(page, 'empty');
      const rows = page.locator('.form-table', { hasText: '三级指标' }).locator('tbody tr');
      const before = await rows.count();
      await page.getByLabel(`第${before}项指标，三级指标`).click();
      await page.evaluate(`{
        const data = new DataTransfer();
        data.setData('text/plain', ['甲\\t≥1场', '乙\\t≥2场', '丙\\t≥3场'].join('\\n'));
        document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      }`);
      await page.getByLabel(`第${before + 2}项指标，年度指标值`).waitFor();
      expect(await page.getByLabel(`第${before + 2}项指标，年度指标值`).inputValue()).toBe('≥3场');
      await page.getByRole('button', { name: '撤销' }).click();
      expect(await rows.count()).toBe(before);
      await page.getByRole('button', { name: '复制上年的目标和指标' }).click();
      await page.getByRole('menuitem', { name: longTitle }).click();
      await page.getByLabel(`第${count}项指标，三级指标`).waitFor();
      await see(page, '已保存');
    },
    2 * patience,
  );

  it(
    'hundreds of findings are divided, narrowed, and walked through by one key, which leads to the place',
    async () => {
      const page = await at.enter(filler, `#/evaluations/${large}`);
      const beside = page.locator('.beside');
      await beside.getByRole('radiogroup', { name: '问题级别' }).waitFor();
      const all = await beside.locator('[data-nth]').count();
      expect(all).toBeGreaterThan(40);
      await page.getByLabel('第1项指标，实际完成值').click();
      await page.keyboard.press('F8');
      await beside.getByText(`1/${all}`).waitFor();
      await page.keyboard.press('Shift+F8');
      await beside.getByText(`${all}/${all}`).waitFor();
      await page.locator('textarea:focus[data-at]').waitFor();
      await beside.getByText('按栏目').click();
      await beside.getByRole('region', { name: '指标表' }).waitFor();
      await beside.getByRole('radiogroup', { name: '问题级别' }).getByText(/^红色/u).click();
      expect(await beside.locator('[data-nth]').count()).toBeLessThan(all);
      await page.screenshot({ path: `${process.env['SCREENSHOTS'] ?? '/tmp'}/many-findings.png` });
    },
    2 * patience,
  );

  it.each([360, 768, 1440])(
    'long names and reasons wrap at %i pixels',
    async (width) => {
      const page = await at.enter(filler, `#/evaluations/${large}`, { viewport: { width, height: 800 } });
      await page.getByLabel(`第${count}项指标，实际完成值`).waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      await page.screenshot({ path: `${process.env['SCREENSHOTS'] ?? '/tmp'}/large-${width}.png` });
    },
    patience,
  );

  it('nothing was complained of on the way', () => expect(at.troubles).toEqual([]));
});
