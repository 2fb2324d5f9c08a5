import { existsSync } from 'node:fs';

/** The shell is the same engine without the browser's own windows, each of which costs as much as one of our pages. */
const usual = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** The browser that the pages are looked at with, as the machine has it. */
export const chromiumPath =
  process.env['CHROMIUM_PATH'] ?? usual.find((path) => existsSync(path)) ?? '/usr/bin/chromium';

/** Without window, without anything that asks the net by itself. */
export const browserArgs: readonly string[] = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Fields for dates as an office in China sees them.
  '--lang=zh-CN',
];
