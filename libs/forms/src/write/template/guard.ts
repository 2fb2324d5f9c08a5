import type { Cell, DataValidation, Worksheet } from 'exceljs';
import type { Layout, LayoutCell } from '../layout.ts';

/** A cell of the layout and the cell of the sheet that it became. */
interface Spot {
  readonly layout: LayoutCell;
  readonly row: number;
  readonly cell: Cell;
}

const grey = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } } as const;

/** Every cell of the tables, in the order of the sheet; the first table begins below the paragraphs. */
const spotsOf = (sheet: Worksheet, { blocks }: Layout): Spot[] => {
  let row = 1;
  return blocks.flatMap((block) => {
    const rows = block.block === 'table' ? block.rows : [[]];
    return rows.flatMap((cells) => {
      const here = row;
      row += 1;
      return cells.map((layout) => ({ layout, row: here, cell: sheet.getCell(here, layout.column + 1) }));
    });
  });
};

const refuse = (error: string): Pick<DataValidation, 'showErrorMessage' | 'errorTitle' | 'error' | 'allowBlank'> => ({
  showErrorMessage: true,
  errorTitle: '填写有误',
  error,
  allowBlank: true,
});
const choice = (words: readonly string[]): DataValidation => ({
  type: 'list',
  formulae: [`"${words.join(',')}"`],
  ...refuse('请从下拉列表中选择。'),
});
const between = (from: number | string, to: number | string, error: string): DataValidation => ({
  type: 'decimal',
  operator: 'between',
  formulae: [from, to],
  ...refuse(error),
});

const level1 = choice(['产出指标', '效益指标', '满意度指标', '成本指标']);
const level2 = choice([
  '数量指标',
  '质量指标',
  '时效指标',
  '成本指标',
  '经济效益指标',
  '社会效益指标',
  '生态效益指标',
  '可持续影响指标',
  '服务对象满意度指标',
]);
const amount = between(0, 999_999_999, '请填写不小于0的数字，单位为万元。');
const points = between(0, 100, '请填写0至100之间的数字。');
const longText: DataValidation = {
  type: 'textLength',
  operator: 'lessThanOrEqual',
  formulae: [2000],
  ...refuse('文字不能超过2000字。'),
};

const key = (text: string): string => text.replace(/\s/g, '');
type Columns = ReadonlyMap<string, string>;

/** Heads of the table that a row belongs to: word → letter of its column. */
const columnsAt = (spots: readonly Spot[], row: number): Columns =>
  new Map(
    spots
      .filter((spot) => spot.row === row && spot.layout.role === 'head')
      .map(({ layout, cell }) => [key(layout.text), cell.address.replace(/\d+/, '')]),
  );

const formula = (sheet: Worksheet, address: string, text: string): void => {
  const cell = sheet.getCell(address);
  cell.value = { formula: text, result: '' };
  cell.numFmt = 'General';
  cell.protection = { locked: true };
  cell.fill = grey;
  cell.dataValidation = undefined as unknown as DataValidation;
};

const guardFunds = (sheet: Worksheet, columns: Columns, rows: readonly number[]): string | null => {
  const [budget, executed, weight, rate, score] = ['全年预算数', '全年执行数', '分值', '执行率', '得分'].map((word) =>
    columns.get(word),
  );
  for (const row of rows) {
    for (const column of [columns.get('年初预算数'), budget, executed])
      if (column) sheet.getCell(`${column}${row}`).dataValidation = amount;
    if (rate) {
      const ratio = `ROUND(N(${executed}${row})/N(${budget}${row}),4)`;
      formula(sheet, `${rate}${row}`, `IF(N(${budget}${row})=0,"",TEXT(${ratio},"0.00%"))`);
    }
  }
  const total = rows[0]!;
  if (!weight || !score || !budget || !executed) return null;
  const [all, own] = [`N(${budget}${total})`, `N(${weight}${total})`];
  sheet.getCell(`${weight}${total}`).dataValidation = points;
  const part = `ROUND(MIN(${own},${own}*N(${executed}${total})/${all}),2)`;
  formula(sheet, `${score}${total}`, `IF(OR(${all}=0,${own}=0),"",${part})`);
  return `${weight}${total}|${score}${total}`;
};

