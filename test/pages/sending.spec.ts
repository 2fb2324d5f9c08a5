import { holidays2026 } from '#domain/deadlines/editions/2026-1';
import { filler, office } from '../builders.ts';
import { mailbox, tell } from '../channels.ts';
import { administrator } from '../managers.ts';
import { until } from '../running.ts';
import { openOffice, patience, see, withBrowser, type Office } from './browser.ts';
import { choose, shoot } from './clicking.ts';

withBrowser('what leaves the house, and when, by clicking', () => {
  let at: Office;
  let evaluation = '';

  beforeAll(async () => {
    at = await openOffice(async (house) => {
      house.clock.set('2026-02-25T02:00:00.000Z');
      const goal = { kind: 'days', from: '2026-03-02', n: 7, count: 'working', roll: 'none' };
      ({ id: evaluation } = await house.open({ fiscalYear: 2026, deadlines: { goal, selfEvaluation: '2027-03-31' } }));
      await house.drain();
      await mailbox(house, filler.id, 'filler@example.gov.cn');
      await tell(house, { evaluation, text: '请办理甲' });
      await tell(house, { evaluation, text: '请办理乙' });
      await house.rows(`update dispatch set state = 'dead', note = '邮件服务器拒收：550', ended_at = now()`);
    });
  }, 90_000);
  afterEach(() => at?.leave());
  afterAll(() => at?.close());

  it(
    'a system is entered as an endpoint, its secret is told once, and it is paused',
    async () => {
      const page = await at.enter(administrator, '#/endpoints');
      await see(page, /还没有消息出口/u);
      await page.getByRole('button', { name: '新增出口' }).click();
      await choose(page, '渠道', 'Webhook');
      await page.getByLabel('名称').fill('一体化系统');
      await page.getByLabel('网址').fill('https://example.gov.cn/hook?token=geheim');
      await page.getByRole('button', { name: '保存' }).click();
      await see(page, '签名密钥只显示这一次，请现在复制到接收系统');
      const secret = await page.locator('code', { hasText: 'whsec_' }).innerText();
      await shoot(page, 'endpoints');
      await page.getByRole('button', { name: '暂停' }).click();
      await page.locator('.ant-popconfirm').getByRole('button', { name: '暂停' }).click();
      await see(page, '已暂停');
      await page.reload();
      await see(page, '一体化系统');
      expect(await page.getByText(secret.trim()).count()).toBe(0);
      const [row] = await at.house.rows<{ text: string; enabled: boolean }>(
        'select e::text as text, enabled from endpoint e',
      );
      expect(row).toMatchObject({ enabled: false, text: expect.not.stringMatching(/geheim|whsec/u) });
    },
    2 * patience,
  );

  it(
    'dead letters are set going again: one, then all of a channel',
    async () => {
      const redriven = async (): Promise<number> =>
        new Set(
          (await at.house.rows<{ detail: string }>(`select detail from audit_line where action = 'redrive'`)).map(
            ({ detail }) => detail,
          ),
        ).size;
      const page = await at.enter(administrator, '#/deliveries');
      await see(page, '邮件服务器拒收：550');
      await page.getByRole('button', { name: '重新投递' }).first().click();
      await page.getByText('已重新排入投递1条').waitFor();
      expect(await redriven()).toBe(1);
      await page.getByLabel('渠道').click();
      await page.locator('.ant-select-dropdown:visible').getByTitle('电子邮件').click();
      await page.getByRole('button', { name: '停发的全部重投' }).click();
      await page.getByRole('button', { name: '全部重投', exact: true }).click();
      await page
        .getByText(/已重新排入投递\d+条/u)
        .last()
        .waitFor();
      await until('all of the channel are on their way', async () => (await redriven()) === 2);
    },
    2 * patience,
  );

  it(
    'the office adds its own words to one kind of message, and no link to elsewhere',
    async () => {
      const noted: string[] = [];
      const page = await at.enter(office, '#/notice-kinds', {}, noted);
      await page.getByLabel('查找消息').fill('任务下达');
      await page.getByRole('button', { name: '补充说明：任务下达' }).click();
      const text = page.getByLabel('补充说明', { exact: true });
      await text.fill('请看https://elsewhere.example.com/');
      await page.getByRole('button', { name: '保存' }).click();
      await page.getByText(/补充说明中只能有本系统的网址/u).waitFor();
      await text.fill('请先参加填报培训');
      await page.getByText('补充说明：请先参加填报培训').waitFor();
      await page.getByRole('button', { name: '保存' }).click();
      await page.getByText('补充说明已保存').waitFor();
      expect(await at.house.rows('select subject, text from notice_supplement')).toEqual([
        { subject: 'evaluation.opened.v1', text: '请先参加填报培训' },
      ]);
      expect(noted.filter((one) => !one.includes('status of 422'))).toEqual([]);
    },
    patience,
  );

  it(
    'a notice on holidays shows what it moves, and moves it when it is put into force',
    async () => {
      const due = async () => (await at.house.store.fresh(evaluation)).state.deadlines.goal;
      const before = await due();
      const page = await at.enter(office, '#/calendars');
      const form = page.locator('form');
      await form.getByLabel('年度').fill('2026');
      await form.getByLabel('通知文号').fill('国办发明电〔2026〕1号');
      await form.getByLabel('通知日期').fill('2026-01-20');
      await form
        .getByLabel('放假与调休上班日期')
        .fill(JSON.stringify({ days: { ...holidays2026.days, '2026-03-09': 'off' } }));
      await page.getByRole('button', { name: '预览影响' }).click();
      await see(page, '预览：尚未启用');
      await see(page, /2026-03-\d+ → 2026-03-\d+/u);
      expect(await due()).toBe(before);
      await page.getByRole('button', { name: '启用这一版日历' }).click();
      await see(page, '启用回执');
      await shoot(page, 'calendar');
      expect(await due()).not.toBe(before);
    },
    2 * patience,
  );

  it('nothing was complained of on the way', () => expect(at.troubles).toEqual([]));
});
