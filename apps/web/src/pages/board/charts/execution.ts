import type { BoardAnswer } from '#domain/answers/board';
import type { Dot } from '#domain/board/board';
import { outliersOf } from '#domain/board/outliers';
import { colours, grid, named } from './style.ts';

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
