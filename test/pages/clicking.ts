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

/** One of a list that opens below a field, found by typing part of it; the dialog's, where the page has one too. */
export const choose = async (page: Page, label: string, words: string): Promise<void> => {
  const field = page.getByLabel(label, { exact: true }).last();
  await field.click();
  if (await field.isEditable()) await field.fill(words);
  await page
    .locator('.ant-select-dropdown:visible')
    .getByTitle(words)
    .or(page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: words }))
    .first()
    .click();
};
