import type { Page } from 'playwright-core';
import { tell, tellTimes } from './figures.ts';
import type { Rig } from './rig.ts';

const times = 15;

/** Asked from the page itself, over the same connection as people's own requests. */
const ask = (path: string): string => `(async () => {
  const took = [];
  for (let i = 0; i < ${times}; i += 1) {
    const start = performance.now();
    const answer = await fetch(${JSON.stringify(path)});
    if (!answer.ok) throw new Error(String(answer.status));
    await answer.text();
    took.push(performance.now() - start);
  }
  const [last] = performance.getEntriesByName(new URL(${JSON.stringify(path)}, location.href).href).slice(-1);
  return { took, bytes: last?.encodedBodySize ?? 0 };
})()`;

const answers = async (page: Page, name: string, path: string, goal?: number): Promise<void> => {
  const { took, bytes } = await page.evaluate<{ took: number[]; bytes: number }>(ask(path));
  tellTimes(name, 'answer', took, goal);
  tell({ page: name, metric: 'answer packed kB', value: bytes / 1_000 });
};

/** From the change of address until what is looked for is there and two frames have passed. */
const untilDrawn = (hash: string, there: string): string => `new Promise((done) => {
  const start = performance.now();
  location.hash = ${JSON.stringify(hash)};
  const look = () => ${there}
    ? requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)))
    : setTimeout(look, 4);
  look();
})`;

const drawn = async (rig: Rig, login: string, name: string, to: { hash: string; there: string; goal?: number }) => {
  const page = await rig.enter(login);
  const first = await page.evaluate<number>(untilDrawn(to.hash, to.there));
  tell({ page: name, metric: 'until drawn, first time ms', value: first, ...(to.goal && { goal: to.goal }) });
  const again: number[] = [];
  for (let i = 0; i < 5; i += 1) {
    await page.evaluate(`location.hash = '#/mine'`);
    await page.waitForTimeout(600);
    again.push(await page.evaluate<number>(untilDrawn(to.hash, to.there)));
  }
  tellTimes(name, 'until drawn, again', again, to.goal);
  await page.context().close();
};

const rows = `document.querySelectorAll('.ant-table-row').length >= 10 && /全部评价/.test(document.body.innerText)`;
const charts = `document.querySelectorAll('[role=img] canvas').length >= 6`;

/** Lists and board over all evaluations of the bureau. */
export const lists = async (rig: Rig, login: string): Promise<void> => {
  const page = await rig.enter(login);
  await answers(page, 'board', 'api/board?', 1_000);
  await answers(page, 'evaluations', 'api/evaluations?offset=0&limit=50', 200);
  await answers(
    page,
    'evaluations, searched',
    `api/evaluations?offset=0&limit=50&text=${encodeURIComponent('卫生院')}`,
  );
  await answers(page, 'my-work', 'api/work?list=todo');
  await page.context().close();
  await drawn(rig, login, 'board', { hash: '#/board', there: charts, goal: 1_000 });
  await drawn(rig, login, 'evaluations', { hash: '#/evaluations', there: rows });
};
