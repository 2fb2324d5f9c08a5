import { existsSync } from 'node:fs';
import { openHouse, type House } from '../running.ts';
import { serve } from '../serving.ts';

const built = existsSync('dist/web/index.html');
if (!built) console.log('the pages are not built (npm run build): how they are sent is not looked at');
const withPages = built ? describe : describe.skip;

withPages('the pages, on their way to the browser', () => {
  let house: House;
  let server: Awaited<ReturnType<typeof serve>>;
  const ask = (path: string, encoding: string): Promise<Response> =>
    fetch(`${server.address}/${path}`, { headers: { 'accept-encoding': encoding } });
  const encodingOf = ({ headers }: Response): string | null => headers.get('content-encoding');
  let script = '';

  beforeAll(async () => {
    house = await openHouse();
    server = await serve(house);
    script = /assets\/[\w-]+\.js/u.exec(await (await ask('', 'identity')).text())?.[0] ?? '';
  }, 60_000);
  afterAll(async () => {
    await server.close();
    await house.close();
  });

  it('are packed in the best way the browser understands, and say the same in each', async () => {
    const [plain, zipped, best] = await Promise.all(['identity', 'gzip', 'gzip, br'].map((how) => ask(script, how)));
    expect([plain!, zipped!, best!].map(encodingOf)).toEqual([null, 'gzip', 'br']);
    expect(best!.headers.get('vary')).toContain('ccept-');
    const [one, ...others] = await Promise.all([plain!, zipped!, best!].map((answer) => answer.text()));
    expect(one?.length).toBeGreaterThan(1_000);
    expect(others).toEqual([one, one]);
  });

  it('are kept for good where the name tells what is in them; the first page is asked for anew', async () => {
    expect((await ask(script, 'gzip')).headers.get('cache-control')).toContain('immutable');
    expect((await ask('', 'gzip')).headers.get('cache-control')).toBe('no-cache');
  });

  it('name in the page the very nonce of the header, another for every answer', async () => {
    const seen = await Promise.all(
      ['', 'index.html', ''].map(async (path) => {
        const answer = await ask(path, 'identity');
        const policy = answer.headers.get('content-security-policy') ?? '';
        const promised = /style-src-elem 'self' 'nonce-([^']+)'/u.exec(policy)?.[1];
        const page = await answer.text();
        const written = [...page.matchAll(/nonce="([^"]*)"/gu)].map(([, nonce]) => nonce);
        expect(written.length).toBeGreaterThan(0);
        expect(new Set(written)).toEqual(new Set([promised]));
        expect(answer.headers.get('etag')).toBeNull();
        return promised;
      }),
    );
    expect(new Set(seen).size).toBe(3);
  });

  it('bring long answers packed, short ones as they are', async () => {
    const long = await ask('api/openapi.json', 'gzip');
    expect(encodingOf(long)).toBe('gzip');
    expect(await long.json()).toHaveProperty('paths');
    expect(encodingOf(await ask('api/openapi.json', 'identity'))).toBeNull();
    expect(encodingOf(await ask('api/session', 'gzip'))).toBeNull();
  });
});
