import { ledger, lane, mailbox, mailingBy, tell } from '../../../../test/channels.ts';
import { scripted, startBadServer, startMailServer, type MailServer } from '../../../../test/mail-server.ts';
import { openHouse, until, type House } from '../../../../test/running.ts';
import { email } from './email.ts';

let house: House;
let post: MailServer;
let evaluation: string;
beforeAll(async () => {
  house = await openHouse();
  post = await startMailServer();
  ({ id: evaluation } = await house.open());
  await mailbox(house, 'zhang', 'zhang@example.gov.cn');
}, 60_000);
afterAll(async () => {
  await post.close();
  await house.close();
});
beforeEach(async () => {
  post.received.splice(0);
  await house.rows('delete from dispatch');
  await house.rows('delete from notice_preference');
});

/** A wall clock time in Shanghai. */
const at = (time: string, day = '2026-03-10'): void =>
  house.clock.set(new Date(`${day}T${time}:00+08:00`).toISOString());
const wish = (preferences: object): Promise<unknown> =>
  house.rows(`insert into notice_preference values ('zhang', $1, now())`, [
    JSON.stringify({ off: [], quiet: null, digestHour: null, ...preferences }),
  ]);
const send = async (): Promise<(string | undefined)[]> => {
  const before = post.received.length;
  const one = lane(house, email(mailingBy(post.url)));
  await one.idle();
  await one.stop();
  return post.received.slice(before).map(({ mail }) => mail.subject);
};
const message = (text: string, some: object = {}): Promise<void> =>
  tell(house, { to: ['zhang'], text, evaluation, ...some });
const states = async () => (await ledger(house)).map(({ state, note }) => [state, note]);

describe('a person’s wishes', () => {
  it('hold mails in quiet hours, and let them out together at their end; what is urgent goes at once', async () => {
    await wish({ quiet: { from: '22:00', to: '07:00' } });
    at('23:00');
    await message('甲');
    await message('乙');
    await message('今天到期', { kind: 'deadline', urgent: true });
    expect(await send()).toEqual(['【急】【绩程】期限提醒：今天到期']);
    expect((await states()).slice(0, 2)).toEqual([
      ['waiting', '免打扰时段（22:00—07:00），结束后发送'],
      ['waiting', '免打扰时段（22:00—07:00），结束后发送'],
    ]);
    at('06:59', '2026-03-11');
    expect(await send()).toEqual([]);
    at('07:00', '2026-03-11');
    expect(await send()).toEqual(['【绩程】您有2条消息']);
    expect(await send()).toEqual([]);
  });

  it('make one mail a day of many messages', async () => {
    await wish({ digestHour: 9 });
    for (const time of ['10:00', '14:30', '23:50']) {
      at(time);
      await message(`${time}的消息`);
      expect(await send()).toEqual([]);
    }
    at('09:00', '2026-03-11');
    expect(await send()).toEqual(['【绩程】您有3条消息']);
    const text = post.received[0]?.mail.text ?? '';
    expect(['10:00', '14:30', '23:50'].map((time) => text.includes(`${time}的消息`))).toEqual([true, true, true]);
    expect((await states()).map(([state]) => state)).toEqual(['sent', 'digested', 'digested']);
  });

  it('leave a kind to the inbox, and the ledger says why', async () => {
    await wish({ off: ['info'] });
    await message('告知', { kind: 'info' });
    await message('待办');
    expect(await send()).toEqual(['【绩程】待办事项：待办']);
    expect(await states()).toEqual([
      ['suppressed', '本人已关闭“情况告知”邮件，仅发站内消息'],
      ['sent', expect.any(String)],
    ]);
    expect(await house.rows(`select from notice where person = 'zhang' and text = '告知'`)).toHaveLength(1);
  });

  it('hold from the moment at which they change, also for what was waiting before', async () => {
    at('12:00');
    await message('甲');
    await wish({ digestHour: 9 });
    expect(await send()).toEqual([]);
  });

  it('cannot be broken by leaving: whoever is gone, or has another mailbox, gets nothing at the old one', async () => {
    await message('甲');
    await house.rows(`update person set disabled = true where id = 'zhang'`);
    expect(await send()).toEqual([]);
    await house.rows(`update person set disabled = false where id = 'zhang'`);
    await message('乙');
    await mailbox(house, 'zhang', 'new@example.gov.cn');
    expect(await send()).toEqual([]);
    expect(await states()).toEqual([
      ['suppressed', '接收人账号已停用'],
      ['suppressed', '接收人已更换或停用该邮箱'],
    ]);
    await mailbox(house, 'zhang', 'zhang@example.gov.cn');
  });
});

describe('a mail that lists many', () => {
  it('is the same at every try, with the same number', async () => {
    const bad = await startBadServer(scripted({ '.': null }));
    for (const text of ['甲', '乙', '丙']) await message(text);
    const hanging = lane(house, { ...email(mailingBy(bad.url)), patience: 300 });
    await hanging.idle();
    await hanging.stop();
    await bad.close();
    await message('丁');
    house.clock.set(new Date(Date.parse(house.clock.now()) + 60_000).toISOString());
    expect((await send()).toSorted()).toEqual(['【绩程】待办事项：丁', '【绩程】您有3条消息']);
    const [carrier] = await ledger(house);
    expect(post.received.map(({ mail }) => mail.messageId)).toContain(`<${carrier?.message_id}@example.gov.cn>`);
  });
});

describe('a worker that is told to stop', () => {
  it('breaks off what hangs, and writes down what is known of it', async () => {
    const silent = await startBadServer(scripted({ RCPT: null }));
    const hanging = await startBadServer(scripted({ '.': null }));
    for (const [server, state] of [
      [silent, 'failed'],
      [hanging, 'unknown'],
    ] as const) {
      await house.rows('delete from dispatch');
      await message('甲');
      const working = lane(house, email(mailingBy(server.url)));
      await working.pump();
      await until('a connection', async () => server.connections() > 0);
      await new Promise((done) => setTimeout(done, 150));
      const started = performance.now();
      await working.stop();
      expect(performance.now() - started).toBeLessThan(2_000);
      expect((await states())[0]?.[0]).toBe(state);
    }
    await silent.close();
    await hanging.close();
  });
});
