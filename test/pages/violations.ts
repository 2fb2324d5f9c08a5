import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  impact: string;
  nodes: { target: string[]; failureSummary: string }[];
}

export const wcag = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] };

/** What other colours can change; everything else is the same page. */
export const colours = { type: 'rule', values: ['color-contrast'] };

/** What larger letters can change: they ask for less contrast, not for more. */
export const sizes = { type: 'rule', values: ['target-size'] };

/** What is serious or critical on the page as it stands; by all of WCAG 2.2 AA unless told otherwise. */
export const violationsOn = async (page: Page, runOnly: object = wcag): Promise<string[]> => {
  if (!(await page.evaluate<boolean>(`typeof axe === 'object'`))) await page.evaluate(`${axe}; undefined`);
  const found = await page.evaluate<Violation[]>(
    `axe.run(document, { runOnly: ${JSON.stringify(runOnly)}, resultTypes: ['violations'], preload: false, iframes: false })
      .then(({ violations }) => violations)`,
  );
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 5).map(({ target, failureSummary }) => `${id} ${target.join()} ${failureSummary}`),
    );
};
