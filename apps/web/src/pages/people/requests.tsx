import { useQuery } from '@tanstack/react-query';
import { Button, Empty, Flex, Input, Table } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { postRequests, type PostRequest } from '../../api/people.ts';
import { ProblemView } from '../../parts/problem-view.tsx';
import { useDoing } from '../../parts/use-doing.ts';
import { useMe } from '../../session/session.tsx';
import { rolesInWords } from './roles-in-words.ts';

/** Posts that somebody has asked for: granted or not by the security administrator. */
export const Requests = (): ReactNode => {
  const { t } = useTranslation();
  const decides = useMe().roles.some(({ code }) => code === 'securityAdministrator');
  const { data, error, isPending, refetch } = useQuery(postRequests);
  const { run, busy, error: refused } = useDoing();
  const [opinion, setOpinion] = useState('同意');
  const decide = (id: string, agreed: boolean): void => {
    const body = { agreed, opinion };
    void run(() => call(`api/post-requests/${id}/decide`, { method: 'POST', body }), t('已办理'));
  };
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  return (
    <Flex vertical gap="small">
      {refused !== undefined && <ProblemView error={refused} />}
      {decides && (
        <Input
          style={{ maxWidth: 400 }}
          aria-label={t('意见')}
          placeholder={t('意见')}
          value={opinion}
          onChange={({ target }) => setOpinion(target.value)}
        />
      )}
      <Table<PostRequest>
        rowKey="id"
        size="small"
        loading={isPending}
        dataSource={data ?? []}
        scroll={{ x: 'max-content' }}
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('没有待批准的岗位')} /> }}
        columns={[
          { title: t('姓名'), dataIndex: 'name' },
          { title: t('单位'), dataIndex: 'organisationName' },
          { title: t('岗位'), render: (_, { roles }) => rolesInWords(roles) },
          { title: t('任职日期'), render: (_, { from, until }) => `${from} — ${until ?? t('长期')}` },
          { title: t('理由'), dataIndex: 'reason' },
          { title: t('申请人'), dataIndex: 'askedBy' },
          {
            title: t('办理'),
            render: (_, { id }) =>
              decides && (
                <Flex gap="small">
                  <Button
                    size="small"
                    type="primary"
                    loading={busy}
                    disabled={!opinion.trim()}
                    onClick={() => decide(id, true)}
                  >
                    {t('批准')}
                  </Button>
                  <Button size="small" loading={busy} disabled={!opinion.trim()} onClick={() => decide(id, false)}>
                    {t('不批准')}
                  </Button>
                </Flex>
              ),
          },
        ]}
      />
    </Flex>
  );
};
