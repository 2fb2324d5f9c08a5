import { fileTypes, attachmentLimits, type FileType } from '#domain/attachments/limits';
import { DomainError } from '#domain/error';
import { excelFile, wordFile } from '../../../../test/office-files.ts';
import { oldExcel, oleFile, workbook } from '../../../../test/ole-by-hand.ts';
import { wordOf, zipByHand, type Entry } from '../../../../test/zip-by-hand.ts';
import { inspectAttachment } from './inspect.ts';

const types = (more = ''): Entry => ({ name: '[Content_Types].xml', content: `<Types>${more}</Types>` });
const olden = (...streams: string[]): Buffer =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    ...streams.map((name) => Buffer.from(name, 'utf16le')),
  ]);
const word = await wordFile('甲');

/** One sound file of each type. */
const sound: Readonly<Record<FileType, Buffer>> = {
  pdf: Buffer.from('%PDF-1.7\n'),
  docx: word,
  xlsx: await excelFile('甲'),
  pptx: zipByHand([types(), { name: 'ppt/presentation.xml', content: '<p/>' }]),
  doc: olden('WordDocument'),
  xls: oldExcel(),
  ofd: zipByHand([{ name: 'OFD.xml', content: '<OFD/>' }]),
  jpg: Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
  jpeg: Buffer.from([0xff, 0xd8, 0xff, 0xe1]),
  png: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  txt: Buffer.from('会议纪要'),
  csv: Buffer.from([0xb9, 0xb2, 0xd3, 0xc3, 0x2c, 0x31]),
};

const refusalOf = (name: string, bytes: Buffer): string => {
  try {
    inspectAttachment(name, bytes);
    return 'taken';
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    expect(error.message).toMatch(/^附件“[^”]+”未能上传：[^。]+，请[^。]+。$/u);
    expect(error.message).not.toContain('导入');
    return `${error.code} ${error.message}`;
  }
};

describe('a file that is to be attached', () => {
  it.each(Object.entries(sound))('.%s is taken when its content is one', (end, bytes) => {
    const { mediaType } = fileTypes[end as FileType];
    expect(inspectAttachment(`材料.${end}`, bytes)).toEqual({ name: `材料.${end}`, mediaType });
    expect(inspectAttachment(`材料.${end.toUpperCase()}`, bytes).mediaType).toBe(mediaType);
  });

  it('is refused under the name of any other type', () => {
    const same = (one: string, other: string): boolean =>
      one === other || [one, other].every((end) => /^jpe?g$|^txt$|^csv$/u.test(end) && end[0] === one[0]);
    const text = ['txt', 'csv'];
    const wrong = Object.entries(sound).flatMap(([end, bytes]) =>
      Object.keys(sound)
        .filter((claimed) => !same(end, claimed) && !(text.includes(claimed) && [...text, 'pdf'].includes(end)))
        .filter((claimed) => !refusalOf(`材料.${claimed}`, bytes).startsWith('unreadable'))
        .map((claimed) => `${end} as ${claimed}`),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['工资表.xlsm', sound.xlsx],
    ['资料.zip', zipByHand([{ name: 'a.txt', content: 'a' }])],
    ['程序.exe', Buffer.from('MZ')],
    ['页面.html', Buffer.from('<html>')],
    ['图.svg', Buffer.from('<svg/>')],
    ['验收单.pdf\u202Eexe', sound.pdf],
    ['无扩展名', sound.txt],
    ['…/', sound.txt],
  ])('%j is of no type that is taken', (name, bytes) => {
    expect(refusalOf(name, bytes)).toMatch(/^invalid /u);
  });

  it('is refused with a program in it, however it lies there', () => {
    const vba: Entry = { name: 'word/vbaProject.bin', content: 'x' };
    const announced = '<Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>';
    const carriers: [string, Buffer][] = [
      ['有宏.docx', wordOf('', types(), vba)],
      ['声明.docx', wordOf('', types(announced))],
      ['宏表.xlsx', zipByHand([types(), { name: 'xl/macrosheets/sheet1.xml', content: 'x' }])],
      ['控件.docx', wordOf('', types(), { name: 'word/activeX/activeX1.bin', content: 'x' })],
      ['旧宏.doc', olden('WordDocument', '_VBA_PROJECT')],
      ['旧宏.xls', Buffer.concat([oldExcel(), Buffer.from('_VBA_PROJECT_CUR', 'utf16le')])],
      ['宏表.xls', oldExcel({ listed: 1, begun: 0x40 })],
      ['宏表，清单说是工作表.xls', oldExcel({ begun: 0x40 })],
      ['宏表，开头说是工作表.xls', oldExcel({ listed: 1 })],
      ['宏表，顺序存放.xls', oleFile('Book', workbook({ listed: 1 }), { backwards: false })],
    ];
    for (const [name, bytes] of carriers) expect(refusalOf(name, bytes)).toContain('含有宏');
    expect(refusalOf('无宏.docx', wordOf('', types()))).toBe('taken');
    expect(refusalOf('无宏.xls', oleFile('Book', workbook(), { backwards: false }))).toBe('taken');
  });

  it('is refused when it is empty, too large, locked, torn or a bomb', () => {
    expect(refusalOf('空.pdf', Buffer.alloc(0))).toContain('文件是空的');
    const large = Buffer.alloc(attachmentLimits.fileBytes + 1);
    sound.pdf.copy(large);
    expect(refusalOf('大.pdf', large)).toMatch(/^tooLarge .*文件有21MB，超过20MB/u);
    expect(refusalOf('正好.pdf', large.subarray(1).fill(sound.pdf, 0, 9))).toBe('taken');
    expect(refusalOf('加密.doc', olden('EncryptedPackage'))).toContain('已加密');
    expect(refusalOf('加密.xls', oldExcel({ locked: true }))).toContain('已加密');
    expect(refusalOf('截断.xls', oldExcel().subarray(0, 2_000))).toContain('已损坏');
    expect(refusalOf('只有名字.xls', olden('Workbook'))).toContain('已损坏');
    expect(refusalOf('截断.docx', word.subarray(0, word.length - 40))).toMatch(/^unreadable /u);
    expect(refusalOf('炸弹.docx', wordOf(Buffer.alloc(30 * 1024 * 1024), types()))).toMatch(/^tooLarge /u);
    expect(refusalOf('乱码.txt', Buffer.from([0, 1, 2, 0xff]))).toContain('内容不是文字');
  });
});
