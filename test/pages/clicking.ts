import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
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

/** Cells as a spreadsheet or Word hands them over, into whatever has the focus. */
export const paste = (page: Page, text: string, html = ''): Promise<void> =>
  page.evaluate(`{
    const data = new DataTransfer();
    data.setData('text/plain', ${JSON.stringify(text)});
    data.setData('text/html', ${JSON.stringify(html)});
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }`);

/** What a hand carries above the page: files as an expression in the page makes them. */
const letGo = async (page: Page, files: string): Promise<void> => {
  const carried = await page.evaluateHandle(`(() => {
    const data = new DataTransfer();
    for (const file of ${files}) data.items.add(file);
    return data;
  })()`);
  for (const type of ['dragover', 'drop'])
    await page.locator('.drop-zone').filter({ visible: true }).dispatchEvent(type, { dataTransfer: carried });
};

/** A file let go above the page, as from the desktop. */
export const dropFile = async (page: Page, path: string): Promise<void> => {
  const content = (await readFile(path)).toString('base64');
  const bytes = `Uint8Array.from(atob('${content}'), (letter) => letter.charCodeAt(0))`;
  await letGo(page, `[new File([${bytes}], ${JSON.stringify(basename(path))})]`);
};

/** Files of that many bytes each, made where they are let go: nothing but their names and sizes matters. */
export const dropSizes = (page: Page, sizes: Readonly<Record<string, number>>): Promise<void> =>
  letGo(page, `Object.entries(${JSON.stringify(sizes)}).map(([name, n]) => new File([new Uint8Array(n)], name))`);
