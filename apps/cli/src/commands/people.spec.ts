import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { office } from '../../../../test/builders.ts';
import { jicheng, type Said } from '../../../../test/command-line.ts';
import { administrator } from '../../../../test/managers.ts';
import { password } from '../../../../test/inhabitants.ts';
import { openHouse, type House } from '../../../../test/running.ts';
import { serve } from '../../../../test/serving.ts';
import { freshDatabase } from '../../../../test/setup/postgres.ts';

const folder = mkdtempSync(join(tmpdir(), 'jicheng-people-'));
let house: House;
let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  house = await openHouse();
  server = await serve(house);
}, 60_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server.close();
  await house.close();
});

const list = (...rows: readonly string[]): string => {
  const path = join(folder, 'people.csv');
  writeFileSync(path, ['姓名,账号,单位,岗位,邮箱', ...rows].join('\n'));
  return path;
};
const run = (path: string, ...more: string[]): Promise<Said> =>
  jicheng(['people', 'import', path, '--url', server.address, '--login', administrator.id, ...more], {
    LOGIN_PASSWORD: password,
  });
const known = () => house.rows<{ id: string }>(`select id from person where id like 'new.%' order by id`);

describe('jicheng people import', () => {
  it('shows what would become of every row, and changes nothing', async () => {
    const { code, out } = await run(
      list(
        '甲,new.a,示例县第一中学,填报人,a@example.cn',
        '乙,new.b,没有的单位,填报人,',
        '丙,new.c,czj.jyj,系统管理员、填报人,',
        '丁,new.a,czj.jyj,主管部门审核人,',
        '戊,new.e,czj.jyj,门卫,',
        '己,n,czj.jyj,填报人,',
        `庚,${office.id},czj,财政绩效科,`,
        '辛,new.h,czj,财政绩效科,nomail',
      ),
    );
    expect(code).toBe(1);
    expect(out).toContain('预览：新增1人，已有1人，不能导入6人');
    for (const words of ['没有的单位', '不得兼任', '重复', '门卫', '以字母开头', 'nomail'])
      expect(out).toContain(words);
    expect(await known()).toEqual([]);
  });

  it('enters them with --apply, each with a first password and a request for the post; a second time nothing is new', async () => {
    const path = list('甲,new.a,示例县第一中学,填报人,a@example.cn', '乙,new.b,czj.jyj,departmentReviewer,');
    expect((await run(path, '--apply')).code).toBe(2);
    const { code, out } = await run(path, '--apply', '--reason', '新学年', '--json');
    expect(code).toBe(0);
    const receipt = JSON.parse(out) as { created: number; lines: { initialPassword: string }[] };
    expect(receipt.created).toBe(2);
    expect((await known()).map(({ id }) => id)).toEqual(['new.a', 'new.b']);
    expect(await house.rows(`select person, roles from role_request order by id`)).toEqual([
      { person: 'new.a', roles: ['filler'] },
      { person: 'new.b', roles: ['departmentReviewer'] },
    ]);
    expect(new Set(receipt.lines.map((line) => line.initialPassword)).size).toBe(2);
    const again = await run(path, '--apply', '--reason', '新学年');
    expect(again.out).toContain('新增0人，已有2人');
  });

  it('is refused to whoever does not look after the house', async () => {
    const asked = ['people', 'import', list('甲,new.z,czj,填报人,'), '--url', server.address, '--login', office.id];
    expect(await jicheng(asked, { LOGIN_PASSWORD: password })).toMatchObject({
      code: 2,
      err: expect.stringContaining('系统管理员'),
    });
  });
});

describe('jicheng people bootstrap', () => {
  const founding = [
    'people',
    'bootstrap',
    '--bureau',
    'czj:某县财政局',
    '--administrators',
    '孔管:kong,曹安:cao,严审:yan',
  ];

  it('gives an empty house its bureau and three administrators, once', async () => {
    const { url, drop } = await freshDatabase();
    try {
      const { code, out } = await jicheng(founding, { DATABASE_URL: url });
      expect(code).toBe(0);
      expect(out).toMatch(
        /系统管理员 孔管 kong 初始口令 \S{16}\n安全管理员 曹安 cao 初始口令 \S{16}\n审计管理员 严审 yan/u,
      );
      expect(await jicheng(founding, { DATABASE_URL: url })).toMatchObject({
        code: 2,
        err: expect.stringContaining('已有人员'),
      });
    } finally {
      await drop();
    }
  }, 30_000);

  it('wants three different people', async () => {
    const same = [...founding.slice(0, -1), '孔管:kong,曹安:kong,严审:yan'];
    expect((await jicheng(same, { DATABASE_URL: house.url })).code).toBe(2);
    expect((await jicheng(['people', 'bootstrap'], { DATABASE_URL: house.url })).err).toContain('--bureau');
    expect(await jicheng(founding, { DATABASE_URL: house.url })).toMatchObject({
      code: 2,
      err: expect.stringContaining('已有人员'),
    });
  });
});
