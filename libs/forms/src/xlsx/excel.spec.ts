import ExcelJS from 'exceljs';
import { readForms, type ReadForm } from '#forms/read';
import { excelOf } from '../../../../test/zip-by-hand.ts';
import { display } from './formats.ts';

const save = async (book: ExcelJS.Workbook): Promise<Buffer> => Buffer.from(await book.xlsx.writeBuffer());
const read = async (book: ExcelJS.Workbook): Promise<ReadForm[]> => readForms('样表.xlsx', await save(book));
const head = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];

const project = (sheet: ExcelJS.Worksheet, name: string): void => {
  sheet.addRows([
    ['2023年度项目支出绩效自评表'],
    [],
    ['项目名称', name],
    ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率'],
    ['', '年度资金总额', 100, 200.5, 148.81, 10],
    head,
    ['产出指标', '数量指标', '办件数', '≥50件', 52, 10, 10],
  ]);
  sheet.getCell('G5').value = { formula: 'E5/D5', result: 0.7422 };
  sheet.getCell('G5').numFmt = '0.00%';
};

describe('an Excel file', () => {
  it('shows numbers as its cells show them, and formulas by their stored results', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('自评表');
    project(sheet, '甲');
    sheet.addRow(['', '质量指标', '办结率', 1, 0.955, 10, { formula: 'F8*0.9', result: 9 }]);
    sheet.getCell('D8').numFmt = '0%';
    sheet.getCell('E8').numFmt = '0.0%';
    sheet.addRow(['填报日期', new Date(Date.UTC(2024, 2, 15))]);
    sheet.getCell('B9').numFmt = 'yyyy"年"m"月"d"日"';
    const [{ form }] = (await read(book)) as [ReadForm];
    const [total] = form.funds!.rows;
    expect([total!.annualBudget?.raw, total!.executed?.raw, total!.executionRate]).toEqual([
      '200.5',
      '148.81',
      { raw: '74.22%', at: '自评表!G5' },
    ]);
    const [, rate] = form.indicatorSets[0]!.indicators;
    expect([rate!.target.raw, rate!.actual?.raw, rate!.score]).toEqual([
      '100%',
      '95.5%',
      { raw: '9', at: '自评表!G8' },
    ]);
    expect(form.header.filledOn?.raw).toBe('2024年3月15日');
  });

  it('never computes: a formula without a result is shown as it is', () => {
    const cell = (text: string): string => `<c t="str"><v>${text}</v></c>`;
    const sheet = `<sheetData><row>${head.map(cell).join('')}</row><row>${['产出指标', '数量指标', '甲', '1', '1', '5'].map(cell).join('')}<c><f>1+4</f></c></row></sheetData>`;
    const [{ form }] = readForms('样表.xlsx', excelOf(sheet)) as [ReadForm];
    expect(form.indicatorSets[0]!.indicators[0]!.score?.raw).toBe('=1+4');
  });

  it('holds one form a sheet; hidden sheets and the drop-down lists in them are not read', async () => {
    const book = new ExcelJS.Workbook();
    project(book.addWorksheet('甲'), '甲项目');
    project(book.addWorksheet('乙'), '乙项目');
    const hidden = book.addWorksheet('字典', { state: 'hidden' });
    project(hidden, '旧项目');
    const forms = await read(book);
    expect(forms.map(({ form }) => form.header.projectName)).toEqual([
      { raw: '甲项目', at: '甲!B3' },
      { raw: '乙项目', at: '乙!B3' },
    ]);
    expect(forms.flatMap(({ unplaced }) => unplaced)).toEqual([]);
  });

  it('may spread one form over two sheets, and say its title on the tab only', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('2022年度项目支出绩效目标申报表').addRows([
      ['项目名称', '甲'],
      ['年度总体目标', '办好事'],
      ['年初预算数', '5', '执行数', ''],
    ]);
    book.addWorksheet('指标').addRows([head.slice(0, 4), ['产出指标', '数量指标', '办件数', '≥50件']]);
    const forms = await read(book);
    expect(
      forms.map(({ form }) => [form.header.formKind, form.header.fiscalYear, form.indicatorSets[0]?.indicators.length]),
    ).toEqual([['GOAL_DECLARATION', 2022, 1]]);
  });

  it('whose head covers more columns than the cells below it keeps every value in its column', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('表');
    sheet.addRows([
      ['2023年度项目支出绩效自评表'],
      ['一级指标', '二级指标', '三级指标', '', '年度指标值', '', '实际完成值', '分值', '得分'],
      ['产出指标', '数量指标', '办件数', '', '', '50件', '52件', 10, 9],
      ['', '质量指标', '', '办结率', '100%', '', '', 10, 8],
    ]);
    for (const range of ['C2:D2', 'E2:F2', 'A3:A4', 'A1:I1']) sheet.mergeCells(range);
    const [{ form, unplaced }] = (await read(book)) as [ReadForm];
    expect(
      form.indicatorSets[0]!.indicators.map((row) => [
        row.level1,
        row.level3,
        row.target.raw,
        row.actual?.raw,
        row.weight?.raw,
        row.score?.raw,
      ]),
    ).toEqual([
      ['产出指标', '办件数', '50件', '52件', '10', '9'],
      ['产出指标', '办结率', '100%', '', '10', '8'],
    ]);
    expect(unplaced).toEqual([]);
  });
});

it.each([
  ['0.7422', '0.00%', '74.22%'],
  ['0.30000000000000004', 'General', '0.3'],
  ['468.26', 'General', '468.26'],
  ['1234.5', '#,##0.00', '1,234.50'],
  ['-1234.5', '#,##0.00_);[Red](#,##0.00)', '(1,234.50)'],
  ['45000', 'yyyy/m/d', '2023/3/15'],
  ['43538', 'yyyy/m/d', '2019/3/14'],
  ['10', '0"分"', '10分'],
  ['0', '0.00;-0.00;;@', ''],
  ['5', '[坏的格式', '5'],
  ['12345678901234567890', 'General', '12345678901234600000'],
  ['甲', '0.00', '甲'],
])('the number %s in the format %s is shown as %s', (raw, code, shown) =>
  expect(display(raw, code, false)).toBe(shown),
);

it('days counted from 1904 are four years and a day later', () =>
  expect(display('43538', 'yyyy/m/d', true)).toBe('2023/3/15'));
