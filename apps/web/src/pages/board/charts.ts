import { stages, type Stage } from '#domain/vocabulary';
import type { BoardAnswer } from '../../api/work.ts';

const grid = { left: 48, right: 16, top: 32, bottom: 32, containLabel: true };
const order = Object.keys(stages) as Stage[];

/** 单位 × 环节: how many stand where; the colour is how many of them are late. */
export const heatMap = (units: BoardAnswer['units']): object => ({
  grid: { ...grid, left: 8 },
  tooltip: {},
  xAxis: { type: 'category', data: order.map((stage) => stages[stage]), position: 'top' },
  yAxis: {
    type: 'category',
    data: units.map(({ unit }) => unit.name),
    inverse: true,
    axisLabel: { width: 160, overflow: 'truncate' },
  },
  visualMap: {
    min: 0,
    max: Math.max(1, ...units.map(({ late }) => late)),
    show: false,
    inRange: { color: ['#cfe3f7', '#f5b041', '#c41d1d'] },
  },
  series: [
    {
      type: 'heatmap',
      data: units.flatMap(({ cells }, row) =>
        order.flatMap((stage, column) => {
          const cell = cells[stage];
          return cell ? [{ value: [column, row, cell.late], label: { formatter: String(cell.count) } }] : [];
        }),
      ),
      label: { show: true, color: '#000' },
    },
  ],
});

/** 得分分布: the three scores beside each other in bands of ten. */
export const scoreBands = (scores: BoardAnswer['scores']): object => ({
  grid,
  tooltip: { trigger: 'axis' },
  legend: { top: 0 },
  xAxis: { type: 'category', data: scores.map(({ from, to }) => (from === 0 ? '<60' : `${from}–${to}`)) },
  yAxis: { type: 'value', minInterval: 1 },
  series: [
    { name: '自评', type: 'bar', data: scores.map(({ stated }) => stated) },
    { name: '系统核算', type: 'bar', data: scores.map(({ computed }) => computed) },
    { name: '审核', type: 'bar', data: scores.map(({ reviewer }) => reviewer) },
  ],
});

/** 执行率与得分: low spending with full marks stands out in the upper left. */
export const executionAgainstScore = (dots: BoardAnswer['dots']): object => ({
  grid,
  tooltip: {
    formatter: ({ data }: { data: { unit: string; title: string; value: number[] } }) =>
      `${data.unit} ${data.title}<br>执行率 ${data.value[0]}%　得分 ${data.value[1]}`,
  },
  xAxis: { type: 'value', name: '执行率%', min: 0, max: 100 },
  yAxis: { type: 'value', name: '得分', min: 0, max: 100 },
  series: [
    {
      type: 'scatter',
      symbolSize: 9,
      data: dots.map(({ id, unit, title, rate, score }) => ({ id, unit, title, value: [rate, score] })),
      itemStyle: { opacity: 0.7 },
    },
  ],
});

export const gradeShares = (grades: BoardAnswer['grades']): object => ({
  tooltip: { trigger: 'item' },
  series: [
    {
      type: 'pie',
      radius: ['40%', '70%'],
      data: grades.map(({ grade, count }) => ({ name: grade, value: count })),
      label: { formatter: '{b} {c}' },
    },
  ],
});

export const rulesBroken = (rules: BoardAnswer['rules']): object => {
  const first = rules.slice(0, 15);
  return {
    grid: { ...grid, left: 8 },
    tooltip: {},
    xAxis: { type: 'value', minInterval: 1 },
    yAxis: { type: 'category', inverse: true, data: first.map(({ rule }) => rule) },
    series: [
      {
        type: 'bar',
        name: '涉及评价',
        data: first.map(({ evaluations }) => evaluations),
        label: { show: true, position: 'right' },
      },
    ],
  };
};

export const yearByYear = (years: BoardAnswer['years']): object => ({
  grid,
  tooltip: { trigger: 'axis' },
  legend: { top: 0 },
  xAxis: { type: 'category', data: years.map(({ fiscalYear }) => String(fiscalYear)) },
  yAxis: [
    { type: 'value', minInterval: 1 },
    { type: 'value', min: 0, max: 100 },
  ],
  series: [
    { name: '评价数', type: 'bar', data: years.map(({ total }) => total) },
    { name: '退回次数', type: 'bar', data: years.map(({ returns }) => returns) },
    { name: '逾期', type: 'bar', data: years.map(({ late }) => late) },
    { name: '平均核算得分', type: 'line', yAxisIndex: 1, data: years.map(({ mean }) => mean) },
  ],
});
