import { readForms } from '../../read.ts';
import ExcelJS, { type CellValue, type Worksheet } from 'exceljs';
import PizZip from 'pizzip';
import { recognise } from '../../recognise/recognise.ts';
import type { Row } from '../../row.ts';
import { OfficePackage } from '../../office/package.ts';
import { markOf } from '../../template-mark.ts';
import { templateVersion } from '../../template-sheets.ts';
import { fillTemplate } from './fill-template.ts';

const open = async (file: Uint8Array): Promise<ExcelJS.Workbook> => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(file.slice().buffer);
  return book;
};
const textOf = (value: CellValue): string => (value === null || typeof value === 'object' ? '' : String(value));
const sheetOf = async (file: Uint8Array): Promise<Worksheet> => (await open(file)).worksheets[0]!;
const find = (sheet: Worksheet, text: string, from = 1): ExcelJS.Cell => {
  for (let row = from; row <= sheet.rowCount; row += 1)
    for (let column = 1; column <= sheet.columnCount; column += 1) {
      const cell = sheet.getCell(row, column);
      if (cell.master === cell && textOf(cell.value).replace(/\s/g, '') === text) return cell;
    }
  throw new Error(`no ${text}`);
};
const columnOf = (sheet: Worksheet, word: string, below: string): string =>
  find(sheet, word, Number(find(sheet, below).row)).address.replace(/\d+/, '');

/** The sheet as rows, a merged cell once. */
const rowsOf = (sheet: Worksheet): Row[] => {
  const rows: Row[] = [];
  sheet.eachRow((row) => {
    const cells = Array.from({ length: sheet.columnCount }, (_, index) => row.getCell(index + 1))
      .filter((cell) => cell.master === cell || cell.master.row !== cell.row)
      .filter((cell, index, all) => all.findIndex((other) => other.master === cell.master) === index)
      .map((cell) => ({ text: cell.master === cell ? textOf(cell.value).trim() : '', at: cell.address }));
    rows.push({ cells, inTable: cells.length > 1, tight: true, mendable: false });
  });
  return rows;
};

const filled = async (): Promise<Worksheet> => {
  const sheet = await sheetOf(await fillTemplate('SELF_EVALUATION_TABLE', { fiscalYear: 2024 }));
  sheet.getCell(Number(find(sheet, '项目名称').row), 4).value = '业务工作经费';
  const total = Number(find(sheet, '年度资金总额').row);
  for (const [word, value] of [
    ['全年预算数', 200],
    ['全年执行数', 191],
    ['分值', 10],
  ] as const)
    sheet.getCell(`${columnOf(sheet, word, '年初预算数')}${total}`).value = value;
  const row = Number(find(sheet, '质量指标').row) + 1;
  const values = { 三级指标: '事项办结率', 年度指标值: '≥95%', 实际完成值: '97.3%', 分值: 15, 得分: 14.5 };
  for (const [word, value] of Object.entries(values))
    sheet.getCell(`${columnOf(sheet, word, '一级指标')}${row}`).value = value;
  sheet.getCell(Number(find(sheet, '填表人').row), 4).value = '张三';
  return sheet;
};

