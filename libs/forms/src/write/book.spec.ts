import ExcelJS from 'exceljs';
import { writeBook } from './book.ts';

describe('figures as an Excel file', () => {
  it('are numbers where they are numbers, words everywhere else, never a formula', async () => {
    const bytes = await writeBook([
      {
        title: '单位/环节',
        columns: [
          { name: '单位', kind: 'text' },
          { name: '逾期', kind: 'number' },
        ],
        rows: [
          { 单位: '=1+1', 逾期: '3' },
          { 单位: '示例县第一中学', 逾期: null },
        ],
      },
    ]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as never);
    const [sheet] = book.worksheets;
    expect(sheet?.name).toBe('单位环节');
    expect(sheet?.getCell('A2').value).toBe('=1+1');
    expect(sheet?.getCell('B2').value).toBe(3);
    expect(sheet?.getCell('B3').value).toBeNull();
  });
});
