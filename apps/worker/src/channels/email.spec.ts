import { randomUUID } from 'node:crypto';
import { ledger, later, lane, mailbox, mailingBy, tell } from '../../../../test/channels.ts';
import { scripted, startBadServer, startMailServer, type MailServer } from '../../../../test/mail-server.ts';
import { openHouse, type House } from '../../../../test/running.ts';
import { email } from './email.ts';
import type { Channel } from './channel.ts';

let house: House;
let post: MailServer;
let evaluation: string;
beforeAll(async () => {
  house = await openHouse();
  post = await startMailServer();
  ({ id: evaluation } = await house.open());
}, 60_000);
afterAll(async () => {
  await post.close();
  await house.close();
});
afterEach(() => house.rows('delete from dispatch'));

const impatient = (url: string, patience = 400): Channel => ({ ...email(mailingBy(url)), patience });
const send = async (channel: Channel): Promise<void> => {
  const one = lane(house, channel);
  await one.idle();
  await one.stop();
};
/** A new person with a mailbox, who has a message waiting. */
const waiting = async (address = `${randomUUID()}@example.gov.cn`, text = '请办理'): Promise<string> => {
  const person = randomUUID();
  await mailbox(house, person, address);
  await tell(house, { to: [person], text, evaluation });
  return address;
};
const line = async (address: string) => (await ledger(house, address))[0]!;
const mailsTo = (address: string) => post.received.filter(({ to }) => to === address).map(({ mail }) => mail);

describe('a mail', () => {
  it('arrives at a real server with its Chinese subject, the text in two forms, and a link', async () => {
    const address = await waiting(undefined, '示例县第一中学“业务<工作>经费”已到“初审”节点，请办理，联系人13812341234');
    await send(impatient(post.url, 5_000));
    const [mail] = mailsTo(address);
    expect(mail?.subject).toBe(
      '【绩程】待办事项：示例县第一中学“业务<工作>经费”已到“初审”节点，请办理，联系人138****1234',
    );
    expect(mail?.from).toEqual({ name: '绩程', address: 'jicheng@example.gov.cn' });
    expect(mail?.text).toContain(`https://jixiao.example.gov.cn/#/e/${evaluation}`);
    expect(mail?.text).toContain('为什么收到此消息');
    expect(mail?.html).toContain('业务&lt;工作&gt;经费');
    expect(`${mail?.text}${mail?.html}`).not.toContain('13812341234');
    const entry = await line(address);
    expect(entry).toMatchObject({ state: 'sent', attempts: 1, note: expect.stringContaining('邮件服务器已接收') });
    expect(mail?.messageId).toBe(`<${entry.message_id}@example.gov.cn>`);
  });

  it('goes over few connections, quickly', async () => {
    const addresses: string[] = [];
    for (let i = 0; i < 200; i += 1) addresses.push(await waiting());
    const started = performance.now();
    await send(impatient(post.url, 5_000));
    process.stdout.write(`200 mails over SMTP in ${Math.round(performance.now() - started)} ms\n`);
    expect(addresses.map((address) => mailsTo(address).length)).toEqual(addresses.map(() => 1));
  }, 30_000);

  it('gathers what waits for the same person', async () => {
    const address = await waiting();
    const { person } = await line(address);
    await tell(house, { to: [person!], text: '第二条', evaluation, urgent: true, kind: 'deadline' });
    await send(impatient(post.url, 5_000));
    expect(mailsTo(address).map(({ subject }) => subject)).toEqual(['【急】【绩程】您有2条消息']);
    expect((await ledger(house, address)).map(({ state }) => state)).toEqual(['sent', 'digested']);
  });

  it('is not sent at all when no server is set up, and the ledger says so', async () => {
    const address = await waiting();
    await send(email({ ...mailingBy(post.url), smtp: undefined }));
    expect(await line(address)).toMatchObject({
      state: 'dead',
      attempts: 0,
      note: expect.stringContaining('SMTP_URL'),
    });
  });
});

