import { createHmac, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import type { Claimed } from '#engine/channels/claimed';
import { Endpoints } from '#engine/channels/endpoints';
import { ledger, later, lane, tell, toEverywhere } from '../../../../test/channels.ts';
import { department, filler, unit, unitHead } from '../../../../test/builders.ts';
import { administrator } from '../../../../test/managers.ts';
import { strangers } from '../../../../test/inhabitants.ts';
import { openHouse, type House } from '../../../../test/running.ts';
import type { Channel } from './channel.ts';
import { dingtalk } from './dingtalk.ts';
import { webhook } from './webhook.ts';
import { wecom } from './wecom.ts';

interface Asked {
  url: URL;
  headers: IncomingMessage['headers'];
  body: string;
}

/** A machine at the other end, doing what the spec says. */
let server: Server;
let asked: Asked[] = [];
let behave: (response: ServerResponse) => void;
let house: House;
let evaluation: string;
const host = (): string => `127.0.0.1:${(server.address() as AddressInfo).port}`;

beforeAll(async () => {
  house = await openHouse({ now: new Date().toISOString() });
  ({ id: evaluation } = await house.open());
  server = createServer((request, response) => {
    void request.toArray().then((parts) => {
      const body = Buffer.concat(parts as Buffer[]).toString();
      asked.push({ url: new URL(request.url ?? '/', `http://${host()}`), headers: request.headers, body });
      behave(response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
}, 60_000);
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await house.close();
});
const yes = (response: ServerResponse): void => void response.end('{"errcode":0,"errmsg":"ok"}');
beforeEach(() => {
  asked = [];
  behave = yes;
  house.clock.set(new Date().toISOString());
});
afterEach(async () => {
  await house.rows('delete from dispatch');
  await house.rows('delete from endpoint');
});

const secret = `whsec_${Buffer.from('0123456789abcdef0123456789abcdef').toString('base64')}`;
interface Given {
  url?: string;
  secret?: string;
  kinds?: string[];
  organisation?: string | null;
}
const endpoint = async (channel: string, given: Given = {}): Promise<string> => {
  const { url = `http://${host()}/hook?key=abc`, kinds = ['task', 'deadline'], organisation = null } = given;
  const [row] = await house.rows<{ id: string }>(
    `insert into endpoint (channel, name, url, host, secret, kinds, organisation, created_by, created_at)
     values ($1, '对接系统', $2, $3, $4, $5, $6, 'administrator', now()) returning id`,
    [channel, url, new URL(url).host, given.secret ?? secret, kinds, organisation],
  );
  return row!.id;
};
/** As somebody asks for it who wants to see whether anything arrives. */
const tryOut = (id: string): Promise<unknown> =>
  house.rows(
    `insert into dispatch (origin, channel, address, host, next_at, driven_at, created_at)
     select 'test-1', channel, id, host, $2, $2, $2 from endpoint where id = $1`,
    [id, house.clock.now()],
  );
const send = async (channel: Channel): Promise<void> => {
  const one = lane(house, channel);
  await one.idle();
  await one.stop();
};
const impatient = (): Channel => ({ ...webhook(toEverywhere), patience: 300 });
const chat = (one: Asked): string => (JSON.parse(one.body) as { text: { content: string } }).text.content;

describe('a webhook', () => {
  it('is signed so that the standard verifier accepts it, and carries a CloudEvent', async () => {
    await endpoint('webhook');
    await tell(house, { text: '请办理，联系人13812341234', evaluation, urgent: true });
    await send(webhook(toEverywhere));
    const [{ headers, body }] = asked as [Asked];
    const event = new Webhook(secret).verify(body, headers as Record<string, string>);
    const [entry] = await ledger(house);
    expect(headers['content-type']).toBe('application/cloudevents+json; charset=utf-8');
    expect(event).toMatchObject({
      specversion: '1.0',
      id: entry!.message_id,
      type: 'jicheng.notice.task.v1',
      source: 'https://jixiao.example.gov.cn',
      subject: evaluation,
      datacontenttype: 'application/json',
      data: {
        kindTitle: '待办事项',
        urgent: true,
        text: '请办理，联系人138****1234',
        unit: { id: unit.id, name: unit.name },
        title: '业务工作经费',
        fiscalYear: 2023,
      },
    });
    expect(entry).toMatchObject({ state: 'sent', attempts: 1 });
  });

  it('that is changed on its way, or signed with another secret, is refused by the verifier', async () => {
    await endpoint('webhook');
    await tell(house, { evaluation });
    await send(webhook(toEverywhere));
    const [{ headers, body }] = asked as [Asked];
    const given = headers as Record<string, string>;
    const other = `whsec_${Buffer.from('another secret of enough length').toString('base64')}`;
    expect(() => new Webhook(secret).verify(body.replace('请办理', '已办理'), given)).toThrow(
      'No matching signature found',
    );
    expect(() => new Webhook(other).verify(body, given)).toThrow('No matching signature found');
    expect(() => new Webhook(secret).verify(body, { ...given, 'webhook-id': 'other' })).toThrow(
      'No matching signature found',
    );
  });

  it('tells of one event once, however many people are told, and only what it asked for, of its part of the tree', async () => {
    const ids = [
      await endpoint('webhook'),
      await endpoint('webhook', { organisation: 'czj.jyj' }),
      await endpoint('webhook', { organisation: 'czj.wjj' }),
      await endpoint('webhook', { kinds: ['result'] }),
    ];
    await tell(house, { to: [filler.id, unitHead.id, department.id, strangers.filler.id], evaluation });
    expect((await ledger(house)).map(({ address }) => address).toSorted()).toEqual([ids[0], ids[1]].toSorted());
    await house.rows('update endpoint set enabled = false where id = $1', [ids[1]]);
    await send(webhook(toEverywhere));
    expect(asked).toHaveLength(1);
    expect((await ledger(house, ids[1]))[0]).toMatchObject({ state: 'suppressed', note: '接收地址已停用' });
  });

  const answers: [string, (response: ServerResponse) => void, object][] = [
    ['503', (r) => void r.writeHead(503).end('busy'), { state: 'failed', note: '对方答复 HTTP 503：busy' }],
    ['429', (r) => void r.writeHead(429).end(), { state: 'failed' }],
    ['404', (r) => void r.writeHead(404).end(), { state: 'dead', note: '对方答复 HTTP 404' }],
    [
      'a redirect to the cloud’s metadata',
      (r) => void r.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
      { state: 'dead', note: expect.stringContaining('不跟随转向') },
    ],
    ['a cut connection', (r) => void r.socket?.resetAndDestroy(), { state: 'unknown' }],
    ['silence', () => undefined, { state: 'unknown', note: expect.stringContaining('可能已送达') }],
    [
      'half an answer, a byte a second',
      (r) => {
        r.writeHead(200, { 'content-length': '100' });
        const drip = setInterval(() => r.write('.'), 100);
        r.once('close', () => clearInterval(drip));
      },
      { state: 'sent', note: '对方已接收（HTTP 200）' },
    ],
  ];
  it.each(answers)('that meets with %s is written down as what it is', async (_, how, expected) => {
    behave = how;
    await endpoint('webhook');
    await tell(house, { evaluation });
    await send(impatient());
    const [entry] = await ledger(house);
    expect(entry).toMatchObject(expected);
    behave = yes;
    later(house, 1);
    await send(impatient());
    const ids = asked.map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids)).toEqual(new Set([entry!.message_id]));
  });

  it('that finds nobody listening certainly was not delivered', async () => {
    await endpoint('webhook', { url: 'http://127.0.0.1:1/' });
    await tell(house, { evaluation });
    await send(impatient());
    expect((await ledger(house))[0]).toMatchObject({ state: 'failed', note: expect.stringContaining('ECONNREFUSED') });
  });

  it.each(['http://127.0.0.1', 'http://localhost', 'http://[::1]', 'http://169.254.169.254/latest', 'http://0x7f.1'])(
    'does not go to %s unless the setting opens that network',
    async (url) => {
      await endpoint('webhook', {
        url: url.startsWith('http://169') ? url : `${url}:${(server.address() as AddressInfo).port}/`,
      });
      await tell(house, { evaluation });
      await send({ ...webhook({ ...toEverywhere, openNetworks: [] }), patience: 300 });
      expect((await ledger(house))[0]).toMatchObject({
        state: 'dead',
        note: expect.stringContaining('OUTGOING_NETWORKS'),
      });
      expect(asked).toEqual([]);
    },
  );
});

describe('a robot of a group chat', () => {
  it('of WeCom is told by its key, in plain text', async () => {
    await endpoint('wecom', { secret: '' });
    await tell(house, { evaluation, text: '请办理' });
    await send(wecom(toEverywhere));
    expect(asked[0]?.url.search).toBe('?key=abc');
    expect(chat(asked[0]!)).toContain('【待办事项】请办理');
    expect((await ledger(house))[0]).toMatchObject({ state: 'sent', note: '机器人已接收' });
  });

  it('of DingTalk is signed as DingTalk computes it', async () => {
    await endpoint('dingtalk', { secret: 'SECspec' });
    await tell(house, { evaluation });
    await send(dingtalk(toEverywhere));
    const { searchParams } = asked[0]!.url;
    const expected = createHmac('sha256', 'SECspec')
      .update(`${searchParams.get('timestamp')}\nSECspec`)
      .digest('base64');
    expect(searchParams.get('sign')).toBe(expected);
    expect(Number(searchParams.get('timestamp'))).toBe(Date.parse(house.clock.now()));
  });

  it('is told many things in one message, since it takes twenty a minute', async () => {
    await endpoint('wecom');
    for (let i = 0; i < 12; i += 1) await tell(house, { evaluation, text: `第${i}项` });
    await send(wecom(toEverywhere));
    expect(asked).toHaveLength(1);
    expect(chat(asked[0]!)).toContain('第11项');
    expect((await ledger(house)).filter(({ state }) => state === 'digested')).toHaveLength(11);
  });

  it('is reached by a test message, as a system by webhook is, signed and sealed as any other', async () => {
    const { id } = await house.get(Endpoints).add(administrator, {
      channel: 'wecom',
      name: '群',
      kinds: ['task'],
      organisation: null,
      enabled: true,
      url: 'https://robot.example.com/send?key=abc',
    });
    await tryOut(await endpoint('webhook'));
    await house.get(Endpoints).test(administrator, id);
    await send(webhook(toEverywhere));
    expect(asked).toHaveLength(1);
    const { headers, body } = asked[0]!;
    expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toMatchObject({
      data: { text: expect.stringContaining('测试消息'), evaluationId: null },
    });
    const seenBy: Claimed[] = [];
    await send({
      ...wecom(toEverywhere),
      send: async (claimed) => (seenBy.push(claimed), { state: 'sent', note: '' }),
    });
    expect(seenBy.map(({ endpoint: to }) => to?.url)).toEqual(['https://robot.example.com/send?key=abc']);
  });

  it.each([
    ['{"errcode":45009,"errmsg":"too many"}', 'failed'],
    ['{"errcode":93000,"errmsg":"invalid webhook url"}', 'dead'],
    ['<html>login</html>', 'failed'],
    ['null', 'failed'],
  ])('that answers %s is %s, although it says 200', async (text, state) => {
    behave = (response) => void response.end(text);
    await endpoint('wecom');
    await tell(house, { evaluation, text: randomUUID() });
    await send(wecom(toEverywhere));
    expect((await ledger(house))[0]).toMatchObject({ state });
  });
});
