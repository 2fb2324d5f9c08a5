import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readForms } from '#forms/read';
import { filler } from '../../../../test/builders.ts';
import { jicheng, type Said } from '../../../../test/command-line.ts';
import { stories } from '../../../../test/histories/stories.ts';
import { openHouse, password, serve, strangers, type House } from '../../../../test/running.ts';

const folder = mkdtempSync(join(tmpdir(), 'jicheng-export-'));
let house: House;
let server: Awaited<ReturnType<typeof serve>>;
let id = '';

beforeAll(async () => {
  house = await openHouse();
  ({ id } = await house.live(stories.published));
  server = await serve(house);
}, 60_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server.close();
  await house.close();
});

const take = (login: string, ...argv: string[]): Promise<Said> =>
  jicheng(['export', id, ...argv, '--url', server.address, '--login', login, '--out', folder], {
    LOGIN_PASSWORD: password,
  });

describe('jicheng export', () => {
  it.each([
    ['docx', '示例县第一中学-业务工作经费-绩效自评表.docx', 'PK'],
    ['exchange-json', '示例县第一中学-业务工作经费-交换数据.json', '{\n'],
    ['exchange-csv', '示例县第一中学-业务工作经费-交换数据.zip', 'PK'],
  ])('takes %s along under the name that the system gives', async (type, name, start) => {
    const { code, out } = await take(filler.id, '--to', type);
    expect([code, out]).toEqual([0, `${join(folder, name)}\n`]);
    expect(readFileSync(join(folder, name)).subarray(0, 2).toString()).toBe(start);
  });

  it('takes the form that is asked for, which is read back as it was', async () => {
    const { out } = await take(filler.id, '--to', 'json', '--form', 'approvedGoal');
    const [read] = readForms('目标.json', readFileSync(out.trim()));
    const { state } = await house.store.fresh(id);
    expect(read?.form).toEqual(await house.store.form(id, state.forms.approvedGoal!));
  });

  it('gives another unit nothing', async () => {
    const { code, err } = await take(strangers.filler.id, '--to', 'json');
    expect([code, err.trim()]).toEqual([2, '没有这个评价，或您无权查看']);
  });
});
