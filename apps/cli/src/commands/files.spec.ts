import { Document, Packer, Paragraph } from 'docx';
import ExcelJS from 'exceljs';
import PizZip from 'pizzip';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readForms } from '#forms/read';
import { jicheng } from '../../../../test/command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'jicheng-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

const startOf = (file: string): string => readFileSync(join(folder, file)).subarray(0, 4).toString('latin1');

describe('jicheng convert', () => {
  it.each([
    ['docx', 'PK\u0003\u0004'],
    ['xlsx', 'PK\u0003\u0004'],
    ['pdf', '%PDF'],
  ])(
    'writes a published table as %s',
    async (type, start) => {
      const { code, out } = await jicheng(['convert', 'test/forms/004-a.json', '--to', type, '--out', folder]);
      expect([code, out]).toEqual([0, `${join(folder, `004-a.${type}`)}\n`]);
      expect(startOf(`004-a.${type}`)).toBe(start);
    },
    60_000,
  );

  it('writes each form of a file into a file of its own, which is read back as it was', async () => {
    const { code } = await jicheng(['convert', 'test/forms/004.txt', '--to', 'json', '--out', folder]);
    expect(code).toBe(0);
    const forms = readForms('004.txt', readFileSync('test/forms/004.txt'));
    const again = forms.map((_, i) => readForms('x.json', readFileSync(join(folder, `004-${i + 1}.json`)))[0]?.form);
    expect(again).toEqual(forms.map(({ form }) => form));
  });

  it('fills in the unit’s own Word template', async () => {
    const template = join(folder, 'own.docx');
    const text = '项目：{项目名称}';
    writeFileSync(template, await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(text)] }] })));
    const out = join(folder, 'filled.docx');
    expect((await jicheng(['convert', 'test/forms/004-a.json', '--template', template, '--out', out])).code).toBe(0);
    expect(new PizZip(readFileSync(out)).file('word/document.xml')?.asText()).toContain('项目：业务工作经费');
    const wrong = await jicheng(['convert', 'test/forms/004-a.json', '--template', template, '--to', 'pdf']);
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('只能与 --to docx 同用')]);
  });

  it('does not write two forms into one file', async () => {
    const argv = ['convert', 'test/forms/004.txt', '--to', 'json', '--out', join(folder, 'both.json')];
    const { code, err } = await jicheng(argv);
    expect([code, err]).toEqual([2, expect.stringContaining('有2张表')]);
    expect(readdirSync(folder)).not.toContain('both.json');
  });

  it('never overwrites a file that nobody named', async () => {
    writeFileSync(join(folder, '000-a.json'), 'mine');
    const { code, err } = await jicheng(['convert', 'test/forms/000-a.json', '--to', 'json', '--out', folder]);
    expect(code).toBe(2);
    expect(err).toContain('已有同名文件');
    expect(startOf('000-a.json')).toBe('mine');
  });

  it('asks for a file type that it knows', async () => {
    expect((await jicheng(['convert', 'test/forms/004-a.json'])).err).toContain('请用 --to 写明');
    expect((await jicheng(['convert', 'test/forms/004-a.json', '--to', 'wps'])).err).toContain('--to 没有“wps”');
  });
});

interface Told {
  formKind: string;
  totals: object;
  grade: object;
  indicators: object[];
  funds: object[];
  findings: { rule: string; severity: string; where: string; message: string }[];
}
/** Everything but what found no place in a form: that is not written, and it is said so. */
const told = async (file: string): Promise<object[]> => {
  const { forms } = JSON.parse((await jicheng(['check', '--json', file])).out) as { forms: Told[] };
  return forms.map(({ formKind, totals, grade, indicators, funds, findings }) => ({
    formKind,
    totals,
    grade,
    indicators,
    funds,
    findings: findings.map(({ rule, severity, where, message }) => ({ rule, severity, where, message })),
  }));
};

