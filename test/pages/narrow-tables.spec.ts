import type { Page } from 'playwright-core';
import { Accounts } from '#engine/people/accounts';
import { Proxies } from '#engine/people/proxies';
import { department, office, unit, unitHead } from '../builders.ts';
import { administrator, securityAdministrator } from '../managers.ts';
import { openOffice, patience, see, withBrowser, type Office } from './browser.ts';

const telephone = { viewport: { width: 360, height: 740 } };

/** Points that the tables in sight are wider than the room they have. */
const beyond = (page: Page): Promise<number> =>
  page.evaluate(`Math.max(...[...document.querySelectorAll('.ant-table-content')]
    .filter((table) => table.offsetParent)
    .map((table) => table.scrollWidth - table.clientWidth))`);

withBrowser('tables on narrow screens', () => {
  let at: Office;
  beforeAll(async () => {
    at = await openOffice(async (house) => {
      await house.open();
      const term = { from: '2023-01-10', until: '2023-01-20', evalScopes: null, rounds: null };
      const reason = '赴省财政厅参加预算绩效管理业务培训';
      await house.get(Proxies).set(unitHead, { ...term, principal: unitHead.id, deputy: department.id, reason });
      await house.get(Accounts).create(administrator, {
        login: 'archivist2',
        name: '档案管理员候选人',
        organisation: unit.id,
        roles: ['archivist'],
        reason,
      });
    });
  }, 90_000);
  afterEach(() => at?.leave());
  afterAll(() => at?.close());

  it(
    'one wider than the screen is moved by keys, and left alone where there is room',
    async () => {
      const narrow = await at.enter(office, '#/calendars', telephone);
      await see(narrow, '2026年第1版');
      // Whatever list may come: its columns are wider than a telephone, and nothing in it can be reached by keys.
      await narrow.evaluate(`{
        const columns = document.createElement('div');
        columns.textContent = '表';
        columns.style.width = '700px';
        const place = document.createElement('div');
        place.className = 'ant-table-content planted';
        place.style.overflow = 'auto';
        place.append(columns);
        document.querySelector('[role=main]').append(place);
      }`);
      await narrow.locator('.planted[tabindex="0"]').waitFor();
      expect(await beyond(narrow)).toBeGreaterThan(0);
      await narrow.setViewportSize({ width: 1600, height: 740 });
      await narrow.locator('.planted:not([tabindex])').waitFor();
    },
    patience,
  );

  it(
    'deliveries and calendars stand one below the other and do not move sideways',
    async () => {
      const lists = [
        { hash: '#/deliveries', words: /没有投递记录/u, wide: '收件', who: administrator },
        { hash: '#/calendars', words: '2026年第1版', wide: '通知文号', who: office },
      ];
      for (const { hash, words, wide, who } of lists) {
        const page = await at.enter(who, hash, telephone);
        await see(page, words);
        const header = page.getByRole('columnheader', { name: wide });
        expect(await header.count()).toBe(0);
        expect(await beyond(page)).toBe(0);
        await page.setViewportSize({ width: 1280, height: 740 });
        await header.first().waitFor();
        await at.leave();
      }
    },
    2 * patience,
  );

  it(
    'proxies and requests for posts stand line below line: nothing is to be moved sideways',
    async () => {
      const head = await at.enter(unitHead, '#/people?tab=proxies', telephone);
      await see(head, `受托人：${department.name}`);
      await see(head, '2023年1月10日');
      expect(await beyond(head)).toBe(0);
      const security = await at.enter(securityAdministrator, '#/people?tab=requests', telephone);
      await see(security, '档案管理员候选人');
      await security.getByRole('button', { name: '不批准' }).waitFor();
      expect(await beyond(security)).toBe(0);
      await security.getByRole('checkbox', { name: '全选本页' }).check();
      await see(security, '批量批准（1项）');
    },
    2 * patience,
  );

  it('nothing was complained of on the way', () => expect(at.troubles).toEqual([]));
});
