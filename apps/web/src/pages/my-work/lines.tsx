import { Link, useNavigate } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { Empty, Flex, Table, Tag } from 'antd';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkLine, WorkList } from '#domain/answers/work';
import { workOf } from '../../api/work.ts';
import { useAsked } from '../../app/use-asked.ts';
import { LightMark } from '../../parts/light-mark.tsx';
import { ProblemView } from '../../parts/problem-view.tsx';
import { When } from '../../parts/when.tsx';
import { BatchApproval } from './batch-approval.tsx';
import { Filters, isAskedFor } from './filters.tsx';
import { intoList, onRowKey } from './row-keys.ts';

const mayApprove = ({ awaits, findings }: WorkLine): boolean =>
  awaits.some(({ kind }) => kind === 'task') && findings.red === 0;

/** One of the lists, narrowed as the address says; usable by keys alone. */
export const Lines = ({ list, empty }: { list: WorkList; empty: string }): ReactNode => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [asked] = useAsked();
  const { data, error, isPending, refetch } = useQuery(workOf(list));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [approving, setApproving] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => (data ?? []).filter((line) => isAskedFor(line, asked)), [data, asked]);
  const picked = shown.filter(({ id }) => chosen.includes(id));
  const open = (id: string): void => void navigate({ to: `/evaluations/${id}` as '/' });
  const toggle = (id: string): void => {
    const line = shown.find((one) => one.id === id);
    if (list !== 'todo' || !line || !mayApprove(line)) return;
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  };
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  const words = data?.length ? t('没有符合条件的评价，请放宽查找和筛选') : t(empty);
  return (
    <Flex vertical gap="small">
      <Filters
        lines={data ?? []}
        picked={picked.length}
        onApprove={list === 'todo' ? () => setApproving(true) : undefined}
        onDown={() => intoList(place.current)}
      />
      <div ref={place} onKeyDown={(event) => onRowKey(event, { open, toggle })}>
        <Table<WorkLine>
          rowKey="id"
          size="small"
          loading={isPending}
          dataSource={shown}
          scroll={{ x: 'max-content' }}
          pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words} /> }}
          {...(list === 'todo' && {
            rowSelection: {
              selectedRowKeys: [...chosen],
              onChange: (keys) => setChosen(keys as string[]),
              getCheckboxProps: (line) => ({
                disabled: !mayApprove(line),
                'aria-label': t('选择 {{unit}} {{title}}', { unit: line.unit, title: line.title }),
              }),
            },
          })}
          onRow={({ id }, i) => ({ tabIndex: i === 0 ? 0 : -1, onDoubleClick: () => open(id) })}
          columns={[
            {
              title: t('期限'),
              width: 150,
              render: (_, { light, due }) => <LightMark light={light} words={due ?? t('无期限')} />,
            },
            {
              title: t('事项'),
              render: (_, { id, awaits, placeName }) => (
                <Link to={`/evaluations/${id}` as '/'}>{awaits[0]?.what ?? placeName}</Link>
              ),
            },
            { title: t('单位'), dataIndex: 'unit', className: 'long' },
            { title: t('项目'), dataIndex: 'title', className: 'long' },
            { title: t('年度'), dataIndex: 'fiscalYear', align: 'right' },
            {
              title: t('为什么是我'),
              render: (_, { awaits, placeName }) => awaits.map(({ why }) => why).join('、') || placeName,
            },
            {
              title: t('问题'),
              render: (_, { findings: { red, yellow } }) => (
                <>
                  {red > 0 && <Tag color="error">{t('红 {{red}}', { red })}</Tag>}
                  {yellow > 0 && <Tag color="warning">{t('黄 {{yellow}}', { yellow })}</Tag>}
                </>
              ),
            },
            { title: t('核算得分'), dataIndex: 'computed', align: 'right' },
            { title: t('最近变动'), dataIndex: 'since', render: (at: string) => <When at={at} /> },
          ]}
        />
      </div>
      {approving && (
        <BatchApproval
          lines={picked}
          onClose={() => {
            setApproving(false);
            setChosen([]);
          }}
        />
      )}
    </Flex>
  );
};
