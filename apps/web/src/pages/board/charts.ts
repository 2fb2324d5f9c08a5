import type { Cell, Dot } from '#domain/board/board';
import { outliersOf } from '#domain/board/outliers';
import { stages, type Stage } from '#domain/vocabulary';
import type { BoardAnswer } from '../../api/board.ts';

const grid = { left: 8, right: 24, top: 32, bottom: 8, containLabel: true };
const order = Object.keys(stages) as Stage[];
const colours = { yellow: '#d68600', red: '#c41d1d', plain: '#4a86c8', none: '#8b98a5' };

/** The unit of a value axis, in its middle. */
const named = (name: string, gap: number): object => ({ name, nameLocation: 'middle', nameGap: gap });

/** 期限: how many of each stage are in time, near their date, late, or without a date; the colours are those of the units beside it. */
export const lateness = (all: BoardAnswer['stages']): object => ({
  grid: { ...grid, bottom: 24 },
  tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
  legend: { top: 0 },
  xAxis: { type: 'value', minInterval: 1, ...named('评价（项）', 26) },
  yAxis: { type: 'category', inverse: true, data: order.map((stage) => stages[stage]) },
  series: (
    [
      ['逾期', colours.red, ({ lights }) => lights.red],
      ['临近期限', colours.yellow, ({ lights }) => lights.yellow],
      ['未到期', colours.plain, ({ lights }) => lights.green],
      ['无期限', colours.none, ({ count, lights }) => count - lights.red - lights.yellow - lights.green],
    ] as [string, string, (cell: Cell) => number][]
  ).map(([name, color, countOf]) => ({
    name,
    type: 'bar',
    barMaxWidth: 28,
    stack: 'all',
    itemStyle: { color },
    data: order.map((stage) => ({ value: countOf(all[stage]), stage, late: color === colours.red })),
  })),
});

const most = 15;

const ranking = (
  name: string,
  rows: readonly { name: string; value: number; asked: object }[],
  width: number,
): object => ({
  grid: { ...grid, top: 8, bottom: 24 },
  tooltip: {},
  xAxis: { type: 'value', minInterval: 1, axisLabel: { hideOverlap: true }, ...named(name, 26) },
  yAxis: {
    type: 'category',
    inverse: true,
    data: rows.map((row) => row.name),
    axisLabel: { width, overflow: 'truncate', interval: 0 },
  },
  series: [
    {
      type: 'bar',
      name,
      data: rows,
      barMaxWidth: 28,
      label: { show: true, position: 'right' },
      itemStyle: { color: colours.plain },
    },
  ],
});

/** 退回: the units whose forms came back most often. */
export const returnsOf = (units: BoardAnswer['units']): object =>
  ranking(
    '退回（次）',
    units
      .filter(({ returns }) => returns > 0)
      .toSorted((one, other) => other.returns - one.returns)
      .slice(0, most)
      .map(({ unit, returns }) => ({ name: unit.name, value: returns, asked: { unit: unit.id } })),
    150,
  );

export const rulesBroken = (rules: BoardAnswer['rules']): object =>
  ranking(
    '涉及评价（项）',
    rules
      .slice(0, most)
      .map(({ rule, name, evaluations }) => ({ name: `${rule} ${name}`, value: evaluations, asked: { rule } })),
    260,
  );

/** 得分分布: the three scores beside each other in bands of ten. */
export const scoreBands = (scores: BoardAnswer['scores']): object => ({
  grid: { ...grid, top: 48, bottom: 24 },
  tooltip: { trigger: 'axis' },
  legend: { top: 0 },
  xAxis: {
    type: 'category',
    ...named('得分（分）', 26),
    data: scores.map(({ from, to }) => (from === 0 ? `<${to}` : `${from}–${to}`)),
  },
  yAxis: { type: 'value', name: '评价（项）', minInterval: 1 },
  series: (
    [
      ['自评', 'stated'],
      ['系统核算', 'computed'],
      ['审核', 'reviewer'],
    ] as const
  ).map(([name, which]) => ({
    name,
    type: 'bar',
    barMaxWidth: 28,
    data: scores.map(({ from, to, [which]: value }) => ({
      value,
      asked: { score: which, from: String(from), to: String(to) },
    })),
  })),
});

