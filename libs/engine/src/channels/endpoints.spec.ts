import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Endpoint } from '#domain/channels/endpoint';
import { administrator } from '../../../../test/managers.ts';
import { codeOf } from '../../../../test/register.ts';
import { openHouse, type House } from '../../../../test/running.ts';
import { sealSecrets } from '../secrets/sealing.ts';
import { Vault } from '../secrets/vault.ts';
import { opened } from './endpoint-row.ts';
import { Endpoints } from './endpoints.ts';
import { listLetters } from './letters.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house.close());
afterEach(() => house.rows('delete from endpoint'));

const given = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const webhook = { channel: 'webhook', name: '一体化系统', url: 'https://example.gov.cn/hook?token=geheim' };
const robot = { channel: 'wecom', name: '绩效科群', url: 'https://qyapi.example.com/send?key=geheim' };
const add = (what: object) => house.get(Endpoints).add(administrator, Endpoint.parse(what));
interface Kept {
  id: string;
  url: string;
  secret: string;
}
const kept = (): Promise<Kept[]> => house.rows<Kept>('select id, url, secret from endpoint order by channel');
const everything = async (): Promise<string> =>
  JSON.stringify(await house.rows('select e::text as row from endpoint e union all select l::text from audit_line l'));
const clear = `insert into endpoint (channel, name, url, host, secret, kinds, created_by, created_at)
  values ('webhook', '旧系统', $1, 'example.gov.cn', $2, '{task}', 'administrator', now()) returning id`;

describe('the secrets of endpoints', () => {
  it('stand in no column in clear, neither when they are entered nor when they are changed', async () => {
    const { id } = await add({ ...webhook, secret: given });
    await add(robot);
    await house.get(Endpoints).change(administrator, id, { name: '新名', url: `${webhook.url}2` });
    expect(await everything()).not.toMatch(/geheim|whsec/u);
    const [row] = await kept();
    expect(opened(new Vault(house.config.dataDir), row!)).toEqual({ url: `${webhook.url}2`, secret: given });
  });

  it('are made here and told once where none is brought, and made anew on demand', async () => {
    const { id, secret } = await add(webhook);
    const again = await house.get(Endpoints).rotate(administrator, id);
    expect(secret).toMatch(/^whsec_/u);
    expect(again.secret).toMatch(/^whsec_/u);
    expect(again.secret).not.toBe(secret);
    const [row] = await kept();
    expect(opened(new Vault(house.config.dataDir), row!).secret).toBe(again.secret);
    expect((await add({ ...webhook, secret: given })).secret).toBeUndefined();
    expect(JSON.stringify(await house.get(Endpoints).list(administrator))).not.toContain('whsec');
    expect(await codeOf(house.get(Endpoints).rotate(administrator, (await add(robot)).id))).toBe('invalid');
  });

  it('of an older version are sealed at the next start, once', async () => {
    await house.rows(clear, [webhook.url, given]);
    expect(await everything()).toMatch(/geheim/u);
    expect(await sealSecrets(house.pool, house.config.dataDir)).toBe(1);
    expect(await everything()).not.toMatch(/geheim|whsec/u);
    expect(await sealSecrets(house.pool, house.config.dataDir)).toBe(0);
    const [row] = await kept();
    expect(opened(new Vault(house.config.dataDir), row!)).toEqual({ url: webhook.url, secret: given });
  });

  it('keep a house from opening without the key that sealed them, and nothing is overwritten meanwhile', async () => {
    await add(webhook);
    await house.rows(clear, [webhook.url, given]);
    const before = await kept();
    const elsewhere = mkdtempSync(join(tmpdir(), 'jicheng-key-'));
    expect(await codeOf(sealSecrets(house.pool, elsewhere))).toBe('secretsUnreadable');
    new Vault(elsewhere).prepare();
    expect(await codeOf(sealSecrets(house.pool, elsewhere))).toBe('secretsUnreadable');
    expect(await kept()).toEqual(before);
  });
});

describe('a test message', () => {
  it('goes into the ledger, and not to what is paused', async () => {
    const { id } = await add(webhook);
    await house.get(Endpoints).test(administrator, id);
    const [line] = await house.get(Endpoints).list(administrator);
    expect(line?.last).toMatchObject({ state: 'waiting', stateTitle: '等待发送' });
    const reader = { id: administrator.id, path: administrator.path, contents: false };
    const asked = { of: 'sendings', offset: 0, limit: 10 } as const;
    const { items } = await listLetters(house.pool, { ...reader, all: true }, asked);
    expect(items).toMatchObject([{ to: '一体化系统', text: null }]);
    expect((await listLetters(house.pool, { ...reader, all: false }, asked)).items).toEqual([]);
    await house.get(Endpoints).change(administrator, id, { enabled: false });
    expect(await codeOf(house.get(Endpoints).test(administrator, id))).toBe('conflict');
  });
});
