import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Card, Flex, Input, Select, Space, Table, Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvaluationLine } from '#domain/answers/evaluation';
import { dueStages, places, type DueStage, type Place } from '#domain/vocabulary';
import { call } from '../../api/call.ts';
import type { Page } from '../../api/types.ts';
import { ProblemView } from '../../parts/problem-view.tsx';

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
  const [page, setPage] = useState(1);
  const [text, setText] = useState('');
  const [place, setPlace] = useState<Place>();
  const asked = new URLSearchParams({
    offset: String((page - 1) * pageSize),
    limit: String(pageSize),
    ...(text && { text }),
    ...(place && { place }),
  });
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['evaluations', asked.toString()],
    queryFn: () => call<Page<EvaluationLine>>(`api/evaluations?${asked}`),
    placeholderData: (before) => before,
  });
  return (
    <Card
      title={t('全部评价')}
      extra={
        <Flex gap="small" wrap>
          <Input.Search
            allowClear
            placeholder={t('单位或项目')}
            aria-label={t('单位或项目')}
            onSearch={(words) => {
              setText(words.trim());
              setPage(1);
            }}
          />
          <Select<Place>
            allowClear
            placeholder={t('环节')}
            aria-label={t('环节')}
            virtual={false}
            style={{ minWidth: 180 }}
            onChange={(chosen) => {
              setPlace(chosen);
              setPage(1);
            }}
            options={Object.entries(places)
              .slice(1)
              .map(([value, label]) => ({ value: value as Place, label }))}
          />
        </Flex>
      }
    >
      {error && !data ? (
        <ProblemView error={error} retry={() => void refetch()} />
      ) : (
        <Table<EvaluationLine>
          rowKey="id"
          size="small"
          loading={isFetching && !data}
          dataSource={data?.items ?? []}
          scroll={{ x: 'max-content' }}
          locale={{ emptyText: t('没有符合条件的评价') }}
          pagination={{ current: page, pageSize, total: data?.total ?? 0, onChange: setPage, showSizeChanger: false }}
          columns={[
            {
              title: t('单位'),
              render: (_, { id, unit }) => (
                <Link to={`/evaluations/${id}` as '/'} className="unit">
                  {unit}
                </Link>
              ),
            },
            { title: t('项目'), dataIndex: 'title' },
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
