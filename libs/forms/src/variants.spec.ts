import { readFileSync } from 'node:fs';
import { DomainError } from '#domain/error';
import { Form } from '#domain/form';
import { readForms, type ReadForm } from '#forms/read';
import * as fc from 'fast-check';

const readText = (text: string): ReadForm[] => readForms('样表.txt', new TextEncoder().encode(text));
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
const form = fc.record({
  year: fc.integer({ min: 2015, max: 2030 }),
  project: word,
  total: fundRow,
  other: fc.option(fundRow, { nil: null }),
  expected: word,
  groups: fc.array(group, { minLength: 1, maxLength: 3 }),
  sum: fc.tuple(points, points),
  filledBy: word,
});
const layout = fc.record({
  order: fc.shuffledSubarray(columns, { minLength: columns.length }),
  choice: fc.nat(100),
  block: fc.boolean(),
  gap: fc.constantFrom('\n\n', '\n\n\n'),
  pad: padded,
  unit: fc.constantFrom('万元', '元'),
});
type Model = typeof form extends fc.Arbitrary<infer T> ? T : never;
type Layout = typeof layout extends fc.Arbitrary<infer T> ? T : never;

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

const print = (model: Model, how: Layout): string => {
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
const expectedOf = ({ year, project, total, other, expected, groups, sum, filledBy }: Model, { unit }: Layout) => ({
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
const givenBy = ({ header, funds, goals, indicatorSets, totals }: Form) => ({
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

it('any number of forms in any layout give back what was written into them', () => {
  fc.assert(
    fc.property(fc.array(form, { minLength: 1, maxLength: 3 }), layout, (models, how) => {
      const forms = readText(models.map((model) => print(model, how)).join(''));
      expect(forms.map((read) => givenBy(read.form))).toEqual(models.map((model) => expectedOf(model, how)));
      expect(forms.flatMap(({ unplaced }) => unplaced)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

const scraps = (
  '项目名称|部门名称|主管部门|填表人：|联系电话：|单位名称：（盖章）|年初预算数|全年预算数|全年执行数|执行率|分值|得分|' +
  '年度资金总额|其中：财政拨款|其他资金|资金总额：|按收入性质分：|基本支出：|预期目标|实际完成情况|年度总体目标|整体绩效目标|一级指标|二级指标|' +
  '三级指标|指标值|实际完成值|偏差原因|符号|单位|产出指标（50分）|效益指标|数量指标|质量指标|总分|合计|' +
  '2022年度项目支出绩效自评表|部门绩效自评报告|附件1|（2022年度）|一、概况|（一）绩效目标|（一）产出指标|（2）情况|1. 数量指标|备注：|评价等级|优|' +
  '100|98.5|≥90%||||/|……|存在问题|部门职能|总分为98分|其中行政9人|'
).split('|');
const scrap = fc.oneof(
  { arbitrary: fc.constantFrom(...scraps), weight: 6 },
  { arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }), weight: 1 },
);
const marked = fc.nat(9_999).map((number) => `标记${number}号`);
const piece = fc.tuple(
  fc.constantFrom('\t', '\t', '\t', '', '\t\t'),
  fc.oneof(
    { arbitrary: scrap, weight: 4 },
    { arbitrary: marked, weight: 2 },
    { arbitrary: fc.tuple(scrap, marked).map((both) => both.join('')), weight: 1 },
  ),
  fc.constantFrom('\n', '\n', '\n', '\n\n', '\n\n\n'),
);
const soup = fc.array(piece, { minLength: 5, maxLength: 80 }).map((pieces) => pieces.flat().join(''));

it('whatever the words of forms are mixed into, the answer is a valid form or a refusal, and no value is lost', () => {
  let read = 0;
  fc.assert(
    fc.property(soup, (text) => {
      let forms: ReadForm[] = [];
      try {
        forms = readText(text);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        return;
      }
      read += 1;
      for (const { form: one } of forms) Form.parse(one);
      const answer = JSON.stringify(forms);
      expect([...text.matchAll(/标记\d+号/g)].map(([mark]) => mark).filter((mark) => !answer.includes(mark))).toEqual(
        [],
      );
    }),
    { numRuns: 1_000 },
  );
  expect(read).toBeGreaterThan(200);
});

const published = ['000.txt', '003.txt', '004.txt'].map((name) =>
  readFileSync(`test/forms/${name}`, 'utf8').split('\n'),
);
const wound = fc.record({
  at: fc.nat(),
  cut: fc.nat(3),
  put: fc.array(fc.constantFrom('', '\t', '\t标记1号', '标记2号', '\t标记3号\t标记4号', '　'), { maxLength: 3 }),
});

it('published forms with lines torn out and strange lines put in are still read, and the strange lines are not lost', () => {
  fc.assert(
    fc.property(fc.constantFrom(...published), fc.array(wound, { maxLength: 12 }), (lines, wounds) => {
      const torn = [...lines];
      for (const { at, cut, put } of wounds) torn.splice(at % torn.length, cut, ...put);
      const forms = readText(torn.join('\n'));
      for (const { form: one } of forms) Form.parse(one);
      const answer = JSON.stringify(forms);
      const marks = new Set([...torn.join('\n').matchAll(/标记\d号/g)].map(([mark]) => mark));
      expect([...marks].filter((mark) => !answer.includes(mark))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
