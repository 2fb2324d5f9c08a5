import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { filler, goalForm } from '../../../../test/builders.ts';
import { problemOf, signedIn, type Caller } from '../../../../test/caller.ts';
import { openHouse, type House } from '../../../../test/running.ts';
import { serve } from '../../../../test/serving.ts';

let house: House;
let server: Awaited<ReturnType<typeof serve>>;
let caller: Caller;
beforeAll(async () => {
  house = await openHouse();
  server = await serve(house);
  caller = await signedIn(server.address, filler);
}, 60_000);
afterAll(async () => {
  await server.close();
  await house.close();
});

/** Every table with the number of its rows and the newest of them, but for sessions and the audit trail. */
const stored = async (): Promise<unknown> => {
  const tables = await house.rows<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('audit_line', 'session', 'person')`,
  );
  const counts = tables.map(async ({ name }) => [
    name,
    await house.rows(`select count(*)::int, md5(string_agg(t::text, '|' order by t::text)) from "${name}" t`),
  ]);
  return Object.fromEntries((await Promise.all(counts)) as [string, unknown][]);
};
const save = async (body: unknown, version = 1, id?: string): Promise<Response> =>
  caller.post(`api/evaluations/${id ?? (await house.open()).id}/saveDraft`, body, { 'if-match': `"${version}"` });
const withTitle = (raw: string) => ({ form: goalForm((form) => (form.header.title = { raw })) });
const octets = { 'content-type': 'application/octet-stream' };

/** The answer to a body of this size, of which not a byte is sent. */
const announced = async (path: string, type: string, length: number): Promise<unknown> => {
  const headers = { cookie: caller.cookie, 'content-type': type, 'content-length': length, 'if-match': '1' };
  const asking = request(new URL(path, `${server.address}/`), { method: 'POST', headers }).on('error', () => undefined);
  asking.flushHeaders();
  const [answer] = (await once(asking, 'response')) as [IncomingMessage];
  const text = await answer.toArray();
  asking.destroy();
  return JSON.parse(Buffer.concat(text as Buffer[]).toString());
};

/** The first line of the answer, read by someone who writes to the end first. */
const sentWhole = async (length: number): Promise<string> => {
  const { hostname, port } = new URL(server.address);
  const socket = connect(Number(port), hostname).pause();
  await once(socket, 'connect');
  socket.write(
    `POST /api/forms/read?name=a.txt HTTP/1.1\r\nhost: x\r\ncookie: ${caller.cookie}\r\ncontent-type: application/octet-stream\r\ncontent-length: ${length}\r\n\r\n`,
  );
  await new Promise<void>((resolve, reject) =>
    socket.write(Buffer.alloc(length), (error) => (error ? reject(error) : resolve())),
  );
  const [first] = (await once(socket.resume(), 'data')) as [Buffer];
  socket.destroy();
  return first.toString().split('\r\n')[0]!;
};

describe('what is sent to do harm', () => {
  it('is refused when it reaches for the prototype of objects', async () => {
    const { id } = await house.open();
    for (const body of [
      '{"__proto__": {"roles": ["administrator"]}}',
      '{"form": {"constructor": {"prototype": {"x": 1}}}}',
    ]) {
      expect([400, 422]).toContain((await save(body, 1, id)).status);
      expect(({} as { roles?: unknown; x?: unknown }).roles).toBeUndefined();
    }
    expect(await (await caller.get('api/me')).json()).toMatchObject({ roles: [{ code: 'filler' }] });
  });

  it('is refused when it is no JSON, no object, or more than was asked for', async () => {
    const { id } = await house.open();
    for (const body of ['{', '', '[]', '"text"', 'null', '12'])
      expect((await problemOf(await save(body, 1, id))).status).toBeGreaterThanOrEqual(400);
    expect((await problemOf(await save({ ...withTitle('x'), version: 9 }, 1, id))).status).toBe(422);
    expect((await house.store.fresh(id)).state.version).toBe(1);
  });

  it('is refused with the path of the cell when a budget is negative', async () => {
    const form = goalForm((one) => (one.funds!.rows[0]!.annualBudget = { raw: '-1' }));
    const { status, code, details } = await problemOf(await save({ form }));
    expect([status, code]).toEqual([422, 'invalid']);
    expect(details).toMatchObject({
      issues: [{ path: 'form.funds.rows.0.annualBudget', message: expect.stringContaining('负数') }],
    });
  });

  it('is refused when it is too large, before it is sent', async () => {
    const { id } = await house.open();
    expect(await announced(`api/evaluations/${id}/saveDraft`, 'application/json', 4 * 1024 * 1024 + 1)).toMatchObject({
      status: 413,
      code: 'tooLarge',
    });
    expect(
      await announced('api/forms/read?name=a.txt', 'application/octet-stream', 20 * 1024 * 1024 + 1),
    ).toMatchObject({ status: 413, code: 'tooLarge' });
  });

  it('is refused when it is too large, to whoever sends it all before reading the answer', async () => {
    for (const _ of [1, 2, 3]) expect(await sentWhole(3 * 20 * 1024 * 1024)).toContain('413 Payload Too Large');
  });

  it.each(['\u0000', 'a\u0000b', '\ud800', 'x\udfff'])(
    'is refused as unfit, not as our mistake, when it holds %j',
    async (text) => {
      const { id } = await house.open();
      const before = await stored();
      for (const response of [
        await caller.post('api/login', { login: text, password: text }),
        await caller.post(`api/evaluations/${id}/extendDeadline`, { stage: text }, { 'if-match': '1' }),
        await save(withTitle(text), 1, id),
      ])
        expect([401, 403, 422]).toContain((await problemOf(response)).status);
      const search = await caller.get(`api/evaluations?text=${encodeURIComponent(text.toWellFormed())}`);
      expect(search.status).toBeLessThan(500);
      expect(await stored()).toEqual(before);
    },
  );

  it('is kept as it was said when it only looks like harm', async () => {
    const words = `<script>alert(1)</script>'; drop table event; -- \${x} {{y}} \u202e ＝1+1`;
    const { id } = await house.open();
    expect((await save(withTitle(words), 1, id)).status).toBe(200);
    const form = (await (await caller.get(`api/evaluations/${id}/forms/goal`)).json()) as {
      header: { title: { raw: string } };
    };
    expect(form.header.title.raw).toBe(words);
    const response = await caller.get(`api/evaluations/${id}/forms/goal`);
    expect(response.headers.get('content-type')).toContain('application/json');
  });

  it('finds no file outside the page, and no path that is not there', async () => {
    for (const path of [
      '..%2f..%2fpackage.json',
      '%2e%2e/%2e%2e/etc/passwd',
      'api/nowhere',
      'api/evaluations/1',
      'api/evaluations/1/history',
    ])
      expect([400, 403, 404, 422]).toContain((await caller.get(path)).status);
    const { id } = await house.open();
    for (const action of ['constructor', '__proto__', 'toString', 'deleteEverything', 'open'])
      expect([403, 404, 409]).toContain(
        (await caller.post(`api/evaluations/${id}/${action}`, {}, { 'if-match': '1' })).status,
      );
  });

  it('is refused in a language that we do not speak', async () => {
    const { id } = await house.open();
    const xml = await caller.post(`api/evaluations/${id}/saveDraft`, '<form/>', {
      'content-type': 'application/xml',
      'if-match': '1',
    });
    expect((await problemOf(xml)).status).toBe(415);
  });
});

