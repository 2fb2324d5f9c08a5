import { codeOf } from '#engine/channels/verification';
import { ledger, mailbox, sendMails, tell } from '../../../../test/channels.ts';
import { filler, office, unitHead } from '../../../../test/builders.ts';
import { callerAt, problemOf, signedIn, type Caller } from '../../../../test/caller.ts';
import { jicheng } from '../../../../test/command-line.ts';
import { startMailServer } from '../../../../test/mail-server.ts';
import { strangers } from '../../../../test/inhabitants.ts';
import { openHouse, type House } from '../../../../test/running.ts';
import { serve } from '../../../../test/serving.ts';

let house: House;
let server: Awaited<ReturnType<typeof serve>>;
let evaluation: string;
const administrator = { id: 'administrator' };
beforeAll(async () => {
  house = await openHouse();
  await house.rows(
    `insert into person (id, login, name, password_hash, roles, organisation)
     select 'administrator', 'administrator', '孔管', password_hash, array['administrator'], 'czj' from person where id = $1`,
    [office.id],
  );
  server = await serve(house);
  ({ id: evaluation } = await house.open());
}, 60_000);
afterAll(async () => {
  await server.close();
  await house.close();
});
afterEach(() => house.rows('delete from dispatch'));

const as = (person: { id: string }): Promise<Caller> => signedIn(server.address, person);
const ask = (caller: Caller, method: string, path: string, body?: object): Promise<Response> =>
  fetch(new URL(path, `${server.address}/`), {
    method,
    headers: { cookie: caller.cookie, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
const json = async <T = Record<string, unknown>>(response: Promise<Response>): Promise<T> =>
  (await (await response).json()) as T;
const trail = async (action: string): Promise<unknown[]> =>
  house.rows('select person, detail from audit_line where action = $1 order by id', [action]);

describe('one’s settings about messages', () => {
  it('are what one last said, and nobody else’s', async () => {
    const [one, other] = [await as(filler), await as(unitHead)];
    const wanted = { off: ['info'], quiet: { from: '22:00', to: '07:00' }, digestHour: 9 };
    expect((await ask(one, 'PUT', 'api/me/notices', wanted)).status).toBe(200);
    expect(await json(one.get('api/me/notices'))).toMatchObject({
      preferences: wanted,
      email: null,
      mailAvailable: false,
    });
    expect(await json(other.get('api/me/notices'))).toMatchObject({
      preferences: { off: [], quiet: null, digestHour: null },
    });
    expect((await ask(one, 'PUT', 'api/me/notices', { digestHour: 24 })).status).toBe(422);
    await house.rows('delete from notice_preference');
  });
});

describe('a mailbox', () => {
  it('is used only once its owner has typed back the code that was sent to it', async () => {
    const post = await startMailServer();
    const caller = await as(filler);
    expect((await ask(caller, 'PUT', 'api/me/email', { email: 'zhang@example.gov.cn' })).status).toBe(202);
    expect((await ask(caller, 'PUT', 'api/me/email', { email: 'li@example.gov.cn' })).status).toBe(429);
    await tell(house, { evaluation });
    await sendMails(house, post.url);
    await post.close();
    const [{ mail }] = post.received as [(typeof post.received)[0]];
    expect(post.received).toHaveLength(1);
    expect(mail.subject).toBe('【绩程】邮箱验证');
    const code = /验证码为 (\d{6})/u.exec(mail.text ?? '')?.[1];
    const wrong = code === '000000' ? '000001' : '000000';
    expect((await ask(caller, 'POST', 'api/me/email/confirm', { code: wrong })).status).toBe(422);
    expect((await ask(caller, 'POST', 'api/me/email/confirm', { code: code! })).status).toBe(204);
    expect(await json(caller.get('api/me/notices'))).toMatchObject({ email: 'zhang@example.gov.cn', pending: null });
    await tell(house, { evaluation });
    expect((await ledger(house, 'zhang@example.gov.cn')).at(-1)).toMatchObject({ state: 'waiting', person: filler.id });
    const kept = await house.rows<{ text: string }>('select d::text as text from dispatch d');
    expect(kept.some(({ text }) => text.includes(code!))).toBe(false);
    expect((await ask(caller, 'DELETE', 'api/me/email')).status).toBe(204);
  });

  it('cannot be got by guessing', async () => {
    const caller = await as(unitHead);
    await ask(caller, 'PUT', 'api/me/email', { email: 'zhang@example.gov.cn' });
    const [{ secret }] = (await house.rows('select secret from contact where person = $1', [unitHead.id])) as [
      { secret: Buffer },
    ];
    const code = codeOf(secret, 'zhang@example.gov.cn');
    const wrong = code === '000000' ? '000001' : '000000';
    for (let guess = 0; guess < 5; guess += 1) await ask(caller, 'POST', 'api/me/email/confirm', { code: wrong });
    expect((await ask(caller, 'POST', 'api/me/email/confirm', { code })).status).toBe(422);
    await house.rows('delete from contact');
  });

  it('may be entered for others by an administrator only, and the trail says so', async () => {
    const path = `api/people/${filler.id}/email`;
    expect((await ask(await as(office), 'PUT', path, { email: 'a@example.gov.cn' })).status).toBe(403);
    expect((await ask(await as(administrator), 'PUT', path, { email: 'a@example.gov.cn' })).status).toBe(204);
    expect(await house.rows('select email from contact')).toEqual([{ email: 'a@example.gov.cn' }]);
    expect(await trail('assignEmail')).toEqual([{ person: 'administrator', detail: filler.id }]);
    await house.rows('delete from contact');
  });
});

describe('an endpoint', () => {
  const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
  const endpoint = { channel: 'webhook', name: '一体化系统', url: 'https://example.gov.cn/hook?token=geheim', secret };

  it('is entered and changed by an administrator; its secret and address never come out again', async () => {
    const caller = await as(administrator);
    const made = await json<{ id: string }>(ask(caller, 'POST', 'api/endpoints', endpoint));
    const changed = await json(ask(caller, 'PUT', `api/endpoints/${made.id}`, { enabled: false }));
    const listed = await json<{ items: unknown[] }>(caller.get('api/endpoints'));
    expect(changed).toEqual({ ...made, enabled: false });
    expect(listed.items).toEqual([changed]);
    expect(made).toMatchObject({ name: '一体化系统', host: 'example.gov.cn', organisation: null, enabled: true });
    for (const said of [made, changed, listed]) expect(JSON.stringify(said)).not.toMatch(/geheim|whsec|\/hook/u);
    const trailed = JSON.stringify([await trail('addEndpoint'), await trail('changeEndpoint')]);
    expect(trailed).toContain('一体化系统');
    expect(trailed).not.toMatch(/geheim|whsec/u);
    expect((await ask(caller, 'DELETE', `api/endpoints/${made.id}`)).status).toBe(204);
    expect(await json(caller.get('api/endpoints'))).toEqual({ items: [] });
    expect(await house.rows('select from endpoint where secret = $1', [secret])).toEqual([]);
  });

  it('is nobody else’s business', async () => {
    const caller = await as(office);
    expect((await caller.get('api/endpoints')).status).toBe(403);
    expect((await caller.post('api/endpoints', endpoint)).status).toBe(403);
  });

  it.each([
    { ...endpoint, url: 'http://127.0.0.1:5432/' },
    { ...endpoint, url: 'http://169.254.169.254/latest/meta-data' },
    { ...endpoint, url: 'http://[::ffff:10.0.0.1]/' },
    { ...endpoint, url: 'http://2130706433/' },
    { ...endpoint, url: 'file:///etc/passwd' },
    { ...endpoint, url: 'https://user:word@example.gov.cn/' },
    { ...endpoint, secret: 'short' },
    { ...endpoint, channel: 'fax' },
    { ...endpoint, organisation: 'nowhere' },
  ])('is refused when it is %j', async (wrong) => {
    expect((await problemOf(await (await as(administrator)).post('api/endpoints', wrong))).code).toBe('invalid');
  });
});

describe('the delivery ledger', () => {
  beforeEach(async () => {
    await mailbox(house, filler.id, 'filler@example.gov.cn');
    await mailbox(house, unitHead.id, 'head@example.gov.cn');
    await tell(house, { to: [filler.id, unitHead.id], text: '请办理，电话13812341234', evaluation });
    await house.rows(
      `update dispatch set state = 'dead', note = '邮件服务器拒收：550', attempts = 1, ended_at = now()`,
    );
  });
  afterEach(() => house.rows('delete from contact'));
  const list = async (person: { id: string }, query = '') =>
    (await json<{ items: Record<string, unknown>[] }>((await as(person)).get(`api/deliveries${query}`))).items;

  it('shows a person their own; the office all that is below it; an administrator all, but not what it says', async () => {
    expect((await list(filler)).map(({ to, address, text }) => [to, address, text])).toEqual([
      [filler.name, 'filler@example.gov.cn', '请办理，电话138****1234'],
    ]);
    expect((await list(office)).map(({ address }) => address).toSorted()).toEqual([
      'f***@example.gov.cn',
      'h***@example.gov.cn',
    ]);
    expect((await list(office)).every(({ text }) => text !== null)).toBe(true);
    expect((await list(administrator)).map(({ text, stateTitle }) => [text, stateTitle])).toEqual([
      [null, '已停止发送，待人工处理'],
      [null, '已停止发送，待人工处理'],
    ]);
    expect(await list(strangers.filler)).toEqual([]);
    expect(await list(office, '?state=sent')).toEqual([]);
    expect(await list(office, '?channel=webhook')).toEqual([]);
    expect(await list(filler, '?of=effects')).toEqual([]);
  });

  it('lets an administrator set a dead letter going again: same number, present mailbox, a line in the trail', async () => {
    const [before] = await ledger(house, 'filler@example.gov.cn');
    await mailbox(house, filler.id, 'new@example.gov.cn');
    const path = `api/deliveries/n${before!.id}/redrive`;
    expect((await ask(await as(office), 'POST', path)).status).toBe(403);
    const caller = await as(administrator);
    expect(await json(ask(caller, 'POST', path))).toEqual({ redriven: [`n${before!.id}`] });
    expect((await ledger(house, 'new@example.gov.cn'))[0]).toMatchObject({
      state: 'failed',
      message_id: before!.message_id,
      note: expect.stringContaining('由孔管重新投递'),
    });
    expect((await ask(caller, 'POST', path)).status).toBe(404);
    expect(await trail('redrive')).toEqual([{ person: 'administrator', detail: `n${before!.id}` }]);
  });

  it('sets all of one channel going again, and leaves the rest alone', async () => {
    const caller = await as(administrator);
    const all = async (query: string) =>
      (await json<{ redriven: string[] }>(ask(caller, 'POST', `api/deliveries/all/redrive?${query}`))).redriven.length;
    expect(await all('of=sendings&channel=webhook')).toBe(0);
    expect(await all('of=effects')).toBe(0);
    expect(await all('of=sendings&channel=email')).toBe(2);
    expect((await list(administrator, '?state=dead')).length).toBe(0);
  });

  it('has the effects that were set aside in the same place', async () => {
    const [row] = await house.rows<{ id: string }>(
      `update delivery set dead_at = now(), attempts = 8, error = 'Error: poison' || chr(10) || 'at …'
       where evaluation_id = $1 and consumer = 'notify' and version = 1 returning id`,
      [evaluation],
    );
    expect(
      (await list(administrator, '?of=effects')).map(({ id, channelTitle, note }) => [id, channelTitle, note]),
    ).toEqual([[`e${row!.id}`, '站内消息', 'Error: poison']]);
    expect((await ask(await as(administrator), 'POST', `api/deliveries/e${row!.id}/redrive`)).status).toBe(201);
    await house.drain();
    expect(
      await house.rows('select attempts, dead_at, done_at is not null as done from delivery where id = $1', [row!.id]),
    ).toEqual([{ attempts: 0, dead_at: null, done: true }]);
  });

  it('is in the hands of whoever keeps the machine, too', async () => {
    const env = { DATABASE_URL: house.url };
    const { code, out } = await jicheng(['letters'], env);
    expect(code).toBe(1);
    expect(out).toContain('邮件服务器拒收：550');
    const [one] = await ledger(house);
    expect(await jicheng(['letters', '--redrive', `n${one!.id}`], env)).toMatchObject({
      code: 0,
      out: `已重新投递1条：n${one!.id}\n`,
    });
    expect(await jicheng(['letters', '--redrive', 'n0'], env)).toMatchObject({ code: 2 });
    expect(await jicheng(['letters', '--redrive', 'x'], env)).toMatchObject({ code: 2 });
    expect((await jicheng(['letters', '--all'], env)).out).toContain('已重新投递1条');
    expect(await jicheng(['letters'], env)).toMatchObject({ code: 0, out: '没有停止的投递。\n' });
    expect((await trail('redrive')).at(-1)).toMatchObject({ person: expect.stringMatching(/^cli:/u) });
  });
});

describe('the calendar', () => {
  const feed = (url: string): Promise<Response> => callerAt(server.address).get(new URL(url).pathname);

  it('is read without logging in by whoever has its address, until it is revoked or made anew', async () => {
    const caller = await as(filler);
    const { url } = await json<{ url: string }>(ask(caller, 'POST', 'api/me/calendar'));
    const read = await feed(url);
    expect(read.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const text = await read.text();
    expect(text).toContain('DTSTART;VALUE=DATE:20230210');
    expect(text.replaceAll('\r\n ', '')).toContain('SUMMARY:目标填报报送截止：示例县第一中学“业务工作经费”');
    const second = await json<{ url: string }>(ask(caller, 'POST', 'api/me/calendar'));
    expect((await feed(url)).status).toBe(404);
    expect((await feed(second.url)).status).toBe(200);
    expect((await ask(caller, 'DELETE', 'api/me/calendar')).status).toBe(204);
    expect((await feed(second.url)).status).toBe(404);
  });

  it('has an address that cannot be guessed, of which only the hash is kept', async () => {
    const { url } = await json<{ url: string }>(ask(await as(filler), 'POST', 'api/me/calendar'));
    const token = /calendar\/([\w-]{43})\.ics$/u.exec(url)?.[1];
    const kept = await house.rows<{ text: string }>(
      `select encode(token_hash, 'base64') || t::text as text from calendar_token t`,
    );
    expect(kept.some(({ text }) => text.includes(token!))).toBe(false);
    for (const guess of ['', 'x.ics', `${'A'.repeat(43)}.ics`, `${token}`])
      expect((await callerAt(server.address).get(`api/calendar/${guess}`)).status).toBe(404);
  });

  it('of other units is not in it, and an office sees its units gathered', async () => {
    const other = await json<{ url: string }>(ask(await as(strangers.filler), 'POST', 'api/me/calendar'));
    expect(await (await feed(other.url)).text()).not.toContain('VEVENT');
    const whole = await json<{ url: string }>(ask(await as(office), 'POST', 'api/me/calendar'));
    expect(await (await feed(whole.url)).text()).toContain('SUMMARY:目标填报报送截止：1项应报');
  });
});
