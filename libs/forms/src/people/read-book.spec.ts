import ExcelJS from 'exceljs';
import { registerBookTemplate } from '../write/template/register-book.ts';
import { readBook } from './read-book.ts';

const open = async (): Promise<ExcelJS.Workbook> => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(await registerBookTemplate()).buffer);
  return book;
};
const bytesOf = async (book: ExcelJS.Workbook): Promise<Buffer> => Buffer.from(await book.xlsx.writeBuffer());
const codeOf = (read: () => unknown): unknown => {
  try {
    return read();
  } catch (error) {
    return error;
  }
};

describe('the table of units and people', () => {
  it('is empty as it is downloaded, and is the same file every time', async () => {
    const file = await registerBookTemplate();
    expect(readBook('空表.xlsx', file)).toEqual({ units: [], people: [] });
    expect((await registerBookTemplate()).equals(file)).toBe(true);
  });

  it('is read with the cell of every word; a formula is marked, its result no more than shown', async () => {
    const book = await open();
    book.getWorksheet('单位')!.getRow(2).values = [
      '示例县教育局',
      { formula: '"示例"&"校"', result: '示例校' },
      '101001',
      '预算单位',
    ];
    book.getWorksheet('人员')!.getRow(4).values = ['赵六', 'zhao.liu', 13_900_000_001, '101001', '填报人'];
    const { units, people } = readBook('表.xlsx', await bytesOf(book));
    expect(units).toEqual([
      {
        row: 2,
        cells: {
          parent: { text: '示例县教育局', column: 'A', formula: false },
          name: { text: '示例校', column: 'B', formula: true },
          code: { text: '101001', column: 'C', formula: false },
          kind: { text: '预算单位', column: 'D', formula: false },
        },
      },
    ]);
    expect(people).toMatchObject([{ row: 4, cells: { mobile: { text: '13900000001', column: 'C' } } }]);
  });

  it('is refused in words without its sheets, its heads, or within reason', async () => {
    const other = new ExcelJS.Workbook();
    other.addWorksheet('名单').addRow(['姓名']);
    expect(codeOf(() => readBook('a.xlsx', Buffer.from('姓名,登录名')))).toMatchObject({ code: 'unreadable' });
    const file = await bytesOf(other);
    expect(codeOf(() => readBook('a.xlsx', file))).toMatchObject({ message: expect.stringContaining('工作表') });
    const headless = new ExcelJS.Workbook();
    headless.addWorksheet('人员').addRow(['姓名', '登录名']);
    const second = await bytesOf(headless);
    expect(codeOf(() => readBook('a.xlsx', second))).toMatchObject({
      message: expect.stringContaining('缺少所在单位、岗位'),
    });
    const long = await open();
    for (let n = 0; n < 2_001; n += 1) long.getWorksheet('人员')!.addRow([`人${n}`]);
    const third = await bytesOf(long);
    expect(codeOf(() => readBook('a.xlsx', third))).toMatchObject({ code: 'tooLarge' });
  }, 30_000);
});
