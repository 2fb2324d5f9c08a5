import type { BoardAnswer } from '#domain/answers/board';
import type { Cell } from '#domain/board/board';
import { stages, type Stage } from '#domain/vocabulary';
import { colours, grid, named } from './style.ts';

const order = Object.keys(stages) as Stage[];

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
