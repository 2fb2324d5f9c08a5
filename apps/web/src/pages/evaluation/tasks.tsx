import { Empty, Table, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskStatus } from '#domain/approval/approval';
import type { Detail } from '../../api/types.ts';
import { When } from '../../parts/when.tsx';

const words: Record<TaskStatus, [string, string]> = {
  WAITING: ['待轮到', 'default'],
  PENDING: ['待办', 'processing'],
  CLAIMED: ['已签收', 'processing'],
  DELEGATED: ['委派中', 'processing'],
  PASSING: ['已同意，待后加签', 'processing'],
  APPROVED: ['同意', 'success'],
  DISAGREED: ['不同意', 'error'],
  RETURNED: ['退回', 'error'],
  REJECTED: ['不予通过', 'error'],
  CANCELLED: ['已失效', 'default'],
  SKIPPED: ['按规则跳过', 'default'],
};

/** Every task of the present revision: whose, how it was decided, in which words. */
export const Tasks = ({ detail }: { detail: Detail }): ReactNode => {
  const { t } = useTranslation();
  if (detail.tasks.length === 0) return <Empty description={t('尚未送审')} />;
  return (
    <Table
      rowKey="id"
      size="small"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={detail.tasks}
      columns={[
        { title: t('节点'), dataIndex: 'title' },
        {
          title: t('状态'),
          dataIndex: 'status',
          render: (status: TaskStatus) => <Tag color={words[status][1]}>{t(words[status][0])}</Tag>,
        },
        {
          title: t('办理人'),
          render: (_, { by, holder, onBehalfOf }) =>
            `${by ?? holder?.name ?? '—'}${onBehalfOf ? t('（代{{name}}）', { name: onBehalfOf }) : ''}`,
        },
        { title: t('时间'), dataIndex: 'at', render: (at?: string) => at && <When at={at} /> },
        { title: t('意见'), dataIndex: 'opinion' },
      ]}
    />
  );
};
