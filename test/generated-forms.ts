import type { Form } from '#domain/form';
import * as fc from 'fast-check';

// Forms of any content in any layout, for properties that hold for all of them.

const table = (rows: readonly (readonly string[])[], gap: string): string =>
  `${rows.map((row) => row.map((cell) => `\t${cell}`).join('\n')).join(gap)}\n\n\n`;

/** Words for one column as different offices print them. */
const words = {
  target: ['年度指标值', '指标值', '年度\n指标值', '目标值', '年 度 指 标 值'],
  actual: ['实际完成值', '完成值', '实际\n\n完成值', '全年实际值', '实际完成情况'],
  weight: ['分值', '权重', '分  值', '指标权重'],
  score: ['得分', '自评得分', '得\n分', '指标得分'],
  reason: ['偏差原因分析及改进措施', '未完成原因', '偏差原因\n分析及\n改进措施'],
} as const;
type Column = keyof typeof words;
const columns = Object.keys(words) as Column[];

const word = fc
  .string({ unit: fc.constantFrom(...'信访接待办理群众来电批次走访调解排查'), minLength: 2, maxLength: 8 })
  .map((text) => `事${text}`);
const points = fc.integer({ min: 0, max: 500 }).map((value) => String(value / 10));
const amount = fc.integer({ min: 0, max: 10_000_000 }).map((value) => (value / 100).toFixed(2));
const padded = fc.constantFrom('', '　', ' ', '　　');

const indicator = fc.record({
  level3: word,
  target: fc.oneof(fc.constantFrom('≥95%', '100%', '及时', '﹦3个', '120万元'), word),
  actual: fc.oneof(fc.constantFrom('96%', '', '117.89万元'), word),
  weight: points,
  score: points,
  reason: fc.oneof(fc.constant(''), word),
});
const group = fc.record({
  level1: fc.constantFrom('产出指标', '效益指标', '满意度指标'),
  level2: fc.constantFrom('数量指标', '质量指标', '社会效益指标', '服务对象满意度指标'),
  weight: fc.option(fc.constantFrom('50', '30', '12.5'), { nil: null }),
  indicators: fc.array(indicator, { minLength: 1, maxLength: 3 }),
});
const fundRow = fc.record({ annual: amount, executed: amount, rate: points.map((rate) => `${rate}%`) });
export const form = fc.record({
  year: fc.integer({ min: 2015, max: 2030 }),
  project: word,
  total: fundRow,
  other: fc.option(fundRow, { nil: null }),
  expected: word,
  groups: fc.array(group, { minLength: 1, maxLength: 3 }),
  sum: fc.tuple(points, points),
  filledBy: word,
});
export const layout = fc.record({
  order: fc.shuffledSubarray(columns, { minLength: columns.length }),
  choice: fc.nat(100),
  block: fc.boolean(),
  gap: fc.constantFrom('\n\n', '\n\n\n'),
  pad: padded,
  unit: fc.constantFrom('万元', '元'),
});
export type Model = typeof form extends fc.Arbitrary<infer T> ? T : never;
export type Layout = typeof layout extends fc.Arbitrary<infer T> ? T : never;

const indicatorRows = ({ groups, sum }: Model, { order, choice, block, pad }: Layout): string[][] => {
  const front = block ? [''] : [];
  const printed = order.map((column) => words[column][choice % words[column].length]!);
  const rows = groups.flatMap(({ level1, level2, weight, indicators }) =>
    indicators.map((one, index) => [
      ...front,
      index > 0 ? '' : weight === null ? level1 : `${level1}\n\n（${weight}分）`,
      index > 0 ? '' : level2,
      one.level3,
      ...order.map((column) => `${pad}${one[column]}`),
    ]),
  );
  return [
    [...(block ? ['绩\n效\n指\n标'] : []), '一级指标', '二级\n指标', '三级指标', ...printed],
    ...rows,
    ['总分', sum[0], sum[1]],
  ];
};

/** The form as a flattened Word table. */
export const print = (model: Model, how: Layout): string => {
  const { year, project, total, other, expected, filledBy } = model;
  const funds = ({ annual, executed, rate }: Model['total']): string[] => ['', annual, executed, '10', rate, '8'];
  const rows = [
    ['项目\n名称', project],
    [`项目资金\n（${how.unit}）`, '', '年初\n预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['', '年度资金总额　', ...funds(total)],
    ...(other ? [['', '其他资金', ...funds(other)]] : []),
    ['年度总体目标', '预期目标', '实际完成情况'],
    ['', expected, '已完成'],
    ...indicatorRows(model, how),
  ];
  return `${year}年度项目支出绩效自评表\n\n${table(rows, how.gap)}填表人：${filledBy}    联系电话：80000000\n\n`;
};

/** What a reading must give back of a model, in the order of the model. */
export const expectedOf = (
  { year, project, total, other, expected, groups, sum, filledBy }: Model,
  { unit }: Layout,
) => ({
  header: [year, project, filledBy, unit],
  funds: [
    ['TOTAL', total.annual, total.executed, total.rate],
    ...(other ? [['OTHER', other.annual, other.executed, other.rate]] : []),
  ],
  expected,
  weights: groups.filter(({ weight }) => weight !== null).map(({ level1, weight }) => [level1, weight]),
  rows: groups.flatMap(({ level1, level2, indicators }) =>
    indicators.map((one) => [level1, level2, one.level3, one.target, one.actual, one.weight, one.score, one.reason]),
  ),
  sum,
});
export const givenBy = ({ header, funds, goals, indicatorSets, totals }: Form) => ({
  header: [header.fiscalYear, header.projectName?.raw, header.filledBy?.raw, header.amountUnit],
  funds: funds?.rows.map((row) => [row.key, row.annualBudget?.raw, row.executed?.raw, row.executionRate?.raw]),
  expected: goals?.expected?.raw,
  weights: indicatorSets[0]?.groups.map((one) => [one.level1, one.weight?.raw]),
  rows: indicatorSets[0]?.indicators.map((one) => [
    one.level1,
    one.level2,
    one.level3,
    one.target.raw,
    one.actual?.raw,
    one.weight?.raw,
    one.score?.raw,
    one.deviationReason?.raw,
  ]),
  sum: [totals?.weight?.raw, totals?.score?.raw],
});
