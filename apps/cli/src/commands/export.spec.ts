import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { unzip } from '#engine/archive/unzip';
import { readForms } from '#forms/read';
import { filler } from '../../../../test/builders.ts';
import { jicheng, type Said } from '../../../../test/command-line.ts';
import { stories } from '../../../../test/histories/stories.ts';
import { password, strangers } from '../../../../test/inhabitants.ts';
import { openHouse, type House } from '../../../../test/running.ts';
import { serve } from '../../../../test/serving.ts';

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

  it('takes along the review table, and what the office found behind the form', async () => {
    const { code, out } = await take(filler.id, '--to', 'docx', '--form', 'review', '--with', 'findings');
    expect(code).toBe(0);
    const [read] = readForms('审核表.docx', readFileSync(out.trim()));
    expect(read!.form.header.formKind).toBe('REVIEW_FORM');
    const titles = read!.form.narrative.map(({ title }) => title);
    expect(titles).toEqual(expect.arrayContaining(['审核得分对照', '主管部门初审意见', '审核结论']));
  });

  it('fills in the unit’s own template, and refuses what does not go with it', async () => {
    const template = join(folder, 'own.docx');
    writeFileSync(
      template,
      await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('项目：{项目名称}')] }] })),
    );
    const { code, out } = await take(filler.id, '--template', template, '--form', 'goal');
    expect(code).toBe(0);
    const { files } = await unzip(readFileSync(out.trim()));
    expect(files.get('word/document.xml')?.toString()).toContain('项目：业务工作经费');
    expect((await take(filler.id, '--template', template, '--to', 'pdf')).err).toContain('只能与 --to docx 同用');
    expect((await take(filler.id, '--to', 'docx', '--with', 'secrets')).err).toContain('findings、opinion、score');
  });

  it('gives another unit nothing', async () => {
    const { code, err } = await take(strangers.filler.id, '--to', 'json');
    expect([code, err.trim()]).toEqual([2, '没有这个评价，或您无权查看']);
  });
});
