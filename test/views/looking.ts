import { chromium, type Browser, type Page } from 'playwright-core';
import { browserArgs, chromiumPath } from '../pages/chromium.ts';
import type { Story } from './story.ts';
import type { View } from './view.ts';
import { hashOf } from './views.ts';

/** Points of a usual screen. */
export const desk = { width: 1280, height: 860 };

export type Look = 'light' | 'dark' | 'contrast' | 'large';

/** Changes the look of a page where it stands, as another tab of the same person would. */
export const wear = async (page: Page, look: Look): Promise<void> => {
  const worn = look === 'large' ? { look: 'light', size: 'large' } : { look, size: 'normal' };
  await page.evaluate(`const before = JSON.parse(localStorage.getItem('jicheng-settings') ?? '{}');
    localStorage.setItem('jicheng-settings', JSON.stringify({ ...before, ...${JSON.stringify(worn)} }));
    dispatchEvent(new StorageEvent('storage', { key: 'jicheng-settings' }))`);
  await page.waitForTimeout(120);
};

/** One signed-in page for each person, led from view to view. */
export class Looking {
  private readonly pages = new Map<string, Promise<Page>>();
  /** What pages complained of, and requests to anybody else. */
  readonly troubles: string[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly story: Story,
  ) {}

  static async at(story: Story): Promise<Looking> {
    return new Looking(await chromium.launch({ executablePath: chromiumPath, args: [...browserArgs] }), story);
  }

  private async enter(who: string): Promise<Page> {
    const context = await this.browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
    context.setDefaultTimeout(20_000);
    // A view has the size that it is given.
    await context.addInitScript('Element.prototype.requestFullscreen = () => Promise.resolve()');
    const page = await context.newPage();
    const name = who || 'visitor';
    page.on('console', (said) => {
      if (['error', 'warning'].includes(said.type())) this.troubles.push(`${name} ${page.url()} ${said.text()}`);
    });
    page.on('pageerror', (error) => this.troubles.push(`${name} ${page.url()} thrown: ${error.message}`));
    page.on('request', (sent) => {
      if (!sent.url().startsWith(this.story.home)) this.troubles.push(`${name} foreign: ${sent.url()}`);
    });
    await page.goto(this.story.home);
    if (!who) return page;
    await page.getByLabel('账号').fill(who);
    await page.getByLabel('口令').fill(this.story.password);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByText('实时').waitFor();
    return page;
  }

  /** Leads somebody to a view, as if they came from elsewhere. */
  async at(view: View): Promise<Page> {
    const { who = '', ready, open } = view;
    const entering = this.pages.get(who) ?? this.enter(who);
    this.pages.set(who, entering);
    const page = await entering;
    await page.setViewportSize(desk);
    await wear(page, 'light');
    await this.dismiss(page);
    // Through an address that nobody has: dialogs, tabs and what was searched for are gone.
    await page.evaluate(`location.hash = '#/elsewhere'`);
    await page.getByText('没有这个页面').or(page.getByLabel('口令')).first().waitFor();
    await page.evaluate(`location.hash = ${JSON.stringify(hashOf(view, this.story))}`);
    await page.getByText(ready).filter({ visible: true }).first().waitFor();
    await open?.(page);
    await this.settle(page);
    return page;
  }

  /** What stands above the page outlives a change of address; Escape ends it, one after the other. */
  private async dismiss(page: Page): Promise<void> {
    for (let i = 0; i < 3 && (await page.locator('.ant-modal-wrap:visible, .ant-tour:visible').count()) > 0; i += 1) {
      await page.keyboard.press('Escape');
      await page.waitForTimeout(150);
    }
  }

  /** Nothing is on its way any more, and it is drawn. */
  async settle(page: Page): Promise<void> {
    await page
      .locator('.ant-skeleton, .ant-spin-spinning')
      .first()
      .waitFor({ state: 'detached', timeout: 10_000 })
      .catch(() => undefined);
    // A mouse that rests on something would show it as pointed at.
    await page.mouse.move(0, 0);
    await page.waitForTimeout(350);
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}
