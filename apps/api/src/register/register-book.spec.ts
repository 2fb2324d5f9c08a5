import ExcelJS from 'exceljs';
import type { BookPreview, BookReceipt } from '#domain/answers/register-book';
import { filler } from '../../../../test/builders.ts';
import { problemOf, signedIn, type Caller } from '../../../../test/caller.ts';
import { administrator, securityAdministrator } from '../../../../test/managers.ts';
import { openHouse, type House } from '../../../../test/running.ts';
import { serve } from '../../../../test/serving.ts';

let house: House;
let server: Awaited<ReturnType<typeof serve>>;
let entering: Caller;
beforeAll(async () => {
  house = await openHouse();
  server = await serve(house);
  entering = await signedIn(server.address, administrator);
}, 60_000);
afterAll(async () => {
  await server.close();
  await house.close();
});

type Line = readonly string[];
const filled = async (units: readonly Line[], people: readonly Line[] = []): Promise<Buffer> => {
  const book = new ExcelJS.Workbook();
  const template = await entering.get('api/register-book/template');
  await book.xlsx.load(await template.arrayBuffer());
  units.forEach((line, i) => (book.getWorksheet('单位')!.getRow(i + 2).values = [...line]));
  people.forEach((line, i) => (book.getWorksheet('人员')!.getRow(i + 2).values = [...line]));
  return Buffer.from(await book.xlsx.writeBuffer());
};
const post = (path: string, words: Record<string, string>, file: Buffer, by = entering): Promise<Response> =>
  by.post(`api/register-book${path}?${new URLSearchParams({ name: '表.xlsx', ...words })}`, file, {
    'content-type': 'application/octet-stream',
  });
const previewed = async (file: Buffer): Promise<BookPreview> => {
  const answer = await post('/preview', {}, file);
  expect(answer.status).toBe(200);
  return (await answer.json()) as BookPreview;
};
const kept = () =>
  house.rows<{ units: number; people: number }>(
    `select (select count(*)::int from organisation) as units, (select count(*)::int from person) as people`,
  );
const sound = (): Promise<Buffer> =>
  filled(
    [
      ['示例县第九中学', '第九中学分校', '9141000000000009X1', '二级单位'],
      ['示例县教育局', '示例县第九中学', '101009', '预算单位'],
    ],
    [['赵六', 'zhao.liu', '13900000001', '第九中学分校', '填报人']],
  );

describe('a table of units and people', () => {
  it('changes nothing when it is looked at, and is registered whole, each with its line in the trail', async () => {
    const file = await sound();
    const before = await kept();
    const { seen, units, people, problems } = await previewed(file);
    expect([units.length, people.length, problems]).toEqual([2, 1, []]);
    expect(await kept()).toEqual(before);
    const answer = await post('', { reason: '首次登记', seen }, file);
    const receipt = (await answer.json()) as BookReceipt;
    expect(receipt).toMatchObject({ units: 2, people: [{ login: 'zhao.liu', initialPassword: expect.any(String) }] });
    const trail = await house.rows(
      `select action, count(*)::int as n from audit_line where detail = '首次登记' group by action order by action`,
    );
    expect(trail).toEqual([
      { action: 'createOrganisation', n: 2 },
      { action: 'createPerson', n: 1 },
    ]);
    expect(await house.rows(`select roles, asked_by from role_request where person = 'zhao.liu'`)).toEqual([
      { roles: ['filler'], asked_by: administrator.id },
    ]);
    expect(await house.rows(`select mobile from contact where person = 'zhao.liu'`)).toEqual([
      { mobile: '13900000001' },
    ]);
    const person = await signedIn(server.address, { id: 'zhao.liu' }, receipt.people[0]!.initialPassword);
    expect(await (await person.get('api/me')).json()).toMatchObject({ mustChangePassword: true, roles: [] });
    const again = await previewed(file);
    expect([...again.units, ...again.people].map(({ outcome }) => outcome)).toEqual(['known', 'known', 'known']);
  });

  it('is not registered in part: one bad row and nothing happens', async () => {
    const before = await kept();
    const file = await filled([
      ['示例县教育局', '示例县第十中学', '101010', '预算单位'],
      ['查无此局', '某校', '101011', '预算单位'],
    ]);
    const { seen, problems } = await previewed(file);
    expect(problems).toMatchObject([{ at: '单位!A3', said: '查无此局' }]);
    expect(await problemOf(await post('', { reason: '登记', seen }, file))).toMatchObject({ status: 422 });
    expect(await kept()).toEqual(before);
  });

  it('is registered only as it was seen', async () => {
    const file = await filled([['示例县教育局', '示例县第十一中学', '101012', '预算单位']]);
    const { seen } = await previewed(file);
    const other = await filled([['示例县教育局', '示例县第十二中学', '101013', '预算单位']]);
    expect(await problemOf(await post('', { reason: '登记', seen }, other))).toMatchObject({ status: 409 });
    await post('', { reason: '登记', seen }, file);
    expect(await problemOf(await post('', { reason: '登记', seen }, file))).toMatchObject({ status: 409 });
  });

  it('is nobody else’s to register, or to look at', async () => {
    const file = await sound();
    for (const who of [filler, securityAdministrator]) {
      const by = await signedIn(server.address, who);
      expect((await post('/preview', {}, file, by)).status).toBe(403);
      expect((await post('', { reason: '登记', seen: '0'.repeat(64) }, file, by)).status).toBe(403);
    }
  });
});
