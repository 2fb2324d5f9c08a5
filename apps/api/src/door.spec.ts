import { randomUUID } from 'node:crypto';
import { actions } from '#domain/evaluation/actions';
import { filler, office, unitHead } from '../../../test/builders.ts';
import { callerAt, problemOf, signedIn } from '../../../test/caller.ts';
import { password } from '../../../test/inhabitants.ts';
import { openHouse, type House } from '../../../test/running.ts';
import { serve } from '../../../test/serving.ts';

let house: House;
let server: Awaited<ReturnType<typeof serve>>;
let anybody: ReturnType<typeof callerAt>;
beforeAll(async () => {
  house = await openHouse();
  server = await serve(house);
  anybody = callerAt(server.address);
}, 60_000);
afterAll(async () => {
  await server.close();
  await house.close();
});

const login = (name: string, word = password): Promise<Response> =>
  anybody.post('api/login', { login: name, password: word });

/** Every path and method of the published document, with ids filled in. */
const operations = async (): Promise<{ method: string; path: string; open: boolean; id?: string }[]> => {
  const document = (await (await anybody.get('api/openapi.json')).json()) as {
    paths: Record<string, Record<string, { security?: []; operationId?: string }>>;
  };
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, { security, operationId }]) => ({
      method: method.toUpperCase(),
      path: path
        .slice(1)
        .replace('{id}', path.includes('inbox') ? '1' : randomUUID())
        .replace('{key}', 'goal'),
      open: security?.length === 0,
      ...(operationId && { id: operationId }),
    })),
  );
};

describe('logging in', () => {
  it('gives a cookie that scripts and other sites cannot use, and tells the person who they are', async () => {
    const response = await login(filler.id);
    const [cookie] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^jicheng_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=\d+$/u);
    expect(await response.json()).toEqual({
      id: filler.id,
      name: filler.name,
      path: filler.path,
      roles: [{ code: 'filler', title: '填报人' }],
      otherPosts: [],
      standsFor: [],
      mustChangePassword: false,
    });
    const overTls = await anybody.post('api/login', { login: filler.id, password }, { 'x-forwarded-proto': 'https' });
    expect(overTls.headers.getSetCookie()[0]).toContain('; Secure');
  });

  it('keeps only the hash of the token', async () => {
    const { cookie } = await signedIn(server.address, filler);
    const token = cookie.split('=')[1]!;
    const kept = await house.rows<{ hash: string }>(
      `select encode(token_hash, 'base64') || encode(token_hash, 'escape') as hash from session`,
    );
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.some(({ hash }) => hash.includes(token))).toBe(false);
  });

  it('answers a wrong password and an unknown name alike', async () => {
    const [wrong, unknown] = await Promise.all([login(filler.id, 'wrong'), login('nobody', 'wrong')]);
    expect(wrong.status).toBe(401);
    expect(await problemOf(wrong)).toEqual(await problemOf(unknown));
    expect(wrong.headers.getSetCookie()).toEqual([]);
  });

  it('rests after five failures in a row, for half an hour, even for the right password', async () => {
    for (let failure = 0; failure < 5; failure += 1) expect((await login(unitHead.id, 'wrong')).status).toBe(401);
    const locked = await problemOf(await login(unitHead.id));
    expect(locked).toMatchObject({ code: 'unauthenticated', title: expect.stringContaining('锁定') });
    const now = house.clock.now();
    await server.setClock(new Date(Date.parse(now) + 31 * 60_000).toISOString());
    expect((await login(unitHead.id)).status).toBe(200);
    await server.setClock(now);
  });

  it('cannot be tried more often by trying all at once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => login(office.id, 'wrong')));
    expect((await problemOf(await login(office.id))).title).toContain('锁定');
    await house.rows('update person set failures = 0, locked_until = null');
  });

  it('ends by logging out, and after half an hour without a sign of life', async () => {
    const caller = await signedIn(server.address, filler);
    expect((await caller.get('api/me')).status).toBe(200);
    expect((await caller.post('api/logout')).status).toBe(204);
    expect((await caller.get('api/me')).status).toBe(401);
    const idle = await signedIn(server.address, filler);
    const now = house.clock.now();
    await server.setClock(new Date(Date.parse(now) + 31 * 60_000).toISOString());
    expect((await idle.get('api/me')).status).toBe(401);
    await server.setClock(now);
  });

  it('takes nothing that is no login', async () => {
    for (const body of [
      {},
      { login: '', password },
      { login: filler.id },
      { login: filler.id, password, role: 'x' },
      [],
      'text',
    ])
      expect([400, 422]).toContain((await anybody.post('api/login', body)).status);
  });
});

describe('who has not logged in', () => {
  it('gets nothing from any path of the published document but from those open to all', async () => {
    const all = await operations();
    expect(all.length).toBeGreaterThan(30);
    const answers = await Promise.all(
      all.map(async ({ method, path, open }) => {
        const body =
          method === 'POST' ? { headers: { 'content-type': 'application/json', 'if-match': '"1"' }, body: '{}' } : {};
        const { status } = await fetch(new URL(path, `${server.address}/`), { method, ...body });
        return { operation: `${method} ${path}`, refused: status === 401, open };
      }),
    );
    const wrong = answers.filter(({ open, refused }) => (open ? refused : !refused));
    expect(wrong).toEqual([]);
  });

  it('is refused with any other cookie, too', async () => {
    for (const cookie of ['jicheng_session=', 'jicheng_session=guess', 'other=1', "jicheng_session=' or 1=1 --"])
      expect((await problemOf(await callerAt(server.address, cookie).get('api/me'))).code).toBe('unauthenticated');
  });

  it('finds the open paths open: the public list, life signs, the document', async () => {
    for (const path of ['livez', 'readyz', 'metrics', 'api/openapi.json', 'api/public/evaluations'])
      expect([path, (await anybody.get(path)).status]).toEqual([path, 200]);
    expect(await (await anybody.get('livez')).json()).toEqual({ status: 'ok' });
    expect(await (await anybody.get('metrics')).text()).toContain('jicheng_delivery_waiting');
  });
});

describe('the published document', () => {
  it('has every action of the registry, and says who may', async () => {
    const listed = (await operations()).map(({ id }) => id).filter(Boolean);
    expect(listed.sort()).toEqual(Object.keys(actions).sort());
    const text = await (await anybody.get('api/openapi.json')).text();
    for (const { label, hint } of Object.values(actions)) {
      expect(text).toContain(label);
      expect(text).toContain(hint);
    }
  });
});

describe('a page of another site', () => {
  it('cannot act in somebody’s name, whatever it is called', async () => {
    const caller = await signedIn(server.address, filler);
    const { host } = new URL(server.address);
    for (const origin of [
      'https://evil.example',
      `http://${host}.evil.example`,
      `https://evil.example/${host}`,
      'null',
      'file://',
    ])
      expect((await problemOf(await caller.post('api/logout', {}, { origin }))).code).toBe('forbidden');
    expect((await caller.get('api/me')).status).toBe(200);
    expect((await caller.post('api/logout', {}, { origin: `http://${host}` })).status).toBe(204);
  });

  it('cannot frame or script ours', async () => {
    const { headers } = await anybody.get('');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'self'/u);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/script-src 'self'(;|$)/u);
    expect(policy.replace(/style-src-attr [^;]*/u, '')).not.toContain('unsafe-inline');
    expect(policy).not.toContain('unsafe-eval');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});
