import { useNavigate } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { Empty, Flex, Grid, Table } from 'antd';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkLine, WorkList } from '#domain/answers/work';
import { workOf } from '../../api/work.ts';
import { useAsked } from '../../app/use-asked.ts';
import { ProblemView } from '../../parts/problem-view.tsx';
import { BatchApproval } from './batch-approval.tsx';
import { useColumns } from './columns.tsx';
import { Filters, isAskedFor } from './filters.tsx';
import { intoList, onRowKey } from './row-keys.ts';

/** One of the lists, narrowed as the address says; usable by keys alone. */
export const Lines = ({ list, empty }: { list: WorkList; empty: string }): ReactNode => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [asked] = useAsked();
  const { data, error, isPending, refetch } = useQuery(workOf(list));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [approving, setApproving] = useState(false);
  const columns = useColumns();
  const screen = Grid.useBreakpoint();
  const place = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => (data ?? []).filter((line) => isAskedFor(line, asked)), [data, asked]);
  const picking = list === 'todo' && (data ?? []).some(({ together }) => together);
  const picked = shown.filter(({ id }) => chosen.includes(id));
  const open = (id: string): void => void navigate({ to: `/evaluations/${id}` as '/' });
  const toggle = (id: string): void => {
    const line = shown.find((one) => one.id === id);
    if (!picking || !line?.together) return;
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  };
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  const words = data?.length ? t('没有符合条件的评价，请放宽查找和筛选') : t(empty);
  return (
    <Flex vertical gap="small">
      <Filters
        lines={data ?? []}
        picked={picked.length}
        onApprove={picking ? () => setApproving(true) : undefined}
        onDown={() => intoList(place.current)}
      />
      <div ref={place} onKeyDown={(event) => onRowKey(event, { open, toggle })}>
        <Table<WorkLine>
          rowKey="id"
          size="small"
          loading={isPending}
          dataSource={shown}
          scroll={screen.md && !screen.xl ? { x: 'max-content' } : {}}
          pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words} /> }}
          {...(picking && {
            rowSelection: {
              selectedRowKeys: [...chosen],
              onChange: (keys) => setChosen(keys as string[]),
              getCheckboxProps: (line) => ({
                disabled: !line.together,
                'aria-label': t('选择 {{unit}} {{title}}', { unit: line.unit, title: line.title }),
              }),
            },
          })}
          onRow={({ id }, i) => ({ tabIndex: i === 0 ? 0 : -1, onDoubleClick: () => open(id) })}
          columns={columns}
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
