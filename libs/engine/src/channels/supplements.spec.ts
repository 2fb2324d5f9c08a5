import { mailbox, sendMails } from '../../../../test/channels.ts';
import { filler, office, unitHead } from '../../../../test/builders.ts';
import { administrator } from '../../../../test/managers.ts';
import { startMailServer } from '../../../../test/mail-server.ts';
import { codeOf } from '../../../../test/register.ts';
import { openHouse, type House } from '../../../../test/running.ts';
import { Inbox } from '../queries/inbox.ts';
import { Supplements } from './supplements.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house.close());

const words = '请先看县财政局2023年第3号通知，咨询电话0731-8888-0000';
const set = (text: string, by = office, subject = 'evaluation.opened.v1') =>
  house.get(Supplements).set(by, subject, text);
const messages = async () => (await house.get(Inbox).list(filler.id, 0, 10)).items;

describe('what a bureau adds to one kind of message', () => {
  it('stands below the message in the inbox and in the mail, from then on and only for that kind', async () => {
    await mailbox(house, filler.id, 'filler@example.gov.cn');
    await house.open({ title: '甲' });
    await house.drain();
    await set(words);
    const { id, version } = await house.open({ title: '乙' });
    await house.drain();
    await house.act(id, version, 'cancel', { reason: '不再安排' }, office);
    await house.drain();
    expect((await messages()).map(({ text, note }) => [text.includes('新任务'), note])).toEqual([
      [false, undefined],
      [true, words],
      [true, undefined],
    ]);
    const post = await startMailServer();
    await sendMails(house, post.url);
    await post.close();
    const text = post.received.map(({ mail }) => mail.text ?? '').join();
    expect(text.split('补充说明：')).toHaveLength(2);
    expect(text).toContain(`补充说明：${words}`);
  });

  it('is told with the list of messages, and taken away by writing nothing', async () => {
    const line = async () =>
      (await house.get(Supplements).list()).find(({ subject }) => subject === 'evaluation.opened.v1');
    await set(words);
    expect(await line()).toMatchObject({ title: '任务下达', supplement: { text: words, by: office.name } });
    await set('');
    expect((await line())?.supplement).toBeNull();
    const trail = `select detail from audit_line where action = 'setSupplement' order by id desc limit 2`;
    expect(await house.rows(trail)).toEqual([
      { detail: 'evaluation.opened.v1' },
      { detail: `evaluation.opened.v1 ${words}` },
    ]);
  });

  it('is a matter of 财政绩效科 alone, of a kind that there is, and leads nowhere else', async () => {
    for (const by of [administrator, unitHead]) expect(await codeOf(set(words, by))).toBe('forbidden');
    expect(await codeOf(set(words, office, 'form.drafted.v1'))).toBe('notFound');
    expect(await codeOf(set('见https://elsewhere.example.com/'))).toBe('invalid');
    expect(await house.rows('select from notice_supplement')).toEqual([]);
  });
});
