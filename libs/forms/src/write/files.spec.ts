import { audit } from '#domain/audit/audit';
import { changed, soundForm } from '#domain/audit/given-form';
import type { Form } from '#domain/form';
import { schemeOf } from '#domain/scoring/schemes';
import { jest } from '@jest/globals';
import ExcelJS, { type Worksheet } from 'exceljs';
import PizZip from 'pizzip';
import { drawable } from './pdf/fonts.ts';
import { publishedForm, withIndicators } from './given.ts';
import { writeForm, writers, type FileType } from './write-form.ts';

/** Everything but the date goes on. */
const timers = [
  'nextTick',
  'setImmediate',
  'clearImmediate',
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'queueMicrotask',
  'hrtime',
  'performance',
] as const;
const types = Object.keys(writers) as FileType[];
const partOf = (file: Buffer, path: string): string => new PizZip(file).file(path)!.asText();
const sheetOf = async (file: Buffer): Promise<Worksheet> => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(file).buffer);
  return book.worksheets[0]!;
};
const hostile = [
  '=1+1',
  '=HYPERLINK("http://example.com","点这里")',
  '+86 731',
  '-1+2',
  '@SUM(A1:A9)',
  '</w:t></w:r><w:p/>&lt;',
  ']]>',
  '#read("/etc/passwd") *粗* $x$ \\ `raw` <label> @cite',
  '\u0000\u0008甲\ud800',
  '_x0041_',
  '{项目名称}',
];
const hostileForm = (): Form =>
  changed((form) => {
    form.header.projectName = { raw: hostile.join('\n') };
    form.indicatorSets[0]!.indicators.forEach((row, index) => {
      row.level3 = hostile[index]!;
      row.actual = { raw: hostile[(index + 4) % hostile.length]! };
    });
    form.remarks = [{ raw: '备注：=cmd|calc!A1' }];
  });

describe('the same form gives the same file', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    jest.useRealTimers();
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it.each(types)('%s: at another hour of another year, in another time zone', async (type) => {
    const form = publishedForm('000-b');
    const first = await writeForm(form, type);
    process.env['TZ'] = 'Asia/Shanghai';
    jest.useFakeTimers({ now: new Date('2031-07-08T21:43:00Z'), doNotFake: [...timers] });
    const second = await writeForm(structuredClone(form), type);
    expect(second.equals(first)).toBe(true);
    expect((await writeForm(form, type, { on: '2022-03-01' })).equals(first)).toBe(false);
  });
});

