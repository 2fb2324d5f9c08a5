import type { Page } from 'playwright-core';

export const press = (page: Page, action: string): Promise<void> =>
  page.locator('.actions').getByRole('button', { name: action, exact: true }).click();

export const confirm = async (page: Page, action: string): Promise<void> => {
  await page.getByRole('button', { name: `确认${action}` }).click();
  await page.getByText(`已办理：${action}`).first().waitFor();
};

/** A picture to be looked at by people, where SCREENSHOTS names a folder. */
export const shoot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['SCREENSHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};