describe('reading a file', () => {
  it('shows what was recognised and stores nothing', async () => {
    const before = await stored();
    const text = readFileSync('test/forms/004.txt');
    const response = await caller.post(`api/forms/read?name=${encodeURIComponent('自评表.txt')}`, text, octets);
    expect(response.status).toBe(200);
    const { forms } = (await response.json()) as { forms: { findings: { source: string | null }[] }[] };
    expect(forms.flatMap(({ findings }) => findings).some(({ source }) => /^第\d+行/u.test(source ?? ''))).toBe(true);
    expect(await stored()).toEqual(before);
  });

  it('refuses what it cannot read, in words', async () => {
    const noise = Uint8Array.from({ length: 5_000 }, (_, i) => (i * 7_919) % 256);
    for (const [name, bytes] of [
      ['a.docx', noise],
      ['a.exe', noise],
      ['a.xlsx', new Uint8Array(0)],
    ] as const)
      expect((await problemOf(await caller.post(`api/forms/read?name=${name}`, bytes, octets))).status).toBe(422);
    expect((await problemOf(await caller.post('api/forms/read?name=a.txt', {}))).status).toBe(422);
    expect((await problemOf(await caller.post('api/forms/read', '文字', octets))).status).toBe(422);
    expect(
      (await problemOf(await caller.post('api/forms/read?name=a.txt&scheme=NOWHERE', '文字', octets))).status,
    ).toBe(422);
  });
});
