import { median, percentile } from '../bench/report.ts';

/** One figure with what is wanted of it. Times in milliseconds, sizes in kilobytes (1000 bytes). */
export interface Figure {
  page: string;
  metric: string;
  value: number;
  goal?: number;
}

const told: Figure[] = [];

/** One line of JSON on stdout; kept for the summary. */
export const tell = (figure: Figure): void => {
  const value = Math.round(figure.value * 10) / 10;
  told.push({ ...figure, value });
  const met = figure.goal === undefined ? {} : { met: value <= figure.goal };
  console.log(JSON.stringify({ ...figure, value, ...met }));
};

/** p50 and p95 of the same thing, the goal holding for p95. */
export const tellTimes = (page: string, what: string, times: readonly number[], goal?: number): void => {
  tell({ page, metric: `${what} p50 ms`, value: median(times) });
  tell({ page, metric: `${what} p95 ms`, value: percentile(times, 0.95), ...(goal && { goal }) });
};

/** What was wanted and whether it is so, for people. */
export const summary = (): string[] => {
  const goals = told.filter(({ goal }) => goal !== undefined);
  const missed = goals.filter(({ value, goal = 0 }) => value > goal);
  return [
    `共${told.length}个数字，${goals.length}个有目标，${goals.length - missed.length}个达到。`,
    ...goals.map(
      ({ page, metric, value, goal = 0 }) =>
        `${value <= goal ? '达到' : '未达'}　${page}　${metric}：${value}（目标 ≤ ${goal}）`,
    ),
  ];
};
