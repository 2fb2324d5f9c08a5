import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Card, Empty, Flex, Grid, Space, Table, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvaluationLine } from '#domain/answers/evaluation';
import { dueStages, places, type DueStage, type Place } from '#domain/vocabulary';
import { call } from '../../api/call.ts';
import type { Page } from '../../api/types.ts';
import { useAsked } from '../../app/use-asked.ts';
import { ProblemView } from '../../parts/problem-view.tsx';
import { Day } from '../../parts/when.tsx';
import { Filters } from './filters.tsx';

const pageSize = 50;

const Counts = ({ red, yellow, blue }: EvaluationLine['findings']): ReactNode => (
  <Space size={4}>
    {red > 0 && <Tag color="error">红 {red}</Tag>}
    {yellow > 0 && <Tag color="warning">黄 {yellow}</Tag>}
    {blue > 0 && <Tag color="processing">蓝 {blue}</Tag>}
  </Space>
);

/** What is still to be handed in at each stage; later stages have no date of the unit. */
const ahead: Readonly<Record<string, readonly DueStage[]>> = {
  goal: ['goal'],
  execution: ['monitoring', 'selfEvaluation'],
  selfEvaluation: ['selfEvaluation'],
};

const Dates = ({ place, deadlines }: Pick<EvaluationLine, 'place' | 'deadlines'>): ReactNode =>
  (ahead[place.split('.')[0] ?? ''] ?? []).map(
    (stage) =>
      deadlines[stage] && (
        <div key={stage} className="when">
          {dueStages[stage]} <Day on={deadlines[stage]} />
        </div>
      ),
  );

/** A telephone has no room for columns: all that tells evaluations apart stands below the unit. */
const wide = ['md' as const];

/** 全部评价 within one's scope, to be searched and narrowed. */
const Evaluations = (): ReactNode => {
  const { t } = useTranslation();
  const [filters, ask] = useAsked();
  const screen = Grid.useBreakpoint();
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
          scroll={screen.md && !screen.lg ? { x: 'max-content' } : {}}
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
              render: (_, line) => (
                <>
                  <Link to={`/evaluations/${line.id}` as '/'} className="unit">
                    {line.unit}
                  </Link>
                  <Flex vertical className="narrow-only">
                    <span>
                      {line.title}（{line.fiscalYear}）
                    </span>
                    <Dates {...line} />
                  </Flex>
                </>
              ),
            },
            { title: t('项目'), dataIndex: 'title', className: 'long', responsive: wide },
            { title: t('年度'), dataIndex: 'fiscalYear', align: 'right', responsive: wide },
            { title: t('环节'), dataIndex: 'place', className: 'place', render: (at: Place) => places[at] },
            { title: t('期限'), responsive: wide, render: (_, line) => <Dates {...line} /> },
            {
              title: t('问题'),
              dataIndex: 'findings',
              responsive: wide,
              render: (counts: EvaluationLine['findings']) => <Counts {...counts} />,
            },
            { title: t('自评'), dataIndex: 'stated', align: 'right', responsive: wide },
            { title: t('核算'), dataIndex: 'computed', align: 'right', responsive: wide },
            { title: t('审核'), dataIndex: 'reviewer', align: 'right', responsive: wide },
          ]}
        />
      )}
    </Card>
  );
};

export default Evaluations;
