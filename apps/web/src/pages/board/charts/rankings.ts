import type { BoardAnswer } from '#domain/answers/board';
import { colours, grid, named } from './style.ts';

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
