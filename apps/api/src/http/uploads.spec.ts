import Fastify, { type FastifyInstance } from 'fastify';
import { DomainError } from '#domain/error';
import { boundUploads, fileType, uploadLimits } from './uploads.ts';

const session = 'jicheng_session=known';
const sessions = { actor: async (token: string) => (token === 'known' ? ({} as never) : null) };

let app: FastifyInstance;
let waiting: (() => void)[] = [];
let holding = true;
/** Files of up to ten bytes at a time; each upload is at work until it is let go. */
beforeEach(async () => {
  holding = true;
  waiting = [];
  app = Fastify();
  app.addContentTypeParser(fileType, { parseAs: 'buffer' }, (_, body, done) => done(null, body));
  app.addHook('onRequest', boundUploads(sessions, 10));
  app.setErrorHandler((error, _, reply) =>
    reply.status(error instanceof DomainError && error.code === 'busy' ? 503 : 401).send(error),
  );
  app.post('/', async () => new Promise((done) => (holding ? waiting.push(() => done({})) : done({}))));
  await app.listen();
});
afterEach(() => app.close());

const send = (bytes: number, cookie = session): Promise<Response> =>
  fetch(`http://127.0.0.1:${(app.server.address() as { port: number }).port}/`, {
    method: 'POST',
    body: Buffer.alloc(bytes),
    headers: { 'content-type': fileType, cookie },
  });
const atWork = async (count: number): Promise<void> => {
  while (waiting.length < count) await new Promise((done) => setTimeout(done, 5));
};

describe('files that come in at the same time', () => {
  it('are taken as long as there is room; whoever finds none is asked to come again, and is then taken', async () => {
    const first = [send(6), send(4)];
    await atWork(2);
    const refused = await send(1);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, `${uploadLimits.retrySeconds}`]);
    expect(((await refused.json()) as { message: string }).message).toContain('请稍候几秒后重试');
    for (const done of waiting.splice(0)) done();
    expect((await Promise.all(first)).map(({ status }) => status)).toEqual([200, 200]);
    const again = send(10);
    await atWork(1);
    waiting[0]!();
    expect((await again).status).toBe(200);
  });

  it('give their room back when the sender breaks off', async () => {
    const leaving = new AbortController();
    const { port } = app.server.address() as { port: number };
    const broken = fetch(`http://127.0.0.1:${port}/`, {
      method: 'POST',
      body: Buffer.alloc(10),
      headers: { 'content-type': fileType, cookie: session },
      signal: leaving.signal,
    }).catch(() => 'broken off');
    await atWork(1);
    expect((await send(1)).status).toBe(503);
    leaving.abort();
    expect(await broken).toBe('broken off');
    holding = false;
    let status = 503;
    for (let tries = 0; tries < 100 && status === 503; tries += 1) ({ status } = await send(10));
    expect(status).toBe(200);
  });

  it('are not held for anybody who has not signed in', async () => {
    expect((await send(1, '')).status).toBe(401);
    expect((await send(1, 'jicheng_session=forged')).status).toBe(401);
  });

  it('are never refused when nobody else uploads, however large', async () => {
    const large = send(11);
    await atWork(1);
    waiting[0]!();
    expect((await large).status).toBe(200);
  });
});
