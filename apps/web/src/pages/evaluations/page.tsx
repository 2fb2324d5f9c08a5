import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Card, Empty, Space, Table, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvaluationLine } from '#domain/answers/evaluation';
import { dueStages, places, type DueStage, type Place } from '#domain/vocabulary';
import { call } from '../../api/call.ts';
import type { Page } from '../../api/types.ts';
import { useAsked } from '../../app/use-asked.ts';
import { ProblemView } from '../../parts/problem-view.tsx';
import { Filters } from './filters.tsx';

const pageSize = 50;

const Counts = ({ red, yellow, blue }: EvaluationLine['findings']): ReactNode => (
  <Space size={4}>
    {red > 0 && <Tag color="error">红 {red}</Tag>}
    {yellow > 0 && <Tag color="warning">黄 {yellow}</Tag>}
    {blue > 0 && <Tag color="processing">蓝 {blue}</Tag>}
  </Space>
);

/** 全部评价 within one's scope, to be searched and narrowed. */
const Evaluations = (): ReactNode => {
  const { t } = useTranslation();
  const [filters, ask] = useAsked();
  const page = Number(filters['page'] ?? 1);
  const { text, place, fiscalYear } = filters;
  const asked = new URLSearchParams({
    offset: String((page - 1) * pageSize),
    limit: String(pageSize),
    ...(text && { text }),
    ...(place && { place }),
    ...(fiscalYear && { fiscalYear }),
  });
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['evaluations', asked.toString()],
    queryFn: () => call<Page<EvaluationLine>>(`api/evaluations?${asked}`),
    placeholderData: (before) => before,
  });
  return (
    <Card title={t('全部评价')}>
      <Filters />
      {error && !data ? (
        <ProblemView error={error} retry={() => void refetch()} />
      ) : (
        <Table<EvaluationLine>
          rowKey="id"
          size="small"
          loading={isFetching && !data}
          dataSource={data?.items ?? []}
          scroll={{ x: 'max-content' }}
          locale={{
            emptyText: (
              <Empty
                image={Empty.PRESENTED_IMAGE_SIMPLE}
                description={
                  text || place || fiscalYear
                    ? t('没有符合条件的评价，请放宽查找和筛选')
                    : t('还没有评价：财政绩效科在“任务下达”中下达')
                }
              />
            ),
          }}
          pagination={{
            current: page,
            pageSize,
            total: data?.total ?? 0,
            onChange: (next) => ask({ page: next > 1 ? String(next) : undefined }),
            showTotal: (total) => t('共{{total}}项', { total }),
            showSizeChanger: false,
          }}
          columns={[
            {
              title: t('单位'),
              className: 'long',
              render: (_, { id, unit }) => (
                <Link to={`/evaluations/${id}` as '/'} className="unit">
                  {unit}
                </Link>
              ),
            },
            { title: t('项目'), dataIndex: 'title', className: 'long' },
            { title: t('年度'), dataIndex: 'fiscalYear', align: 'right' },
            { title: t('环节'), dataIndex: 'place', render: (at: Place) => places[at] },
            {
              title: t('期限'),
              dataIndex: 'deadlines',
              render: (due: EvaluationLine['deadlines']) =>
                (Object.entries(due) as [DueStage, string][]).map(([stage, on]) => (
                  <div key={stage}>
                    {dueStages[stage]} {on}
                  </div>
                )),
            },
            {
              title: t('问题'),
              dataIndex: 'findings',
              render: (counts: EvaluationLine['findings']) => <Counts {...counts} />,
            },
            { title: t('自评'), dataIndex: 'stated', align: 'right' },
            { title: t('核算'), dataIndex: 'computed', align: 'right' },
            { title: t('审核'), dataIndex: 'reviewer', align: 'right' },
          ]}
        />
      )}
    </Card>
  );
};

export default Evaluations;
