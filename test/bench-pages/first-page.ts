import type { Page } from 'playwright-core';
import { tell } from './figures.ts';
import type { Rig } from './rig.ts';

/** A line as a county office has it: 10 Mbit/s each way, 20 ms there and back. */
const countyLine = { offline: false, latency: 20, downloadThroughput: 1_250_000, uploadThroughput: 1_250_000 };

interface Fetched {
  /** Of everything that came over the line, heads included. */
  bytes: number;
  requests: number;
  /** From the start of the navigation until the thing to be used is there and two frames have passed. */
  ms: number;
}

const twoFrames = `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))))`;

const load = async (page: Page, url: string, usable: string, throttled: boolean): Promise<Fetched> => {
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  if (throttled) await line.send('Network.emulateNetworkConditions', countyLine);
  let bytes = 0;
  let requests = 0;
  line.on('Network.requestWillBeSent', () => (requests += 1));
  line.on('Network.dataReceived', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator(usable).first().waitFor();
  const ms = await page.evaluate<number>(twoFrames);
  const fetched = { bytes, requests, ms };
  await line.detach();
  return fetched;
};

const measure = async (rig: Rig, name: string, fresh: () => Promise<Page>, usable: string): Promise<void> => {
  const times: number[] = [];
  for (let i = 0; i < 3; i += 1) {
    const page = await fresh();
    const { bytes, requests, ms } = await load(page, rig.home, usable, false);
    if (i === 0) {
      tell({ page: name, metric: 'fetched kB', value: bytes / 1_000 });
      tell({ page: name, metric: 'requests', value: requests });
    }
    times.push(ms);
    await page.context().close();
  }
  tell({ page: name, metric: 'usable ms', value: Math.min(...times) });
  const slow = await fresh();
  tell({ page: name, metric: 'usable over 10 Mbit/s ms', value: (await load(slow, rig.home, usable, true)).ms });
  const again = await load(slow, rig.home, usable, true);
  tell({ page: name, metric: 'second visit kB', value: again.bytes / 1_000 });
  tell({ page: name, metric: 'second visit over 10 Mbit/s ms', value: again.ms });
  await slow.context().close();
};

/** What a browser that has never been here must fetch, and how long until one can begin. */
export const firstPage = async (rig: Rig, login: string): Promise<void> => {
  await measure(rig, 'sign-in', () => rig.visit(), 'input[autocomplete=current-password]');
  const known = await rig.enter(login);
  const storageState = await known.context().storageState();
  await known.context().close();
  await measure(rig, 'my-work', () => rig.visit({ storageState }), 'main .ant-table-row, [role=main] .ant-table-row');
};
