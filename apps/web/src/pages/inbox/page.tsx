import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Badge, Button, Card, Empty, Flex, Skeleton, Table, Typography } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '#domain/answers/notices';
import { inboxOf, markRead, messagesAtOnce } from '../../api/inbox.ts';
import { ProblemView } from '../../parts/problem-view.tsx';
import { useDoing } from '../../parts/use-doing.ts';
import { When } from '../../parts/when.tsx';

/** 消息: what the house has told me; opening one is reading it. */
const Inbox = (): ReactNode => {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [page, setPage] = useState(1);
  const asked = inboxOf((page - 1) * messagesAtOnce);
  const { data, error, refetch } = useQuery({ ...asked, placeholderData: keepPreviousData });
  const { run, busy, error: refused } = useDoing();
  const read = ({ id, read: already }: Message): void => {
    if (!already) void markRead(id).then(() => queries.invalidateQueries({ queryKey: ['inbox'] }));
  };
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  const fresh = data.items.filter((message) => !message.read);
  return (
    <Card
      title={t('消息（{{n}}条未读）', { n: data.unread })}
      extra={
        <Flex gap="small">
          <Button
            disabled={fresh.length === 0}
            loading={busy}
            onClick={() => void run(() => Promise.all(fresh.map(({ id }) => markRead(id))))}
          >
            {t('本页全部已读')}
          </Button>
          <Button onClick={() => void navigate({ to: '/mine' })}>{t('消息设置')}</Button>
        </Flex>
      }
    >
      {refused !== undefined && <ProblemView error={refused} />}
      <Table<Message>
        rowKey="id"
        size="small"
        dataSource={data.items}
        pagination={{
          current: page,
          pageSize: messagesAtOnce,
          total: data.total,
          onChange: setPage,
          hideOnSinglePage: true,
          showSizeChanger: false,
        }}
        locale={{
          emptyText: (
            <Empty
              image={Empty.PRESENTED_IMAGE_SIMPLE}
              description={t('还没有消息：轮到您办理或期限将到时，会在这里告诉您')}
            />
          ),
        }}
        columns={[
          {
            title: t('内容'),
            render: (_, message) => (
              <Badge dot={!message.read} offset={[6, 2]} className="message">
                <Link
                  to={`/evaluations/${message.evaluationId}` as '/'}
                  onClick={() => read(message)}
                  style={{ fontWeight: message.read ? 400 : 600 }}
                >
                  {message.text}
                </Link>
                <div className="narrow-only">
                  <When at={message.at} />
                </div>
                {message.note && (
                  <Typography.Paragraph type="secondary" style={{ margin: 0 }}>
                    {t('补充说明：{{note}}', { note: message.note })}
                  </Typography.Paragraph>
                )}
              </Badge>
            ),
          },
          {
            title: t('时间'),
            dataIndex: 'at',
            width: 170,
            responsive: ['md'],
            render: (at: string) => <When at={at} />,
          },
          {
            title: t('状态'),
            width: 90,
            render: (_, message) =>
              message.read ? (
                t('已读')
              ) : (
                <Button size="small" onClick={() => read(message)}>
                  {t('标为已读')}
                </Button>
              ),
          },
        ]}
      />
    </Card>
  );
};

export default Inbox;
