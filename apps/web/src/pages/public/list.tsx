import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Card, Table } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { ProblemView } from '../../parts/problem-view.tsx';

interface Line {
  id: string;
  unit: string;
  title: string;
  fiscalYear: number;
  stated: string | null;
  reviewer: string | null;
}

const pageSize = 20;

/** 信息公开: what everybody may read, without login. */
const PublicList = (): ReactNode => {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['public', page],
    queryFn: () =>
      call<{ total: number; items: Line[] }>(
        `api/public/evaluations?offset=${(page - 1) * pageSize}&limit=${pageSize}`,
      ),
  });
  return (
    <Card title={t('绩效自评结果公开')}>
      {error ? (
        <ProblemView error={error} retry={() => void refetch()} />
      ) : (
        <Table
          rowKey="id"
          size="small"
          loading={isPending}
          dataSource={data?.items ?? []}
          locale={{ emptyText: t('尚无公开的评价') }}
          scroll={{ x: 'max-content' }}
          pagination={{ current: page, pageSize, total: data?.total ?? 0, onChange: setPage, hideOnSinglePage: true }}
          columns={[
            {
              title: t('单位'),
              render: (_, { id, unit }) => <Link to={`/public/${id}` as '/'}>{unit}</Link>,
            },
            { title: t('项目'), dataIndex: 'title' },
            { title: t('年度'), dataIndex: 'fiscalYear', align: 'right' },
            { title: t('自评得分'), dataIndex: 'stated', align: 'right' },
            { title: t('审核得分'), dataIndex: 'reviewer', align: 'right' },
          ]}
        />
      )}
    </Card>
  );
};

export default PublicList;
