import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hash } from '@node-rs/argon2';
import type { Form } from '#domain/form';
import { zipOf } from '#engine/archive/zip';
import { filler, goalForm, person, unit } from '../../../../test/builders.ts';
import { jicheng, type Said } from '../../../../test/command-line.ts';
import { password } from '../../../../test/inhabitants.ts';
import { openHouse, type House } from '../../../../test/running.ts';
import { serve } from '../../../../test/serving.ts';
import { gather } from './gather.ts';
import type { Result } from './run.ts';
import { zipped } from './zipped.ts';

const folder = mkdtempSync(join(tmpdir(), 'jicheng-import-'));
const bureau = person('budgetOffice', 'czj');
const units = 40;
const nameOf = (i: number): string => `示例县第${i}小学`;

let house: House;
let server: Awaited<ReturnType<typeof serve>>;

const settle = async (): Promise<void> => {
  for (let i = 1; i <= units; i += 1)
    await house.pool.query(
      `insert into organisation (id, path, kind, name, parent) values ($1, $1, 'budgetUnit', $2, 'czj.jyj')`,
      [`czj.jyj.x${i}`, nameOf(i)],
    );
  await house.pool.query(
    'insert into person (id, login, name, password_hash, roles, organisation) values ($1, $1, $2, $3, $4, $5)',
    [bureau.id, bureau.name, await hash(password, { memoryCost: 1_024, timeCost: 1 }), bureau.roles, bureau.path],
  );
};

beforeAll(async () => {
  house = await openHouse();
  await settle();
  server = await serve(house);
}, 60_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server.close();
  await house.close();
});

const goalOf = (name: string): Form => goalForm((form) => (form.header.implementingUnit = { raw: name }));
const bytesOf = (name: string): Buffer => Buffer.from(JSON.stringify(goalOf(name)));
const file = (name: string, bytes: Buffer | string): string => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};
const bring = (login: string, ...argv: string[]): Promise<Said> =>
  jicheng(['import', ...argv, '--url', server.address, '--login', login], { LOGIN_PASSWORD: password });
const results = ({ out }: Said): Result[] => (JSON.parse(out) as { results: Result[] }).results;
const lastEvent = async (id: string) => (await house.store.history(id)).at(-1)?.event;

