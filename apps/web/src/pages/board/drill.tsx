import { useQuery } from '@tanstack/react-query';
import { App, Button, Drawer, Empty, Flex, Table } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DrillLine } from '#domain/answers/board';
import { linesBehind, wordsOf, type Chosen, type Pointed } from '../../api/board.ts';
import { download } from '../../api/call.ts';
import { asProblem } from '../../api/problem.ts';
import { ProblemView } from '../../parts/problem-view.tsx';
import { useDrillColumns } from './drill-columns.tsx';
import { Urging } from './urging.tsx';

interface Props {
  pointed: Pointed;
  chosen: Chosen;
  /** Civil date of the office. */
  today: string;
  onClose(this: void): void;
}

/** The evaluations behind one figure: to be opened, taken along, or urged together. */
export const Drill = ({ pointed, chosen, today, onClose }: Props): ReactNode => {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const asked = wordsOf({ ...chosen, ...pointed.asked });
  const { data, error, isPending, refetch } = useQuery(linesBehind(asked));
  const columns = useDrillColumns(today);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [urging, setUrging] = useState<readonly DrillLine[]>();
  const items = data?.items ?? [];
  const take = (): void =>
    void download(`api/board/lines.csv?${asked}`, `${pointed.title}.csv`).catch((failure: unknown) =>
      message.error(asProblem(failure).message),
    );
  return (
    <Drawer
      open
      size="min(960px, 100vw)"
      title={`${pointed.title}（${t('{{n}}项', { n: data?.total ?? 0 })}）`}
      onClose={onClose}
      extra={
        <Flex gap="small" wrap>
          <Button onClick={take}>{t('导出')}</Button>
          <Button
            type="primary"
            disabled={picked.length === 0}
            onClick={() => setUrging(items.filter(({ id }) => picked.includes(id)))}
          >
            {t('催办所选（{{n}}）', { n: picked.length })}
          </Button>
        </Flex>
      }
    >
      {error && !data ? (
        <ProblemView error={error} retry={() => void refetch()} />
      ) : (
        <Table<DrillLine>
          rowKey="id"
          size="small"
          loading={isPending}
          dataSource={items}
          scroll={{ x: 'max-content' }}
          locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('没有这样的评价')} /> }}
          pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          rowSelection={{
            selectedRowKeys: [...picked],
            onChange: (keys) => setPicked(keys as string[]),
            getCheckboxProps: ({ unit, title }) => ({ 'aria-label': t('选择 {{unit}} {{title}}', { unit, title }) }),
          }}
          columns={columns}
        />
      )}
      {data && data.total > items.length && (
        <p>{t('只列出前{{n}}项，全部{{total}}项请导出', { n: items.length, total: data.total })}</p>
      )}
      {urging && (
        <Urging
          lines={urging}
          onClose={() => {
            setUrging(undefined);
            setPicked([]);
          }}
        />
      )}
    </Drawer>
  );
};
