import { once } from 'node:events';
import type { Claimed } from '#engine/channels/claimed';
import { Dispatches } from '#engine/channels/dispatches';
import { Vault } from '#engine/secrets/vault';
import { later, lane, ledger, mailbox, mailingBy, tell } from '../../../../test/channels.ts';
import { startBadServer, startMailServer, type MailServer } from '../../../../test/mail-server.ts';
import { openHouse, until, type House } from '../../../../test/running.ts';
import { beside } from '../../../../test/serving.ts';
import { email } from './email.ts';

let house: House;
let post: MailServer;
beforeAll(async () => {
  house = await openHouse();
  // It answers a moment after it has taken a mail: whoever is killed meanwhile cannot know.
  post = await startMailServer((_, take) => void setTimeout(take, 25));
}, 60_000);
afterAll(async () => {
  await post.close();
  await house.close();
});
beforeEach(() => void post.received.splice(0));

/** Lets a process send, and kills it with -9 at the moment at which the server has taken so many more. */
const killAfter = async (more: number, way: string): Promise<void> => {
  const target = post.received.length + more;
  const child = beside('test/setup/mailer-process.ts', [house.url, post.url, house.clock.now(), way]);
  const gone = once(child, 'exit');
  await until('mails taken', async () => post.received.length >= target || child.exitCode !== null, 20_000);
  child.kill('SIGKILL');
  await gone;
};
const finish = async (way: string): Promise<void> => {
  const child = beside('test/setup/mailer-process.ts', [house.url, post.url, house.clock.now(), way]);
  await once(child, 'exit');
};
/** Numbers that each recipient got, in order. */
const numbersOf = (address: string): (string | undefined)[] =>
  post.received.filter(({ to }) => to === address).map(({ mail }) => mail.messageId);

describe('a worker that comes back from the dead', () => {
  it('does not overwrite what another one found out meanwhile, unless it knows better', async () => {
    const { id: evaluation } = await house.open();
    await mailbox(house, 'zombie', 'zombie@example.gov.cn');
    await tell(house, { to: ['zombie'], evaluation });
    const dispatches = new Dispatches(house.pool, new Vault(house.config.dataDir));
    const habits = { name: 'email', bundle: 1, leaseMs: 60_000, giveUpAfterHours: 72 } as const;
    const claim = () => dispatches.claim(habits, house.clock.now(), { hosts: [], addresses: [] });
    const state = async () => (await ledger(house, 'zombie@example.gov.cn'))[0]?.state;
    const zombie = (await claim()) as Claimed;
    expect(await claim()).toBeNull();
    later(house, 2);
    expect(await dispatches.reap(habits, house.clock.now())).toBe(1);
    expect(await state()).toBe('unknown');
    later(house, 2);
    const other = (await claim()) as Claimed;
    expect([other.messageId, other.attempt]).toEqual([zombie.messageId, 2]);
    const failed = { state: 'failed', note: '连不上', hostAtFault: true } as const;
    expect(await dispatches.settle(zombie, failed, 72, house.clock.now())).toBe(false);
    expect(await state()).toBe('sending');
    expect(await dispatches.settle(zombie, { state: 'sent', note: '250' }, 72, house.clock.now())).toBe(true);
    expect(await dispatches.settle(other, failed, 72, house.clock.now())).toBe(false);
    expect(await state()).toBe('sent');
    await house.rows('delete from dispatch');
  });
});

describe('a worker that is killed with -9 in the middle of sending', () => {
  it('loses no mail, and doubles one only under the same Message-ID', async () => {
    const { id: evaluation } = await house.open();
    const addresses = Array.from({ length: 120 }, (_, i) => `killed-${i}@example.gov.cn`);
    for (const [i, address] of addresses.entries()) {
      await mailbox(house, `killed-${i}`, address);
      await tell(house, { to: [`killed-${i}`], evaluation });
    }
    for (let kill = 0; kill < 8; kill += 1) {
      await killAfter(10, 'ledger');
      later(house, 10);
    }
    const interrupted = (await ledger(house)).filter(({ state }) => state === 'sending').length;
    for (let round = 0; round < 3; round += 1) {
      const rest = lane(house, email(mailingBy(post.url)));
      await rest.idle();
      await rest.stop();
      later(house, 10);
    }
    const got = addresses.map(numbersOf);
    const doubled = got.filter((numbers) => numbers.length > 1).length;
    process.stdout.write(`kill -9 in the middle of sending, 8 times: 120 mails, ${doubled} doubled, 0 lost\n`);
    expect(got.filter((numbers) => numbers.length === 0)).toEqual([]);
    expect(got.filter((numbers) => new Set(numbers).size > 1)).toEqual([]);
    expect(doubled + interrupted).toBeGreaterThan(0);
    expect(new Set((await ledger(house)).map(({ state }) => state))).toEqual(new Set(['sent']));
    const written = (await ledger(house)).map(({ address, message_id }) => [address, `<${message_id}@example.gov.cn>`]);
    expect(Object.fromEntries(written)).toEqual(Object.fromEntries(addresses.map((one, i) => [one, got[i]![0]])));
  }, 120_000);

  it('would lose mails if it marked them first, and double them beyond recognition without a number of their own', async () => {
    await house.rows('create table naive_mail (id int primary key, sent boolean not null default false)');
    const fill = () => house.rows('insert into naive_mail select generate_series(1, 12)');
    await fill();
    for (let kill = 0; kill < 2; kill += 1) await killAfter(2, 'newNumber');
    await finish('newNumber');
    const numbers = Array.from({ length: 12 }, (_, i) => numbersOf(`naive-${i + 1}@example.gov.cn`));
    expect(numbers.some((some) => new Set(some).size > 1)).toBe(true);
    post.received.splice(0);
    await house.rows('delete from naive_mail');
    await fill();
    const slow = await startBadServer(() => undefined);
    const child = beside('test/setup/mailer-process.ts', [house.url, slow.url, house.clock.now(), 'markFirst']);
    const gone = once(child, 'exit');
    await until('a mark', async () => (await house.rows('select from naive_mail where sent')).length > 0, 20_000);
    child.kill('SIGKILL');
    await gone;
    await slow.close();
    await finish('markFirst');
    const lost = numbers.filter((_, i) => numbersOf(`naive-${i + 1}@example.gov.cn`).length === 0);
    expect(lost).toHaveLength(1);
  }, 120_000);
});