const guardIndicators = (sheet: Worksheet, columns: Columns, rows: readonly number[]): void => {
  const rules: readonly (readonly [string, (row: number) => DataValidation])[] = [
    ['一级指标', () => level1],
    ['二级指标', () => level2],
    ['三级指标', () => longText],
    ['分值', () => points],
    ['得分', (row) => between(0, `N(${columns.get('分值')}${row})`, '得分应不小于0，且不高于本行分值。')],
    ['偏差原因分析及改进措施', () => longText],
    ['偏差原因', () => longText],
  ];
  for (const row of rows)
    for (const [word, rule] of rules) {
      const column = columns.get(word);
      if (column) sheet.getCell(`${column}${row}`).dataValidation = rule(row);
    }
};

/** 总分: blank until a figure is there, then the sum of its column and of the execution of the budget. */
const guardTotals = (
  sheet: Worksheet,
  columns: Columns,
  rows: readonly number[],
  row: number,
  funds: string | null,
): void => {
  const [first, last] = [rows[0]!, rows.at(-1)!];
  const own = funds?.split('|') ?? [];
  ['分值', '得分'].forEach((word, index) => {
    const column = columns.get(word);
    if (!column) return;
    const range = `${column}${first}:${column}${last}`;
    const more = own[index] ? `+N(${own[index]})` : '';
    formula(sheet, `${column}${row}`, `IF(COUNT(${range})=0,"",ROUND(SUM(${range})${more},2))`);
  });
};

/** The rows that follow `from` as long as their cells belong to it. */
const rowsBelow = (
  spots: readonly Spot[],
  from: number,
  belongs: (row: readonly LayoutCell[]) => boolean,
): number[] => {
  const rows: number[] = [];
  for (let row = from + 1; ; row += 1) {
    const cells = spots.filter((spot) => spot.row === row).map(({ layout }) => layout);
    if (cells.length === 0 || !belongs(cells)) return rows;
    rows.push(row);
  }
};

const rowOf = (spots: readonly Spot[], word: string): number | undefined =>
  spots.find(({ layout }) => key(layout.text) === word)?.row;

/** Names and heads are locked and grey, everything else may be filled in. */
const lock = (sheet: Worksheet, spots: readonly Spot[], yearRow: number): void => {
  if (yearRow > 0) sheet.getCell(yearRow, 1).protection = { locked: false };
  for (const { layout, cell } of spots) {
    const open = layout.role !== 'name' && layout.role !== 'head';
    cell.protection = { locked: !open };
    if (!open) cell.fill = grey;
  }
  void sheet.protect('', { insertRows: true, formatRows: true, formatColumns: true });
};

/** Puts choices, limits and locked formulas on the cells of an empty table. */
export const guard = (sheet: Worksheet, layout: Layout): void => {
  const spots = spotsOf(sheet, layout);
  lock(sheet, spots, layout.blocks.findIndex((block) => block.block === 'paragraph' && block.role === 'year') + 1);
  const fundHead = rowOf(spots, '年初预算数');
  const indicatorHead = rowOf(spots, '一级指标');
  const amounts = fundHead ? rowsBelow(spots, fundHead, (row) => row.some(({ role }) => role === 'figure')) : [];
  const funds = fundHead ? guardFunds(sheet, columnsAt(spots, fundHead), amounts) : null;
  if (!indicatorHead) return;
  const columns = columnsAt(spots, indicatorHead);
  const rows = rowsBelow(spots, indicatorHead, (row) => !row.some(({ role, text }) => role === 'name' && text !== ''));
  guardIndicators(sheet, columns, rows);
  const total = rowOf(spots, '总分');
  if (total) guardTotals(sheet, columns, rows, total, funds);
};