describe('the ledger', () => {
  it('gives up at once on what is refused for good, tries again what is refused for now, and lets the others go', async () => {
    const gone = await waiting(`nobody-${randomUUID()}@example.gov.cn`);
    const busy = await waiting(`busy-${randomUUID()}@example.gov.cn`);
    const fine = await waiting();
    await send(impatient(post.url, 5_000));
    expect(await line(gone)).toMatchObject({ state: 'dead', attempts: 1, note: expect.stringContaining('550') });
    expect(await line(busy)).toMatchObject({ state: 'failed', attempts: 1, note: expect.stringContaining('450') });
    expect(await line(fine)).toMatchObject({ state: 'sent' });
    later(house, 10);
    await send(impatient(post.url, 5_000));
    expect([(await line(gone)).attempts, (await line(busy)).attempts]).toEqual([1, 2]);
    later(house, 73 * 60);
    await send(impatient(post.url, 5_000));
    expect(await line(busy)).toMatchObject({ state: 'dead', note: expect.stringContaining('已重试72小时') });
  }, 30_000);

  const certain: [string, Parameters<typeof startBadServer>[0]][] = [
    ['says nothing', () => undefined],
    ['drips a byte of its greeting a second', (socket) => void setInterval(() => socket.write('2'), 1_000).unref()],
    ['hangs up at once', (socket) => void socket.destroy()],
    ['resets at once', (socket) => void setImmediate(() => socket.resetAndDestroy())],
    ['closes for now', scripted({}, '421 4.3.2 closing')],
    ['is out of order', scripted({}, '554 5.3.2 no service')],
    ['does not answer to the recipient', scripted({ RCPT: null })],
    ['resets at DATA', scripted({ DATA: 'reset' })],
    ['does not answer to DATA', scripted({ DATA: null })],
    ['refuses the text for now', scripted({ '.': '451 4.3.0 try later' })],
  ];
  it.each(certain)('knows that nothing was delivered when the server %s', async (_, behave) => {
    const bad = await startBadServer(behave);
    const address = await waiting();
    await send(impatient(bad.url));
    await bad.close();
    const entry = await line(address);
    expect(entry).toMatchObject({ state: 'failed', attempts: 1 });
    expect(entry.next_at.toISOString() > house.clock.now()).toBe(true);
    later(house, 1);
    await send(impatient(post.url, 5_000));
    expect(mailsTo(address)).toHaveLength(1);
    expect(await line(address)).toMatchObject({ state: 'sent', attempts: 2, message_id: entry.message_id });
  });

  const unclear: [string, Parameters<typeof startBadServer>[0]][] = [
    ['hangs after DATA', scripted({ '.': null })],
    ['resets after DATA', scripted({ '.': 'reset' })],
  ];
  it.each(unclear)(
    'says that nobody knows when the server %s, and tries again under the same Message-ID',
    async (_, behave) => {
      const bad = await startBadServer(behave);
      const address = await waiting();
      await send(impatient(bad.url));
      await bad.close();
      const entry = await line(address);
      expect(entry).toMatchObject({ state: 'unknown', note: expect.stringContaining('可能已送达') });
      later(house, 1);
      await send(impatient(post.url, 5_000));
      expect(mailsTo(address).map(({ messageId }) => messageId)).toEqual([`<${entry.message_id}@example.gov.cn>`]);
      expect(await line(address)).toMatchObject({ state: 'sent', attempts: 2 });
    },
  );

  it('takes a refused password for the server’s trouble, not for the mail’s', async () => {
    const locked = await startBadServer(
      scripted({ EHLO: '250-here\r\n250 AUTH PLAIN', AUTH: '535 5.7.8 bad password' }),
    );
    const address = await waiting();
    await send(impatient(locked.url.replace('//', '//jicheng:geheim@'), 2_000));
    await locked.close();
    const entry = await line(address);
    expect(entry).toMatchObject({ state: 'failed', note: expect.stringContaining('拒绝登录') });
    expect(entry.note).not.toContain('geheim');
  });

  it('leaves it to people after three sendings without an answer', async () => {
    const bad = await startBadServer(scripted({ '.': null }));
    const address = await waiting();
    for (let i = 0; i < 5; i += 1) {
      await send(impatient(bad.url));
      later(house, 10);
    }
    await bad.close();
    expect(await line(address)).toMatchObject({ state: 'dead', attempts: 3, note: expect.stringContaining('请核对') });
  }, 20_000);

  it('believes a 250, whatever becomes of the server afterwards', async () => {
    const dying = await startMailServer((_, take, socket) => {
      take();
      setImmediate(() => socket.destroy());
    });
    const address = await waiting();
    await send(impatient(dying.url, 5_000));
    await dying.close();
    later(house, 600);
    await send(impatient(dying.url, 5_000));
    expect(await line(address)).toMatchObject({ state: 'sent', attempts: 1 });
    expect(dying.received).toHaveLength(1);
  });

  it('lets a server rest after five failures in a row', async () => {
    const bad = await startBadServer((socket) => void socket.destroy());
    for (let i = 0; i < 40; i += 1) await waiting();
    await send(impatient(bad.url));
    const tried = bad.connections();
    await bad.close();
    expect(tried).toBeGreaterThanOrEqual(5);
    expect(tried).toBeLessThan(10);
    const states = (await ledger(house)).map(({ state }) => state);
    expect(states.filter((state) => state === 'waiting').length).toBe(40 - tried);
  });
});
