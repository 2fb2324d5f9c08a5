import type { Page } from 'playwright-core';

export const tab =
  (name: string | RegExp) =>
  (page: Page): Promise<void> =>
    page.getByRole('tab', { name, exact: true }).click();

export const press =
  (name: string | RegExp) =>
  async (page: Page): Promise<void> => {
    await page.getByRole('button', { name, exact: true }).first().click();
    await page.waitForTimeout(300);
  };

/** A dialog of the list of further actions. */
export const further =
  (name: string) =>
  async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: /更多/u }).first().click();
    await page.getByRole('menuitem', { name }).first().click();
    await page.getByRole('dialog').waitFor();
  };

export const search =
  (words: string) =>
  async (page: Page): Promise<void> => {
    const field = page.getByPlaceholder('单位或项目');
    await field.fill(words);
    await field.press('Enter');
    await page.getByText('没有符合条件的评价').waitFor();
  };