describe('an Excel template', () => {
  it('says inside which form and version it is, and is the same file every time', async () => {
    const file = await fillTemplate('MONITORING_TABLE', { scope: 'DEPARTMENT', fiscalYear: 2024 });
    expect(markOf(new OfficePackage(file))).toEqual({
      kind: 'MONITORING_TABLE',
      scope: 'DEPARTMENT',
      version: templateVersion,
    });
    expect((await open(file)).getWorksheet('_模板')?.state).toBe('veryHidden');
    expect((await fillTemplate('MONITORING_TABLE', { scope: 'DEPARTMENT', fiscalYear: 2024 })).equals(file)).toBe(true);
    const foreign = new ExcelJS.Workbook();
    foreign.addWorksheet('表');
    expect(markOf(new OfficePackage(Buffer.from(await foreign.xlsx.writeBuffer())))).toBeNull();
  });

  it.each([
    [templateVersion, undefined],
    [templateVersion - 1, expect.stringMatching(/^此文件由第\d+版填报模板填写.+换用现行模板。$/u)],
    [templateVersion + 1, expect.stringMatching(/^此文件由第\d+版填报模板填写.+先升级系统。$/u)],
  ])('of version %d says so when it is imported, unless it is today’s', async (version, sentence) => {
    const book = await open(await fillTemplate('GOAL_DECLARATION'));
    book.getWorksheet('_模板')!.getCell('D1').value = version;
    const [read] = readForms('填好.xlsx', Buffer.from(await book.xlsx.writeBuffer()));
    expect(read!.notice).toEqual(sentence);
  });

  it('computes rate, execution score and totals in locked cells, and leaves the others open', async () => {
    const sheet = await sheetOf(await fillTemplate('SELF_EVALUATION_TABLE'));
    const total = Number(find(sheet, '年度资金总额').row);
    const formulaAt = (address: string): [string, boolean | undefined] => [
      sheet.getCell(address).formula,
      sheet.getCell(address).protection?.locked ?? true,
    ];
    expect(formulaAt(`${columnOf(sheet, '执行率', '年初预算数')}${total}`)).toEqual([
      expect.stringContaining('TEXT(ROUND('),
      true,
    ]);
    expect(formulaAt(`${columnOf(sheet, '得分', '年初预算数')}${total}`)).toEqual([
      expect.stringContaining('ROUND(MIN('),
      true,
    ]);
    expect(formulaAt(`${columnOf(sheet, '得分', '一级指标')}${find(sheet, '总分').row}`)).toEqual([
      expect.stringContaining('SUM('),
      true,
    ]);
    expect(
      sheet.getCell(`${columnOf(sheet, '三级指标', '一级指标')}${find(sheet, '数量指标').row}`).protection.locked,
    ).toBe(false);
    expect((sheet as unknown as { sheetProtection: object }).sheetProtection).toMatchObject({ sheet: true });
  });

  it('offers the levels to choose from, and refuses negative amounts and scores above their weight', async () => {
    const sheet = await sheetOf(await fillTemplate('SELF_EVALUATION_TABLE'));
    const row = Number(find(sheet, '数量指标').row);
    const rule = (word: string) => sheet.getCell(`${columnOf(sheet, word, '一级指标')}${row}`).dataValidation;
    expect(rule('一级指标')).toMatchObject({ type: 'list', formulae: [expect.stringContaining('产出指标')] });
    const xml = new PizZip(await fillTemplate('SELF_EVALUATION_TABLE')).file('xl/worksheets/sheet1.xml')!.asText();
    expect(xml).toContain(`<formula1>0</formula1><formula2>N(${columnOf(sheet, '分值', '一级指标')}${row})</formula2>`);
    const amount = sheet.getCell(`${columnOf(sheet, '全年预算数', '年初预算数')}${find(sheet, '其他资金').row}`);
    expect(amount.dataValidation).toMatchObject({
      type: 'decimal',
      formulae: [0, 999_999_999],
      errorTitle: '填写有误',
    });
  });

  it('filled in and imported again is the form, each value with its cell', async () => {
    const sheet = await filled();
    const [read, ...others] = recognise(rowsOf(sheet));
    expect(others).toEqual([]);
    const { form } = read!;
    expect(form.header).toMatchObject({
      formKind: 'SELF_EVALUATION_TABLE',
      evalScope: 'PROJECT',
      fiscalYear: 2024,
      amountUnit: '万元',
    });
    expect([form.header.projectName?.raw, form.header.filledBy?.raw]).toEqual(['业务工作经费', '张三']);
    expect(form.funds?.rows[0]).toMatchObject({ key: 'TOTAL', annualBudget: { raw: '200' }, executed: { raw: '191' } });
    const address = `${columnOf(sheet, '得分', '一级指标')}${Number(find(sheet, '质量指标').row) + 1}`;
    expect(form.indicatorSets[0]!.indicators).toMatchObject([
      { level1: '产出指标', level2: '质量指标', level3: '事项办结率', score: { raw: '14.5', at: address } },
    ]);
  });

  it.each(['GOAL_DECLARATION', 'MONITORING_TABLE', 'REVIEW_FORM'] as const)('exists for %s', async (kind) => {
    const sheet = await sheetOf(await fillTemplate(kind, { scope: 'DEPARTMENT' }));
    for (const word of ['部门名称', '三级指标', '填表人']) expect(find(sheet, word)).toBeDefined();
  });

  it('does not exist for a report, and it is said why', async () => {
    await expect(fillTemplate('SELF_EVALUATION_REPORT')).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('Word'),
    });
  });

  it('is read back as an empty form, with nothing of its own left over', async () => {
    const [read, ...more] = readForms('空表.xlsx', await fillTemplate('SELF_EVALUATION_TABLE', { fiscalYear: 2025 }));
    expect(more).toEqual([]);
    expect(read?.unplaced).toEqual([]);
    expect(read?.form.header).toMatchObject({ formKind: 'SELF_EVALUATION_TABLE', fiscalYear: 2025 });
  });
});
