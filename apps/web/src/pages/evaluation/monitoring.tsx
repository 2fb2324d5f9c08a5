import { useQuery } from '@tanstack/react-query';
import { Empty, Flex, Grid, Table, type TableProps } from 'antd';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Detail } from '#domain/answers/evaluation';
import { budgetOf } from '#domain/monitoring';
import { choiceWords } from '../../actions/words.ts';
import { formOf } from '../../api/evaluation.ts';
import { Day } from '../../parts/when.tsx';
import { MonitoringLight } from '../../parts/monitoring-light.tsx';
import { shareOf, timeGone, Trend, type Period } from './monitoring-trend.tsx';

const yuan = (fen: number): string => (fen / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2 });

type Columns = NonNullable<TableProps<Period>['columns']>;

/** A telephone has no room for columns: all there is to know stands below the month. */
const wide = ['md' as const];

/** What was recorded of a month beside its light, under the names of the columns. */
const particularsOf = (t: TFunction, budget: number | null): [string, (period: Period) => string, 'right'?][] => [
  [t('累计执行数（元）'), ({ executedFen }) => yuan(executedFen), 'right'],
  [
    t('执行进度／时间进度'),
    ({ executedFen, period }) => `${budget ? `${shareOf(executedFen, budget)}%` : '—'}／${timeGone(period)}%`,
    'right',
  ],
  [t('年底完成可能性'), ({ outlook }) => choiceWords['outlook']?.[outlook] ?? ''],
  [
    t('处置'),
    ({ disposal, light }) =>
      disposal ? (choiceWords['choice']?.[disposal] ?? disposal) : light && light !== 'green' ? t('待处置') : '—',
  ],
  [t('说明'), ({ remark }) => remark ?? ''],
];

const columnsOf = (t: TFunction, budget: number | null): Columns => {
  const particulars = particularsOf(t, budget);
  const columns: Columns = particulars.map(([title, words, align]) => ({
    title,
    responsive: wide,
    ...(align && { align }),
    render: (_, period) => <div className="words">{words(period)}</div>,
  }));
  const light: Columns[number] = {
    title: t('预警'),
    dataIndex: 'light',
    responsive: wide,
    render: (colour: Period['light']) => <MonitoringLight light={colour} />,
  };
  return [
    {
      title: t('截至月份'),
      render: (_, period) => (
        <>
          <Day on={period.period} />
          <Flex vertical align="start" className="narrow-only">
            <MonitoringLight light={period.light} />
            {particulars.map(
              ([title, words]) => words(period) && <span key={title}>{`${title}：${words(period)}`}</span>,
            )}
          </Flex>
        </>
      ),
    },
    ...columns.slice(0, 2),
    light,
    ...columns.slice(2),
  ];
};

/** 绩效运行监控: what was recorded month by month, spending against time, the lights, and what was done about them. */
export const Monitoring = ({ detail }: { detail: Detail }): ReactNode => {
  const { t } = useTranslation();
  const screen = Grid.useBreakpoint();
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
        scroll={screen.md ? { x: 'max-content' } : {}}
        dataSource={[...monitoring]}
        columns={columnsOf(t, budget)}
      />
    </Flex>
  );
};
