import ExcelJS from 'exceljs';
import { array, assert, property, string } from 'fast-check';
import { readPeople } from './read-people.ts';
import { rowsOfCsv } from './rows-of-csv.ts';

const csv = (text: string): Buffer => Buffer.from(text, 'utf8');
const refusalOf = (text: string): unknown => {
  try {
    return readPeople('a.csv', csv(text));
  } catch (error) {
    return error;
  }
};
const head = '姓名,账号,单位,岗位,邮箱';

describe('a list of people', () => {
  it('is read from CSV: columns in any order, several posts in one cell, blank rows left out', () => {
    const list = readPeople(
      '名单.csv',
      csv(`单位名称,登录名,姓名,角色\r\n"一中, 本部",zhang.san,张三,填报人、单位负责人\r\n,,,\r\n`),
    );
    expect(list).toEqual([
      {
        row: 2,
        name: '张三',
        login: 'zhang.san',
        organisation: '一中, 本部',
        roles: ['填报人', '单位负责人'],
        mail: '',
      },
    ]);
  });

  it('is read from a file of older machines, and from Excel below a title', async () => {
    const gb = Buffer.from([0xd0, 0xd5, 0xc3, 0xfb]);
    expect(readPeople('a.csv', Buffer.concat([gb, csv(',login,organisation,role\nx,yy,z,filler')]))).toHaveLength(1);
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('名单');
    sheet.addRows([
      ['2023年人员名单'],
      head.split(','),
      ['李四', 'li.si', 'czj.jyj', '主管部门审核人', 'li@example.cn'],
    ]);
    const bytes = Buffer.from((await book.xlsx.writeBuffer()) as ArrayBuffer);
    expect(readPeople('名单.xlsx', bytes)).toMatchObject([
      { name: '李四', login: 'li.si', organisation: 'czj.jyj', roles: ['主管部门审核人'], mail: 'li@example.cn' },
    ]);
  });

  it.each([
    ['has no head', '张三,zhang.san,一中,填报人'],
    ['lacks a column', '姓名,账号,单位\n张三,zhang.san,一中'],
    ['is empty', ''],
  ])('is refused in words when it %s', (_, text) => {
    expect(refusalOf(text)).toMatchObject({
      code: 'unreadable',
      message: expect.stringMatching(/\p{Script=Han}/u),
    });
  });

  it('comes back as it was written, whatever stands in a cell', () => {
    const cell = string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 }).map((text) =>
      `x${text.trim()}`.trim(),
    );
    const written = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    assert(
      property(array(array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 }), (rows) => {
        const text = rows.map((row) => row.map(written).join(',')).join('\r\n');
        expect(rowsOfCsv(text)).toEqual(rows);
        expect(rowsOfCsv(`${text}\r\n`)).toEqual(rows);
      }),
    );
  });
});
