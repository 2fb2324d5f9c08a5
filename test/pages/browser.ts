import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import type { Actor } from '#domain/evaluation/action';
import { password } from '../inhabitants.ts';
import { openHouse, type House, type HouseOptions } from '../running.ts';
import { serve } from '../serving.ts';
import { browserArgs, chromiumPath } from './chromium.ts';

/** For one test: the machine may be busy with others. */
export const patience = 60_000;

const missing = [
  ...(existsSync(chromiumPath) ? [] : [`no Chromium at ${chromiumPath} (set CHROMIUM_PATH)`]),
  ...(existsSync('dist/web/index.html') ? [] : ['the pages are not built (npm run build)']),
];
if (missing.length > 0) console.log(`${missing.join('; ')}: the pages are not looked at`);
export const withBrowser = missing.length === 0 ? describe : describe.skip;

/** Serves the house below /office/, as a gate in front of it might. */
const serveBelow = async (address: string): Promise<Server> => {
  const gate = createServer((asked, reply) => {
    const { method, headers, url = '' } = asked;
    if (!url.startsWith('/office/')) return void reply.writeHead(404).end();
    const onward = request(`${address}/${url.slice('/office/'.length)}`, { method, headers }, (answer) => {
      reply.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(reply);
    });
    onward.on('error', () => reply.destroy());
    asked.pipe(onward);
  });
  await once(gate.listen(0, '127.0.0.1'), 'listening');
  return gate;
};

/** A house with its pages open in a browser. */
export interface Office {
  house: House;
  home: string;
  /** Every complaint of a page and every request to elsewhere, unless a test notes them itself. */
  troubles: string[];
  visit(where?: string, options?: BrowserContextOptions, noted?: string[]): Promise<Page>;
  /** What the process has printed for whoever opens an empty house. */
  setupCode(): Promise<string | null>;
  enter(actor: Actor, where?: string, options?: BrowserContextOptions, noted?: string[]): Promise<Page>;
  /** Everybody closes their pages, which would otherwise follow along for the rest of the suite. */
  leave(): Promise<void>;
  close(): Promise<void>;
}

export const signIn = async (page: Page, actor: { id: string }): Promise<void> => {
  await page.getByLabel('账号').fill(actor.id);
  await page.getByLabel('口令').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
};

/** Opens a house and a browser in front of it; whatever the house lives through before is up to the caller. */
export const openOffice = async (
  prepare: (house: House) => Promise<void>,
  options: HouseOptions = {},
  settings: Record<string, string> = {},
): Promise<Office> => {
  const house = await openHouse(options);
  await prepare(house);
  await house.drain();
  await house.work();
  const served = await serve(house, settings);
  const gate = await serveBelow(served.address);
  const home = `http://127.0.0.1:${(gate.address() as AddressInfo).port}/office/`;
  const browser: Browser = await chromium.launch({ executablePath: chromiumPath, args: [...browserArgs] });
  const troubles: string[] = [];

  const visit: Office['visit'] = async (where = '', options = {}, noted = troubles) => {
    const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'America/New_York', ...options });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    page.on('console', (m) => ['error', 'warning'].includes(m.type()) && noted.push(`${m.type()}: ${m.text()}`));
    page.on('pageerror', (error) => noted.push(`thrown: ${error.message}`));
    page.on('request', (sent) => sent.url().startsWith(home) || noted.push(`foreign: ${sent.url()}`));
    await page.goto(home + where);
    return page;
  };
  const enter: Office['enter'] = async (actor, where = '', options = {}, noted = troubles) => {
    const page = await visit(where, options, noted);
    await signIn(page, actor);
    await page.getByText('实时').waitFor();
    return page;
  };
  const leave = async (): Promise<void> => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  };
  const close = async (): Promise<void> => {
    await browser.close();
    gate.closeAllConnections();
    gate.close();
    await served.close();
    await house.close();
  };
  return { house, home, troubles, visit, enter, setupCode: () => served.setupCode(), leave, close };
};

/** Waits until the page says so. */
export const see = (page: Page, text: string | RegExp): Promise<void> =>
  page.locator('main').getByText(text).filter({ visible: true }).first().waitFor();
