import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Card, Empty, Flex, Input, Select, Table } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublicLine } from '#domain/answers/published';
import { publicList } from '../../api/public.ts';
import { useAsked } from '../../app/use-asked.ts';
import { ProblemView } from '../../parts/problem-view.tsx';

const pageSize = 20;

interface Choices {
  years: readonly number[];
  units: readonly { id: string; name: string }[];
}

const Filters = ({ years, units }: Choices): ReactNode => {
  const { t } = useTranslation();
  const [asked, ask] = useAsked();
  const narrow = (change: Record<string, string | undefined>): void => ask({ ...change, page: undefined });
  return (
    <Flex gap="small" wrap className="filters no-print" role="search">
      <Input.Search
        allowClear
        defaultValue={asked['text'] ?? ''}
        placeholder={t('单位或项目')}
        aria-label={t('单位或项目')}
        onSearch={(words) => narrow({ text: words.trim() })}
      />
      <Select
        allowClear
        placeholder={t('年度')}
        aria-label={t('年度')}
        value={asked['fiscalYear'] ?? null}
        onChange={(year: string | null) => narrow({ fiscalYear: year ?? undefined })}
        options={years.map((year) => ({ value: String(year), label: t('{{year}}年度', { year }) }))}
      />
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        className="wide-choice"
        placeholder={t('单位')}
        aria-label={t('单位')}
        value={asked['unit'] ?? null}
        onChange={(unit: string | null) => narrow({ unit: unit ?? undefined })}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Flex>
  );
};

/** 信息公开: what everybody may read, without login. */
const PublicList = (): ReactNode => {
  const { t } = useTranslation();
  const [asked, ask] = useAsked();
  const page = Number(asked['page'] ?? 1);
  const { fiscalYear, unit, text } = asked;
  const { data, error, isPending, refetch } = useQuery(
    publicList(
      new URLSearchParams({
        offset: String((page - 1) * pageSize),
        limit: String(pageSize),
        ...(fiscalYear && { fiscalYear }),
        ...(unit && { unit }),
        ...(text && { text }),
      }).toString(),
    ),
  );
  const narrowed = [fiscalYear, unit, text].some(Boolean);
  return (
    <Card title={t('绩效自评结果公开')}>
      <Filters years={data?.years ?? []} units={data?.units ?? []} />
      {error && !data ? (
        <ProblemView error={error} retry={() => void refetch()} />
      ) : (
        <Table<PublicLine>
          rowKey="id"
          size="small"
          loading={isPending}
          dataSource={data?.items ?? []}
          locale={{
            emptyText: (
              <Empty
                image={Empty.PRESENTED_IMAGE_SIMPLE}
                description={
                  narrowed
                    ? t('没有符合条件的公开信息，请放宽年度、单位或文字')
                    : t('尚无公开的评价；评价公开后列在这里')
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
              title: t('单位和项目'),
              render: (_, { id, unit: name, title, fiscalYear: year }) => (
                <Link to={`/public/${id}` as '/'}>
                  {name}：{title}（{year}）
                </Link>
              ),
            },
            { title: t('年度'), dataIndex: 'fiscalYear', align: 'right', width: 72, responsive: ['sm'] },
            { title: t('自评得分'), dataIndex: 'stated', align: 'right', width: 88, responsive: ['sm'] },
            { title: t('审核得分'), dataIndex: 'reviewer', align: 'right', width: 88 },
          ]}
        />
      )}
    </Card>
  );
};

export default PublicList;
