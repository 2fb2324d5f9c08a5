import { lazy, Suspense, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Detail } from '#domain/answers/evaluation';
import { dayInWords } from '../../parts/when.tsx';

// The drawing of charts is large: fetched only when something was recorded.
const Chart = lazy(() => import('../../parts/chart.tsx').then(({ Chart: component }) => ({ default: component })));

export type Period = Detail['monitoring'][number];

/** Per cent, to two places. */
export const shareOf = (part: number, whole: number): number => Math.round((part / whole) * 10_000) / 100;
export const timeGone = (period: string): number => shareOf(Number(period.slice(5)), 12);

/** All months of the years that something was recorded of: time runs evenly, whatever was left out. */
const monthsOf = (periods: readonly Period[]): string[] =>
  [...new Set(periods.map(({ period }) => period.slice(0, 4)))]
    .toSorted()
    .flatMap((year) => Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`));

const monthOnly = (words: string): string => words.replace(/^\d+年/u, '');

/** Spending against time, month by month; `budget` in 分. */
export const Trend = ({ periods, budget }: { periods: readonly Period[]; budget: number }): ReactNode => {
  const { t } = useTranslation();
  const option = useMemo(() => {
    const months = monthsOf(periods);
    const spent = new Map(periods.map(({ period, executedFen }) => [period, shareOf(executedFen, budget)]));
    return {
      legend: { top: 0 },
      tooltip: { trigger: 'axis' },
      grid: { left: 48, right: 16, top: 56, bottom: 48 },
      xAxis: {
        type: 'category',
        name: t('截至月份'),
        nameLocation: 'middle',
        nameGap: 30,
        axisLabel: { formatter: monthOnly },
        data: months.map(dayInWords),
      },
      yAxis: { type: 'value', name: t('进度'), axisLabel: { formatter: '{value}%' } },
      series: [
        {
          name: t('执行进度'),
          type: 'line',
          symbol: 'circle',
          symbolSize: 9,
          connectNulls: true,
          data: months.map((month) => spent.get(month) ?? null),
        },
        {
          name: t('时间进度'),
          type: 'line',
          symbol: 'triangle',
          symbolSize: 6,
          lineStyle: { type: 'dashed' },
          data: months.map(timeGone),
        },
      ],
    };
  }, [periods, budget, t]);
  const words = periods
    .map(({ period, executedFen }) => `${dayInWords(period)} ${shareOf(executedFen, budget)}%`)
    .join('，');
  return (
    <Suspense>
      <Chart label={t('预算执行进度与时间进度：{{words}}', { words })} option={option} />
    </Suspense>
  );
};
