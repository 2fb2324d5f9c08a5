import type { Indicator } from '#domain/form';

/** How many rows the cell of a level covers; 0 where it is covered from above. */
export interface Spans {
  level1: number;
  level2: number;
}

const runs = <T>(rows: readonly T[], same: (one: T, other: T) => boolean): number[] =>
  rows.map((row, i) => {
    const before = rows[i - 1];
    if (before && same(before, row)) return 0;
    const end = rows.findIndex((other, j) => j > i && !same(row, other));
    return (end < 0 ? rows.length : end) - i;
  });

/** 一级、二级指标 as merged cells, as the table looks in Word. */
export const spansOf = (rows: readonly Indicator[]): Spans[] => {
  const first = runs(rows, (one, other) => one.level1 === other.level1);
  const second = runs(rows, (one, other) => one.level1 === other.level1 && one.level2 === other.level2);
  return rows.map((_, i) => ({ level1: first[i] ?? 1, level2: second[i] ?? 1 }));
};