describe('a Word file', () => {
  it('names the official fonts and merges the cells of the official table', async () => {
    const xml = partOf(await writeForm(publishedForm('000-b'), 'docx'), 'word/document.xml');
    for (const font of ['方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312']) expect(xml).toContain(font);
    expect(xml).toContain('<w:gridSpan w:val="6"/>');
    expect(xml.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(7);
    expect(partOf(await writeForm(publishedForm('000-b'), 'docx'), 'docProps/core.xml')).toContain(
      '2021-12-31T00:00:00Z',
    );
  });

  it('repeats the head of 60 indicators on every page', async () => {
    const long = await writeForm(withIndicators(publishedForm('000-b'), 60), 'docx');
    expect(partOf(long, 'word/document.xml').match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(partOf(await writeForm(publishedForm('000-b'), 'docx'), 'word/document.xml')).not.toContain('w:tblHeader');
  });

  it('stays readable whatever was typed', async () => {
    const xml = partOf(await writeForm(hostileForm(), 'docx'), 'word/document.xml');
    expect(xml).toContain('&lt;/w:t&gt;&lt;/w:r&gt;&lt;w:p/&gt;&amp;lt;');
    // oxlint-disable-next-line no-control-regex
    expect(xml).not.toMatch(/[\u0000-\u0008]/);
    expect(xml).toContain('甲�');
  });
});

describe('an Excel file', () => {
  it('gives what the office adds a sheet of its own, on which every table keeps its widths', async () => {
    const form = publishedForm('000-b');
    const findings = audit({ form, scheme: schemeOf('MOF-2020'), siblings: [], first: true });
    const opinions = [
      { node: '主管部门初审', decision: '同意', text: '情况属实。', reviewer: '李四', on: '2022-02-20' },
    ];
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(new Uint8Array(await writeForm(form, 'xlsx', { findings, opinions })).buffer);
    expect(book.worksheets.map(({ name }) => name)).toEqual([expect.any(String), '部门整体支出绩效审核情况表']);
    const [, sheet] = book.worksheets;
    const whole = sheet!.columns.reduce((total, { width = 0 }) => total + width, 0);
    const widthOf = (words: string): number => {
      let width = 0;
      sheet!.eachRow((row) =>
        row.eachCell((cell, column) => {
          if (cell.value === words || cell.master.value === words) width += sheet!.getColumn(column).width ?? 0;
        }),
      );
      return width / whole;
    };
    expect(widthOf('系统检查发现的问题')).toBeCloseTo(54 / 80, 1);
    expect(widthOf('审核意见')).toBeCloseTo(29 / 80, 1);
  });

  it('holds plain numbers as numbers and everything else as it was written', async () => {
    const sheet = await sheetOf(await writeForm(publishedForm('004-a'), 'xlsx'));
    const values = new Map<unknown, string>();
    sheet.eachRow((row) => row.eachCell((cell) => values.set(cell.value, cell.address)));
    for (const value of [1234.22, 7.5, '75.45%', '项目资金\n（万元）']) expect(values.has(value)).toBe(true);
  });

  it('merges what the official table merges and gives long goals the rows that they need', async () => {
    const sheet = await sheetOf(await writeForm(publishedForm('004-a'), 'xlsx'));
    const spans = new Map<string, number>();
    sheet.eachRow((row) =>
      row.eachCell((cell) => spans.set(cell.master.address, (spans.get(cell.master.address) ?? 0) + 1)),
    );
    const find = (text: string): number => {
      let found = 0;
      sheet.eachRow((row) =>
        row.eachCell((cell) => (found ||= cell.value === text ? spans.get(cell.master.address)! : 0)),
      );
      return found;
    };
    expect(find('产出指标\n(50分)')).toBe(4);
    expect(find('总分')).toBe(6);
    expect(sheet.getRow(1).height).toBeGreaterThan(15);
  });

  it('holds no formula, and keeps words as words even when somebody edits the cell', async () => {
    const file = await writeForm(hostileForm(), 'xlsx');
    expect(partOf(file, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
    const sheet = await sheetOf(file);
    let seen = 0;
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.master !== cell || !/^[=+\-@]/.test(cell.text)) return;
        seen += 1;
        expect([cell.type, cell.numFmt]).toEqual([ExcelJS.ValueType.String, '@']);
      }),
    );
    expect(seen).toBeGreaterThan(5);
  });

  it('repeats the head of 60 indicators on every printed page', async () => {
    const sheet = await sheetOf(await writeForm(withIndicators(publishedForm('000-b'), 60), 'xlsx'));
    const row = Number(/\d+/.exec(sheet.pageSetup.printTitlesRow ?? '')?.[0]);
    expect(sheet.getCell(row, 2).text).toBe('一级指标');
  });
});

describe('a PDF file', () => {
  it('has its fonts inside and says that it is meant for archives', async () => {
    const pdf = (await writeForm(publishedForm('003-a'), 'pdf')).toString('latin1');
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    for (const font of ['FandolFang', 'FandolHei', 'NotoSerifSC-Black']) expect(pdf).toContain(font);
    expect(pdf).toMatch(/pdfaid:part>2</);
    expect(pdf).not.toContain('/Type3');
  });

  it('is set whatever was typed, for 60 indicators and for an empty form', async () => {
    const forms = [hostileForm(), withIndicators(soundForm(), 60), changed((form) => void (form.indicatorSets = []))];
    for (const form of forms) expect((await writeForm(form, 'pdf')).length).toBeGreaterThan(5_000);
  });

  it('shows a sign that no font can draw as its number', () => {
    expect(drawable('信访局渌口²℃䶮')).toBe('信访局渌口²℃䶮');
    expect(drawable('满意😀\n')).toBe('满意〔U+1F600〕\n');
  });
});
