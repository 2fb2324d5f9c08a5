import { administrator } from '../managers.ts';
import { openOffice, patience, see, withBrowser, type Office } from './browser.ts';

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
      const narrow = await at.enter(administrator, '#/deliveries', { viewport: { width: 360, height: 740 } });
      await see(narrow, '没有投递记录');
      await narrow.locator('.ant-table-content[tabindex="0"]').waitFor();
      await narrow.setViewportSize({ width: 1280, height: 740 });
      await narrow.locator('.ant-table-content:not([tabindex])').waitFor();
    },
    patience,
  );

  it('nothing was complained of on the way', () => expect(at.troubles).toEqual([]));
});
