import type { Page } from 'playwright-core';
import { median } from '../bench/report.ts';
import { tell, tellTimes } from './figures.ts';
import type { Rig } from './rig.ts';

/** Between two keys of somebody who types fast. */
const pause = 120;
const samples = 80;

/** From the key's own time stamp until the frame is painted in which the watched text has changed. */
const watch = (field: string, shown: string): string => `(() => {
  window.typed = [];
  let pressed = 0;
  const target = document.querySelector(${JSON.stringify(field)});
  target.addEventListener('keydown', (event) => { pressed = event.timeStamp; }, true);
  const afterPaint = (start) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => window.typed.push(performance.now() - start);
    port2.postMessage(null);
  });
  new MutationObserver(() => {
    if (!pressed) return;
    afterPaint(pressed);
    pressed = 0;
  }).observe(document.querySelector(${JSON.stringify(shown)}), { subtree: true, childList: true, characterData: true });
  target.focus();
})()`;

/** Types one digit after the other over what stands in the field; every one changes the total. */
const typeInto = async (page: Page, field: string, shown: string): Promise<number[]> => {
  await page.evaluate(watch(field, shown));
  const select = `document.querySelector(${JSON.stringify(field)}).select()`;
  for (let i = 0; i < samples; i += 1) {
    await page.evaluate(select);
    await page.keyboard.press(String((i % 9) + 1));
    await page.waitForTimeout(pause);
  }
  const typed = await page.evaluate<number[]>('window.typed');
  if (typed.length < samples * 0.95) throw new Error(`only ${typed.length} of ${samples} keys changed the total`);
  return typed;
};

/** The same on a page that holds nothing but a field and its echo: what the browser itself takes. */
const bare = async (page: Page): Promise<number[]> => {
  await page.setContent(`<input id="field"><output id="shown"></output>
    <script>field.oninput = () => { shown.textContent = field.value; };</script>`);
  return typeInto(page, '#field', '#shown');
};

const inTable = async (page: Page, rig: Rig, id: string, rows: number): Promise<number[]> => {
  await page.goto(`${rig.home}#/evaluations/${id}`);
  const field = `[data-at="indicatorSets[eval].indicators[${rows}].score"]`;
  await page.locator(`textarea${field}`).waitFor();
  await page.waitForTimeout(1_500);
  return typeInto(page, `textarea${field}`, '.totals');
};

/** Typing a score into the last row of a table of so many; the evaluations by their ids. */
export const typing = async (rig: Rig, login: string, tables: Readonly<Record<number, string>>): Promise<void> => {
  const empty = await rig.visit();
  const floor = await bare(empty);
  tellTimes('bare page', 'key to paint', floor);
  await empty.context().close();
  const page = await rig.enter(login);
  for (const [rows, id] of Object.entries(tables)) {
    const times = await inTable(page, rig, id, Number(rows));
    tellTimes(`${rows} rows`, 'key to total painted', times, 50);
    tell({ page: `${rows} rows`, metric: 'p50 over bare page', value: median(times) / median(floor) });
  }
  await page.context().close();
};
