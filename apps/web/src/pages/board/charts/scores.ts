import type { BoardAnswer } from '#domain/answers/board';
import { colours, grid, named } from './style.ts';

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
