import { administrator } from '../managers.ts';
import { office } from '../builders.ts';
import { openOffice, patience, see, withBrowser, type Office } from './browser.ts';

const telephone = { viewport: { width: 360, height: 740 } };

withBrowser('tables on narrow screens', () => {
  let at: Office;
  beforeAll(async () => {
    at = await openOffice(async (house) => void (await house.open()));
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
        const over = `[...document.querySelectorAll('.ant-table-content')].some((one) => one.scrollWidth > one.clientWidth)`;
        expect(await page.evaluate(over)).toBe(false);
        await page.setViewportSize({ width: 1280, height: 740 });
        await header.first().waitFor();
        await at.leave();
      }
    },
    2 * patience,
  );

  it('nothing was complained of on the way', () => expect(at.troubles).toEqual([]));
});
