import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createPool } from '#engine/database/pool';
import { Runner } from '#engine/effects/runner';
import { filler } from '../../../../test/builders.ts';
import { ledger, mailbox, mailingBy, tell } from '../../../../test/channels.ts';
import { startBadServer } from '../../../../test/mail-server.ts';
import { openHouse, until, type House } from '../../../../test/running.ts';
import { notifyEffect } from '../effects/notify.ts';
import { startWorker, type Worker } from '../worker.ts';
import { Smtp } from './smtp.ts';

let house: House;
let hook: Server;
/** When the webhook heard of an evaluation. */
const heard = new Map<string, number>();
beforeAll(async () => {
  house = await openHouse();
  hook = createServer((request, response) => {
    void request.toArray().then((parts) => {
      const { subject } = JSON.parse(Buffer.concat(parts as Buffer[]).toString()) as { subject: string };
      heard.set(subject, performance.now());
      response.end();
    });
  });
  hook.listen(0, '127.0.0.1');
  await once(hook, 'listening');
  const { port } = hook.address() as AddressInfo;
  await house.rows(
    `insert into endpoint (channel, name, url, host, secret, kinds, created_by, created_at)
     values ('webhook', '对接系统', $1, 'hook', $2, array['task', 'info', 'result', 'deadline', 'returned'], 'a', now())`,
    [`http://127.0.0.1:${port}/`, `whsec_${Buffer.alloc(32).toString('base64')}`],
  );
}, 60_000);
afterAll(async () => {
  hook.closeAllConnections();
  hook.close();
  await house.close();
});

const pools: { end(): Promise<void> }[] = [];
const work = async (mailUrl: string): Promise<Worker> => {
  const pool = createPool(house.url, 8);
  pools.push(pool);
  return startWorker({ ...house.config, channels: mailingBy(mailUrl) }, house.url, pool, house.clock);
};
afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.end();
});

interface Latency {
  inbox: number[];
  webhook: number[];
}

/** Milliseconds from the answer to a command until the message stands in the inbox, and until the webhook has it. */
const measure = async (times: number): Promise<Latency> => {
  const latency: Latency = { inbox: [], webhook: [] };
  for (let i = 0; i < times; i += 1) {
    const { id } = await house.open();
    const answered = performance.now();
    const told = async () =>
      (await house.rows('select from notice where evaluation_id = $1 and person = $2', [id, filler.id])).length > 0;
    while (!(await told())) await new Promise((done) => setTimeout(done, 1));
    latency.inbox.push(performance.now() - answered);
    await until('the webhook', async () => heard.has(id));
    latency.webhook.push(Math.max(0, heard.get(id)! - answered));
  }
  return latency;
};
const at = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!;
const words = (values: readonly number[]): string =>
  `p50 ${at(values, 0.5).toFixed(0)} ms, p99 ${at(values, 0.99).toFixed(0)} ms`;

describe('a dead mail server', () => {
  it('with a thousand mails waiting for it holds up neither the inbox nor the webhook', async () => {
    const idle = await work('smtp://127.0.0.1:1');
    await measure(10);
    const before = await measure(100);
    await idle.close();
    const silent = await startBadServer(() => undefined);
    const { id: evaluation } = await house.open();
    const people = Array.from({ length: 1_000 }, (_, i) => `waiting-${i}`);
    for (const person of people) await mailbox(house, person, `${person}@example.gov.cn`);
    await tell(house, { to: people, evaluation });
    const busy = await work(silent.url);
    await until('mails under way', async () => silent.connections() >= 4);
    const during = await measure(100);
    const mails = (await ledger(house)).filter(({ channel }) => channel === 'email');
    const started = performance.now();
    await busy.close();
    const closing = performance.now() - started;
    await silent.close();
    process.stdout.write(
      [
        `inbox without mails: ${words(before.inbox)}; with 1,000 mails at a dead server: ${words(during.inbox)}`,
        `webhook without mails: ${words(before.webhook)}; with them: ${words(during.webhook)}`,
        `the worker closed in ${closing.toFixed(0)} ms\n`,
      ].join('\n'),
    );
    expect(mails).toHaveLength(1_000);
    expect(mails.filter(({ state }) => state === 'sent')).toEqual([]);
    for (const way of ['inbox', 'webhook'] as const) {
      expect(at(during[way], 0.5)).toBeLessThan(at(before[way], 0.5) + 100);
      expect(at(during[way], 0.99)).toBeLessThan(at(before[way], 0.99) + 1_000);
    }
    expect(closing).toBeLessThan(10_000);
    const after = (await ledger(house)).filter(({ channel, state }) => channel === 'email' && state === 'sending');
    expect(after).toEqual([]);
  }, 120_000);

  it('would hold up the inbox if mails were sent where the inbox is written', async () => {
    const silent = await startBadServer(() => undefined);
    const smtp = new Smtp(silent.url);
    const naive = new Runner(house.pool, {
      consumer: 'notify',
      apply: async (deliveries, client) => {
        await notifyEffect().apply(deliveries, client);
        await smtp.deliver(
          { from: 'a@example.gov.cn', to: 'b@example.gov.cn' },
          Buffer.from('x'),
          AbortSignal.timeout(1_500),
        );
      },
    });
    const { id } = await house.open();
    const started = performance.now();
    await naive.drain();
    expect(await house.rows('select from notice where evaluation_id = $1', [id])).toHaveLength(1);
    expect(performance.now() - started).toBeGreaterThan(1_400);
    await silent.close();
  }, 30_000);
});