describe('jicheng import', () => {
  it('brings a file of the unit itself in as its draft, with its name and its findings', async () => {
    const { id } = await house.open({ round: '一' });
    const path = file('一中.json', bytesOf(unit.name));
    const said = await bring(filler.id, path, '--round', '一', '--unit', unit.id, '--json');
    expect([said.code, results(said)]).toEqual([
      0,
      [expect.objectContaining({ outcome: 'saved', evaluationId: id, words: '已存为草稿', unplaced: 0 })],
    ]);
    expect(await lastEvent(id)).toMatchObject({
      type: 'form.drafted.v1',
      by: { id: filler.id },
      data: { form: goalOf(unit.name), source: { name: '一中.json', unplaced: [] } },
    });
  });

  it('does not cover up a draft that is there, unless it is told to', async () => {
    const { id } = await house.open({ round: '二' });
    await house.act(id, 1, 'saveDraft', { form: goalForm() }, filler);
    const path = file('二.json', bytesOf(unit.name));
    const refused = await bring(filler.id, path, '--round', '二');
    expect([refused.code, refused.out]).toEqual([1, expect.stringContaining('已有草稿，未覆盖')]);
    expect((await lastEvent(id))?.version).toBe(2);
    expect((await bring(filler.id, path, '--round', '二', '--replace')).code).toBe(0);
    expect((await lastEvent(id))?.version).toBe(3);
  });

  it('brings in a zip for many units, each to its own; what is not certain is listed and not placed', async () => {
    const ids: string[] = [];
    for (let i = 1; i <= units; i += 1) ids.push((await house.open({ round: '三', unit: { id: `czj.jyj.x${i}` } })).id);
    const files = ids.map((_, i) => ({ path: `报送/${nameOf(i + 1)}.json`, bytes: bytesOf(nameOf(i + 1)) }));
    const zip = await zipOf([
      ...files,
      { path: '报送/陌生单位.json', bytes: bytesOf('邻县小学') },
      { path: '报送/坏文件.json', bytes: Buffer.from('{"header":') },
      { path: '报送/~$草稿.docx', bytes: Buffer.from('x') },
    ]);
    const said = await bring(bureau.id, file('全部.zip', zip), '--round', '三', '--json');
    const told = results(said);
    const count = (outcome: Result['outcome']) => told.filter((one) => one.outcome === outcome).length;
    expect([said.code, told.length, count('saved'), count('unplaced'), count('refused')]).toEqual([
      1,
      units + 2,
      units,
      1,
      1,
    ]);
    expect(told.find(({ outcome }) => outcome === 'unplaced')?.words).toContain('没有名为“邻县小学”的单位');
    for (const [i, id] of ids.entries())
      expect(await lastEvent(id)).toMatchObject({ by: { id: bureau.id }, data: { form: goalOf(nameOf(i + 1)) } });
    expect(said.err).toContain(`[${units + 2}/${units + 2}] 识别`);
  }, 60_000);

  it('tells people in a table, and refuses a person who may not in his own words', async () => {
    await house.open({ round: '四' });
    const { code, out } = await bring(
      'unitHead@czj.jyj.zhongxue',
      file('四.json', bytesOf(unit.name)),
      '--round',
      '四',
    );
    expect(code).toBe(1);
    expect(out).toMatch(/文件 +识别为 +评价 +结果/u);
    expect(out).toContain('“暂存”须由填报人办理；“代为导入”须由财政业务科办理');
    expect(out).toContain('共1张：已导入0张，略过0张，未归属0张，被拒绝1张');
  });

  it('stops before anything is read when the round is unknown or the password wrong', async () => {
    const path = file('五.json', bytesOf(unit.name));
    expect((await bring(filler.id, path, '--round', '没有')).err).toContain('批次“没有”里没有您能看到的评价');
    const wrong = ['import', path, '--round', '一', '--url', server.address, '--login', filler.id];
    expect((await jicheng(wrong, { LOGIN_PASSWORD: 'x' })).err).toContain('账号或密码不正确');
  });
});

describe('what is gathered', () => {
  it('is every file of a folder and of the zips in it, without what programs left behind', async () => {
    const inner = join(folder, '文件夹');
    mkdirSync(inner);
    for (const name of ['b.docx', 'a.txt', '~$b.docx', '.DS_Store', 'Thumbs.db']) writeFileSync(join(inner, name), 'x');
    writeFileSync(join(inner, 'c.zip'), await zipOf([{ path: 'd.txt', bytes: Buffer.from('deep') }]));
    const sources = await gather([inner]);
    expect(sources.map(({ name }) => name.slice(inner.length + 1))).toEqual(['a.txt', 'b.docx', 'c.zip/d.txt']);
    expect((await sources[2]!.load()).toString()).toBe('deep');
  });

  it('knows the names that Windows writes in its own code page', async () => {
    const zip = await zipOf([{ path: 'ABCD.txt', bytes: Buffer.from('x') }]);
    const gbk = Buffer.from([0xd7, 0xd4, 0xc6, 0xc0]);
    for (let at = zip.indexOf('ABCD'); at >= 0; at = zip.indexOf('ABCD')) gbk.copy(zip, at);
    expect((await zipped('x.zip', zip)).map(({ name }) => name)).toEqual(['x.zip/自评.txt']);
  });

  it('is not a zip that was made to do harm, nor a torn one', async () => {
    const zip = await zipOf([{ path: 'a.txt', bytes: Buffer.from('some words') }]);
    const directory = zip.lastIndexOf('PK\u0001\u0002');
    zip.writeUInt32LE(2_000_000, directory + 24);
    const [bomb] = await zipped('x.zip', zip);
    await expect(bomb!.load()).rejects.toThrow('压缩比异常');
    zip.writeUInt32LE(30_000_000, directory + 24);
    const [large] = await zipped('x.zip', zip);
    await expect(large!.load()).rejects.toThrow('上限');
    await expect(zipped('x.zip', Buffer.from('no zip'))).rejects.toThrow('它不是zip文件');
  });
});
