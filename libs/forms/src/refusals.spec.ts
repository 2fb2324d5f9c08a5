import { readFileSync } from 'node:fs';
import { DomainError } from '#domain/error';
import { checkSize, maxBytes, readForms } from '#forms/read';
import { growth, mostGrowth } from '../../../test/growth.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const refusal = (name: string, content: Uint8Array): DomainError => {
  try {
    readForms(name, content);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('was read');
};

describe('a file that cannot be read is refused in one sentence', () => {
  it.each([
    ['空表.txt', bytes(''), 'unreadable', /文件是空的/],
    ['空白.txt', bytes(' \n\t\n　\n'), 'unreadable', /文件是空的/],
    ['照片.txt', Uint8Array.from({ length: 400 }, (_, index) => (index * 7) % 256), 'unreadable', /内容不是文字/],
    ['零.txt', bytes('项目名称\u0000\u0000'), 'unreadable', /内容不是文字/],
    ['通知.txt', bytes('关于开展2023年度工作的通知\n\n各单位：\n请按时参加。\n'), 'unreadable', /没有找到/],
    ['自评表.docx', bytes('PK\u0003\u0004 word/document.xml'), 'unreadable', /截断/],
    ['其实是Word.txt', bytes('PK\u0003\u0004 word/document.xml'), 'unreadable', /截断/],
    ['自评表.xlsx', bytes('PK'), 'unreadable', /截断/],
    ['自评表.pdf', bytes('%PDF-1.7'), 'unreadable', /PDF/],
    ['自评表.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'unreadable', /旧格式/],
    ['坏.json', bytes('{"schemaVersion": "1.0",'), 'unreadable', /JSON格式有错误/],
  ] as const)('%s', (name, content, code, cause) => {
    const error = refusal(name, content);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(new RegExp(`^无法导入文件“${name}”：.+，请.+。$`));
    expect(error.message).toMatch(cause);
  });

  it('above 20 MB, before it is loaded and without looking into it', async () => {
    expect(maxBytes).toBe(20 * 1024 * 1024);
    expect(() => checkSize('大.txt', maxBytes)).not.toThrow();
    expect(() => checkSize('大.txt', maxBytes + 1)).toThrow(/超过20MB的上限/);
    const refusing = (size: number) => {
      const content = new Uint8Array(size);
      return () => expect(refusal('大.txt', content).code).toBe('tooLarge');
    };
    expect(await growth(refusing(maxBytes + 1), refusing(10 * maxBytes), 1)).toBeLessThan(10);
  });
});

describe('a text in another encoding is read all the same', () => {
  const form = '项目绩效自评表\n\n\t项目名称\n\t甲\n\n\t一级指标\n\t三级指标\n\t指标值\n\n\t产出指标\n\t次数\n\t3次\n';
  const nameIn = (content: Uint8Array): string | undefined =>
    readForms('甲.txt', content)[0]?.form.header.projectName?.raw;

  it('with the mark of UTF-8, and in UTF-16', () => {
    expect(nameIn(bytes(`\ufeff${form}`))).toBe('甲');
    expect(nameIn(Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(form, 'utf16le')]))).toBe('甲');
  });

  it('in GB18030', () => {
    const table = new Map<string, number[]>();
    const decoder = new TextDecoder('gb18030');
    for (let high = 0x81; high < 0xff; high += 1)
      for (let low = 0x40; low < 0xff; low += 1) table.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
    const content = Uint8Array.from(
      [...form].flatMap((sign) => (sign < '\u0080' ? [sign.codePointAt(0)!] : table.get(sign)!)),
    );
    expect(nameIn(content)).toBe('甲');
  });

  it('with the line ends of Windows and of old Macs', () => {
    expect(nameIn(bytes(form.replaceAll('\n', '\r\n')))).toBe('甲');
    expect(nameIn(bytes(form.replaceAll('\n', '\r')))).toBe('甲');
  });
});

describe('hostile text is answered in a time that grows with its length only', () => {
  const real = readFileSync('test/forms/004.txt', 'utf8');
  const answerTo = (content: Uint8Array): string => {
    try {
      return readForms('来历不明.txt', content).length > 0 ? 'read' : 'nothing';
    } catch (error) {
      return error instanceof DomainError ? 'refused' : `a bug: ${String(error)}`;
    }
  };
  const answering = (content: Uint8Array) => () => expect(answerTo(content)).toMatch(/read|refused/);
  const row = '\t\n\t产出指标\n\t数量指标\n\t办件数\n\t100件\n\t100件\n\t10\n\t10\n\t\n\n';
  it.each<[string, (size: number) => string]>([
    ['a megabyte of tabs in one line', (size) => '\t'.repeat(1_000_000 * size)],
    ['a megabyte of tabs in lines', (size) => '\t\n'.repeat(500_000 * size)],
    ['one line of 5 MB', (size) => '绩'.repeat(1_700_000 * size)],
    ['one cell of 5 MB behind a real form', (size) => `${real}\t${'绩效：'.repeat(600_000 * size)}`],
    ['a million lines', (size) => real.replace('\t总分', `${row.repeat(100_000 * size)}\t总分`)],
    ['20 000 rows', (size) => real.replace('\t总分', `${row.repeat(20_000 * size)}\t总分`)],
    [
      '50 000 rows, one a line',
      (size) =>
        `${real}\n\n项目绩效自评表\n一级指标\t二级指标\t三级指标\t指标值\t得分\n${'\t\t办件数\t100件\t5\n'.repeat(50_000 * size)}`,
    ],
    ['blanks without end', (size) => `${real}\n填表人${' '.repeat(3_000_000 * size)}甲`],
    [
      'a report of blanks',
      (size) =>
        `自评报告绩效报告\n\n一、概况\n${`90${' '.repeat(15_000 * size)}总分${' '.repeat(4_000 * size)}\n`.repeat(50)}`,
    ],
    [
      'a report of figures',
      (size) => `部门绩效自评报告\n\n一、概况\n${`支出${'9'.repeat(15_000 * size)}\n`.repeat(200)}`,
    ],
    ['a thousand titles', (size) => '项目支出绩效自评表\n\n'.repeat(50_000 * size)],
    ['nothing but line ends', (size) => `项目绩效自评表\n${'\n'.repeat(5_000_000 * size)}`],
  ])('%s', async (_, text) => {
    const [quarter, whole] = [0.25, 1].map((size) => answering(bytes(text(size)))) as [() => void, () => void];
    expect(await growth(quarter, whole, 100)).toBeLessThan(mostGrowth);
  });
});