const point = ({ id, unit, title, rate, score }: Dot, why = ''): object => ({
  id,
  unit,
  title,
  why,
  value: [rate, score],
});

/** So many names can stand in the picture; the list below it has them all. */
const spelt = 8;

/** 执行率与得分: what stands apart is another sign, in red, with its name. */
export const executionAgainstScore = (dots: BoardAnswer['dots']): object => {
  const odd = outliersOf(dots);
  const known = new Set(odd.map(({ id }) => id));
  return {
    grid: { ...grid, top: 40, bottom: 28 },
    legend: { top: 0 },
    tooltip: {
      formatter: ({ data }: { data: { unit: string; title: string; why: string; value: number[] } }) =>
        `${data.unit} ${data.title}<br>执行率 ${data.value[0]}%　得分 ${data.value[1]}${data.why && `<br>${data.why}`}`,
    },
    xAxis: {
      type: 'value',
      ...named('执行率（%）', 24),
      min: 0,
      max: Math.max(100, ...dots.map(({ rate }) => Math.ceil(rate))),
    },
    yAxis: { type: 'value', name: '得分（分）', min: 0, max: 100 },
    series: [
      {
        name: '一般',
        type: 'scatter',
        large: true,
        symbolSize: 7,
        itemStyle: { opacity: 0.55, color: colours.plain },
        data: dots.filter(({ id }) => !known.has(id)).map((dot) => point(dot)),
      },
      {
        name: '异常',
        type: 'scatter',
        symbol: 'diamond',
        symbolSize: 13,
        itemStyle: { color: colours.red },
        labelLayout: { hideOverlap: true },
        data: odd.map((dot, i) => ({
          ...point(dot, dot.why),
          label: { show: i < spelt, position: 'right', formatter: dot.unit, width: 140, overflow: 'truncate' },
        })),
      },
    ],
  };
};

/** Best first; a scheme may have grades of its own. */
const grades: Readonly<Record<string, string>> = {
  优: '#2f9e6f',
  良: colours.plain,
  中: colours.yellow,
  差: colours.red,
};
const rank = ({ grade }: { grade: string }): number => Object.keys(grades).indexOf(grade) + 1 || 9;

export const gradeShares = (counted: BoardAnswer['grades']): object => ({
  tooltip: { trigger: 'item' },
  series: [
    {
      type: 'pie',
      radius: ['40%', '70%'],
      data: counted
        .toSorted((one, other) => rank(one) - rank(other))
        .map(({ grade, count }) => ({
          name: grade,
          value: count,
          asked: { grade },
          ...(grades[grade] && { itemStyle: { color: grades[grade] } }),
        })),
      label: { formatter: '{b} {c}项' },
    },
  ],
});

type Year = BoardAnswer['years'][number];

const ofYear = ({ fiscalYear }: Year, value: number | string | null, more: object = {}): object => ({
  value,
  asked: { fiscalYear: String(fiscalYear), ...more },
});

export const yearByYear = (years: BoardAnswer['years']): object => ({
  grid: { ...grid, top: 72 },
  tooltip: { trigger: 'axis' },
  legend: { top: 0 },
  xAxis: { type: 'category', data: years.map(({ fiscalYear }) => `${fiscalYear}年`) },
  yAxis: [
    { type: 'value', name: '项、次', minInterval: 1 },
    { type: 'value', name: '平均分', min: 0, max: 100 },
  ],
  series: [
    { name: '评价数', type: 'bar', barMaxWidth: 28, data: years.map((year) => ofYear(year, year.total)) },
    { name: '退回次数', type: 'bar', barMaxWidth: 28, data: years.map((year) => ofYear(year, year.returns)) },
    {
      name: '逾期',
      type: 'bar',
      barMaxWidth: 28,
      itemStyle: { color: colours.red },
      data: years.map((year) => ofYear(year, year.late, { late: 'true' })),
    },
    { name: '平均核算得分', type: 'line', yAxisIndex: 1, data: years.map((year) => ofYear(year, year.mean)) },
  ],
});
