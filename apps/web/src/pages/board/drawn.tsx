import { Card, Dropdown, Empty, Flex, Segmented, Table, App, Button } from 'antd';
import { DownloadOutlined } from '@ant-design/icons';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardAnswer } from '#domain/answers/board';
import { boardTables, type BoardTableName } from '#domain/board/tables';
import { asCsv } from '#domain/exchange/csv';
import { wordsOf, type Chosen } from '../../api/board.ts';
import { download, offer } from '../../api/call.ts';
import { asProblem } from '../../api/problem.ts';

interface Props {
  table: BoardTableName;
  board: BoardAnswer;
  chosen: Chosen;
  /** The picture; `shown`: some are tables themselves. */
  children: ReactNode;
  /** Below the picture. */
  more?: ReactNode;
}

const Taking = ({ table, board, chosen }: Omit<Props, 'children'>): ReactNode => {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { title, columns, rows } = boardTables[table];
  const taken: Record<string, () => void> = {
    csv: () =>
      offer(
        new Blob([asCsv({ columns: columns.map((column) => ({ ...column, title: column.name })) }, rows(board))], {
          type: 'text/csv',
        }),
        `${title}.csv`,
      ),
    xlsx: () =>
      void download(`api/board/tables.xlsx?${wordsOf({ ...chosen, table })}`, `${title}.xlsx`).catch(
        (failure: unknown) => message.error(asProblem(failure).message),
      ),
  };
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: Object.entries(taken).map(([key, take]) => ({
          key,
          label: t('导出 {{kind}}', { kind: key.toUpperCase() }),
          onClick: take,
        })),
      }}
    >
      <Button size="small" icon={<DownloadOutlined />} aria-label={t('导出：{{title}}', { title: t(title) })} />
    </Dropdown>
  );
};

/** A picture, with its numbers one click away and to be taken along. */
export const Drawn = ({ children, more, ...props }: Props): ReactNode => {
  const { t } = useTranslation();
  const [numbers, setNumbers] = useState(false);
  const { title, columns, rows } = boardTables[props.table];
  const lines = rows(props.board);
  return (
    <Card
      size="small"
      className="drawn"
      title={t(title)}
      extra={
        <Flex gap={6}>
          <Segmented
            size="small"
            aria-label={t(title)}
            value={numbers ? 'numbers' : 'picture'}
            onChange={(shown) => setNumbers(shown === 'numbers')}
            options={[
              { value: 'picture', label: t('图') },
              { value: 'numbers', label: t('数') },
            ]}
          />
          <Taking {...props} />
        </Flex>
      }
    >
      {lines.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('尚无数据')} />
      ) : numbers ? (
        <Table
          size="small"
          rowKey={(row) => JSON.stringify(row)}
          dataSource={lines}
          scroll={{ x: 'max-content' }}
          columns={columns.map(({ name, kind }) => ({
            title: t(name),
            dataIndex: name,
            ...(kind === 'number' && { align: 'right' as const }),
            sorter: (one: Record<string, string | null>, other: Record<string, string | null>) =>
              kind === 'number'
                ? Number(one[name] ?? -1) - Number(other[name] ?? -1)
                : (one[name] ?? '').localeCompare(other[name] ?? '', 'zh'),
          }))}
          pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false, size: 'small' }}
        />
      ) : (
        <>
          {children}
          {more}
        </>
      )}
    </Card>
  );
};
