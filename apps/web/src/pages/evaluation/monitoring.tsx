import { useQuery } from '@tanstack/react-query';
import { Empty, Flex, Table } from 'antd';
import { lazy, Suspense, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Detail } from '#domain/answers/evaluation';
import { budgetOf } from '#domain/monitoring';
import { choiceWords } from '../../actions/words.ts';
import { formOf } from '../../api/evaluation.ts';
import { Day, dayInWords } from '../../parts/when.tsx';
import { MonitoringLight } from '../../parts/monitoring-light.tsx';

// The drawing of charts is large: fetched only when something was recorded.
const Chart = lazy(() => import('../../parts/chart.tsx').then(({ Chart: component }) => ({ default: component })));

type Period = Detail['monitoring'][number];

const yuan = (fen: number): string => (fen / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2 });
const shareOf = (part: number, whole: number): number => Math.round((part / whole) * 10_000) / 100;
const timeGone = (period: string): number => shareOf(Number(period.slice(5)), 12);

const Trend = ({ periods, budget }: { periods: readonly Period[]; budget: number }): ReactNode => {
  const { t } = useTranslation();
  const option = useMemo(
    () => ({
      legend: { top: 0 },
      tooltip: { trigger: 'axis' },
      grid: { left: 48, right: 16, top: 56, bottom: 48 },
      xAxis: {
        type: 'category',
        name: t('截至月份'),
        nameLocation: 'middle',
        nameGap: 30,
        data: periods.map(({ period }) => dayInWords(period)),
      },
      yAxis: { type: 'value', name: t('进度'), axisLabel: { formatter: '{value}%' } },
      series: [
        {
          name: t('执行进度'),
          type: 'line',
          symbol: 'circle',
          symbolSize: 9,
          data: periods.map(({ executedFen }) => shareOf(executedFen, budget)),
        },
        {
          name: t('时间进度'),
          type: 'line',
          symbol: 'triangle',
          symbolSize: 9,
          lineStyle: { type: 'dashed' },
          data: periods.map(({ period }) => timeGone(period)),
        },
      ],
    }),
    [periods, budget, t],
  );
  const words = periods
    .map(({ period, executedFen }) => `${dayInWords(period)} ${shareOf(executedFen, budget)}%`)
    .join('，');
  return (
    <Suspense>
      <Chart label={t('预算执行进度与时间进度：{{words}}', { words })} option={option} />
    </Suspense>
  );
};

/** 绩效运行监控: what was recorded month by month, spending against time, the lights, and what was done about them. */
export const Monitoring = ({ detail }: { detail: Detail }): ReactNode => {
  const { t } = useTranslation();
  const { data: goal } = useQuery(formOf(detail.id, 'approvedGoal', detail.formVersions.approvedGoal));
  const budget = budgetOf(goal);
  const { monitoring } = detail;
  if (monitoring.length === 0) return <Empty description={t('尚未填报绩效运行监控')} />;
  return (
    <Flex vertical gap="middle">
      {budget !== null && budget > 0 && <Trend periods={monitoring} budget={budget} />}
      <Table<Period>
        rowKey="period"
        size="small"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={[...monitoring]}
        columns={[
          { title: t('截至月份'), dataIndex: 'period', render: (period: string) => <Day on={period} /> },
          { title: t('累计执行数（元）'), dataIndex: 'executedFen', align: 'right', render: yuan },
          {
            title: t('执行进度／时间进度'),
            align: 'right',
            render: (_, { executedFen, period }) =>
              `${budget ? `${shareOf(executedFen, budget)}%` : '—'}／${timeGone(period)}%`,
          },
          {
            title: t('预警'),
            dataIndex: 'light',
            render: (light: Period['light']) => <MonitoringLight light={light} />,
          },
          {
            title: t('年底完成可能性'),
            dataIndex: 'outlook',
            render: (outlook: string) => choiceWords['outlook']?.[outlook],
          },
          {
            title: t('处置'),
            render: (_, { disposal, light }) =>
              disposal
                ? (choiceWords['choice']?.[disposal] ?? disposal)
                : light && light !== 'green'
                  ? t('待处置')
                  : '—',
          },
          { title: t('说明'), dataIndex: 'remark', render: (words?: string) => <div className="words">{words}</div> },
        ]}
      />
    </Flex>
  );
};
