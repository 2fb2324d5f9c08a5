import type { BoardAnswer } from '#domain/answers/board';
import { colours, grid } from './style.ts';

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
