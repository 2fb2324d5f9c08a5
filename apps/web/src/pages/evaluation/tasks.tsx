import { Card, Empty, Flex, Grid, Statistic, Table, Tag, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Detail, ReadReceipt } from '#domain/answers/evaluation';
import type { TaskStatus } from '#domain/approval/approval';
import type { NodeCount, TaskLine } from '#domain/approval/task-lines';
import { When } from '../../parts/when.tsx';

const colours: Partial<Record<TaskStatus, string>> = {
  PENDING: 'processing',
  CLAIMED: 'processing',
  DELEGATED: 'processing',
  PASSING: 'processing',
  APPROVED: 'success',
  DISAGREED: 'error',
  RETURNED: 'error',
  REJECTED: 'error',
};

/** How the open node stands: of how many, how many agree, and how many must. */
const Count = ({ count, title }: { count: NodeCount; title: string | undefined }): ReactNode => {
  const { t } = useTranslation();
  return (
    <Card size="small" title={t('“{{title}}”表决情况', { title: title ?? count.node })}>
      <Flex gap="large" wrap>
        <Statistic title={t('应参加')} value={count.members} suffix={t('人')} />
        <Statistic title={t('同意')} value={count.agreed} suffix={t('人')} />
        <Statistic title={t('不同意')} value={count.disagreed} suffix={t('人')} />
        <Statistic title={t('须同意')} value={count.needed} suffix={t('人')} />
      </Flex>
    </Card>
  );
};

const Copies = ({ copies }: { copies: readonly ReadReceipt[] }): ReactNode => {
  const { t } = useTranslation();
  return (
    <Card
      size="small"
      title={t('抄送（{{read}}/{{all}}人已阅）', {
        read: copies.filter(({ readAt }) => readAt).length,
        all: copies.length,
      })}
    >
      <Flex gap="small" wrap>
        {copies.map(({ id, name, readAt }) => (
          <Tag key={id} color={readAt ? 'success' : 'default'}>
            {name}{' '}
            {readAt ? (
              <>
                {t('已阅')} <When at={readAt} />
              </>
            ) : (
              t('未读')
            )}
          </Tag>
        ))}
      </Flex>
    </Card>
  );
};

const Holder = ({ task }: { task: TaskLine }): ReactNode => {
  const { t } = useTranslation();
  const { by, holder, claimedBy, onBehalfOf } = task;
  return (
    <>
      {by ?? holder?.name ?? claimedBy?.name ?? t('本岗位人员均可办理')}
      {onBehalfOf && t('（代{{name}}）', { name: onBehalfOf })}
    </>
  );
};

/** What else there is to say of a task: where it came from, who helps and what they advise, why it fell. */
const Notes = ({ task }: { task: TaskLine }): ReactNode => {
  const lines = [...task.notes, ...(task.advice ?? []).map(({ by, opinion }) => `${by}：${opinion}`)];
  return lines.map((line) => <div key={line}>{line}</div>);
};

/** A telephone has no room for columns: who, when and in which words stand below the node. */
const wide = ['md' as const];

const Node = ({ task }: { task: TaskLine }): ReactNode => {
  const { title, kind, at, opinion } = task;
  return (
    <>
      {kind ? `${title}（${kind}）` : title}
      <Flex vertical className="narrow-only">
        <Typography.Text type="secondary">
          <Holder task={task} />
        </Typography.Text>
        {at && <When at={at} />}
        {opinion && <span className="words">{opinion}</span>}
        <Notes task={task} />
      </Flex>
    </>
  );
};

/** Every task of the present revision: whose, how it was decided, in which words; how the node counts, and who has read. */
export const Tasks = ({ detail }: { detail: Detail }): ReactNode => {
  const { t } = useTranslation();
  const { tasks, count, copies, pendingNode } = detail;
  const screen = Grid.useBreakpoint();
  return (
    <Flex vertical gap="middle">
      {count && count.members > 1 && <Count count={count} title={pendingNode ?? undefined} />}
      {tasks.length === 0 ? (
        <Empty description={t('尚未送审')} />
      ) : (
        <Table<TaskLine>
          rowKey="id"
          size="small"
          pagination={false}
          scroll={screen.md ? { x: 'max-content' } : {}}
          dataSource={tasks}
          columns={[
            { title: t('节点'), render: (_, task) => <Node task={task} /> },
            {
              title: t('状态'),
              render: (_, { status, statusWords }) => <Tag color={colours[status] ?? 'default'}>{statusWords}</Tag>,
            },
            { title: t('办理人'), responsive: wide, render: (_, task) => <Holder task={task} /> },
            { title: t('时间'), dataIndex: 'at', responsive: wide, render: (at?: string) => at && <When at={at} /> },
            {
              title: t('意见'),
              dataIndex: 'opinion',
              responsive: wide,
              render: (opinion?: string) => <Typography.Text className="words">{opinion}</Typography.Text>,
            },
            {
              title: t('说明'),
              responsive: wide,
              render: (_, task) => (
                <div className="words">
                  <Notes task={task} />
                </div>
              ),
            },
          ]}
        />
      )}
      {copies.length > 0 && <Copies copies={copies} />}
    </Flex>
  );
};