describe('a published file written as Word, as Excel and as JSON', () => {
  it.each(['000', '003', '004'])(
    '%s holds the same forms, with the same findings',
    async (name) => {
      const text = await told(`test/forms/${name}.txt`);
      for (const type of ['docx', 'xlsx', 'json']) {
        const out = join(folder, `whole-${name}.${type}`);
        await jicheng(['convert', `test/forms/${name}.txt`, '--to', type, '--together', '--out', out]);
        expect(await told(out)).toEqual(text);
      }
    },
    60_000,
  );

  it('is refused as one PDF of several forms', async () => {
    const out = join(folder, 'x.pdf');
    const { code, err } = await jicheng(['convert', 'test/forms/004.txt', '--to', 'pdf', '--together', '--out', out]);
    expect([code, err]).toEqual([2, expect.stringContaining('每份只排一张表')]);
  });
});

describe('jicheng fill-template', () => {
  it('writes an empty table, by its code word or by its official name', async () => {
    const { code, out } = await jicheng(['fill-template', 'SELF_EVALUATION_TABLE', '--year', '2025', '--out', folder]);
    expect([code, out]).toEqual([0, `${join(folder, '项目支出绩效自评表填报模板.xlsx')}\n`]);
    expect((await jicheng(['fill-template', '绩效目标申报表', '--out', folder])).code).toBe(0);
    expect(readdirSync(folder)).toContain('项目支出绩效目标申报表填报模板.xlsx');
  }, 60_000);

  it('refuses what is no table, and what is no year, in one sentence', async () => {
    for (const argv of [
      ['X'],
      ['SELF_EVALUATION_REPORT'],
      ['REVIEW_FORM', '--year', '25'],
      ['REVIEW_FORM', '--to', 'docx'],
    ]) {
      const { code, err } = await jicheng(['fill-template', ...argv, '--out', folder]);
      expect([code, err.trim().split('\n').length]).toEqual([2, 1]);
    }
  }, 60_000);
});

describe('a template that was filled in offline', () => {
  it('is checked cell by cell: every finding names the cell of its sheet', async () => {
    await jicheng(['fill-template', 'GOAL_DECLARATION', '--year', '2025', '--out', folder]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(join(folder, '项目支出绩效目标申报表填报模板.xlsx'));
    const sheet = book.worksheets[0]!;
    sheet.eachRow((row) => {
      if (row.getCell(3).value === '数量指标') [row.getCell(4).value, row.getCell(5).value] = ['群众满意度', '≥1%'];
    });
    book.getWorksheet('_模板')!.getCell('D1').value = 9;
    await book.xlsx.writeFile(join(folder, '填好.xlsx'));
    const { out } = await jicheng(['check', join(folder, '填好.xlsx')]);
    expect(out).toMatch(/indicatorSets\[goal\]\.indicators\[1\].*（原件.+!D\d+）/u);
    expect(out).toContain('此文件由第9版填报模板填写');
    const { forms } = JSON.parse((await jicheng(['check', '--json', join(folder, '填好.xlsx')])).out) as {
      forms: { notice: string; findings: { where: string; source: string | null }[] }[];
    };
    expect(forms[0]!.notice).toContain('第9版');
    const named = forms[0]!.findings.filter(({ where }) => where.includes('.indicators['));
    expect(named.every(({ source }) => /!([A-Z]+\d+)/u.test(source ?? ''))).toBe(true);
  }, 60_000);
});

describe('jicheng export', () => {
  const id = '00000000-0000-4000-8000-000000000000';

  it('asks for what it needs before it speaks to anybody', async () => {
    const wrong: [string[], string][] = [
      [['x', '--to', 'docx'], '不是评价编号'],
      [[id], '请用 --to 写明'],
      [[id, '--to', 'docx'], '请用 --login 写明'],
      [[id, '--to', 'docx', '--login', 'a'], 'LOGIN_PASSWORD'],
    ];
    for (const [argv, words] of wrong) expect((await jicheng(['export', ...argv])).err).toContain(words);
  });

  it('says in one sentence that there is nobody at the address', async () => {
    const argv = ['export', id, '--to', 'docx', '--login', 'a', '--url', 'http://127.0.0.1:9'];
    const { code, err } = await jicheng(argv, { LOGIN_PASSWORD: 'b' });
    expect([code, err]).toEqual([2, expect.stringContaining('连不上 http://127.0.0.1:9/')]);
  });
});
