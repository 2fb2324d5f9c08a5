import { useQuery } from '@tanstack/react-query';
import { Button, Empty, Flex, Grid, Table, Typography } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostRequest } from '#domain/answers/post-requests';
import { postRequests } from '../../api/people.ts';
import { ProblemView } from '../../parts/problem-view.tsx';
import { useMe } from '../../session/session.tsx';
import { DecidePost } from './decide-post.tsx';
import { GrantPosts } from './grant-posts.tsx';
import { decisionColumn, requestColumns } from './request-columns.tsx';
import { isAskedFor, RequestFilters, type RequestsAsked } from './request-filters.tsx';
import { usePicking } from './use-picking.ts';

interface Granting {
  chosen: readonly PostRequest[];
  hidden: number;
  onGrant(this: void): void;
  onClear(this: void): void;
}

/** What is chosen stays chosen when the list is narrowed: how many are out of sight is said. */
const GrantBar = ({ chosen, hidden, onGrant, onClear }: Granting): ReactNode => {
  const { t } = useTranslation();
  return (
    <Flex gap="small" wrap align="center">
      <Button type="primary" disabled={chosen.length === 0} onClick={onGrant}>
        {t('批量批准（{{n}}项）', { n: chosen.length })}
      </Button>
      {chosen.length > 0 && <Button onClick={onClear}>{t('清除选择')}</Button>}
      {hidden > 0 && <span role="status">{t('其中{{n}}项不在筛选结果中', { n: hidden })}</span>}
    </Flex>
  );
};

/** Posts that somebody has asked for: granted or not by the security administrator. */
export const Requests = (): ReactNode => {
  const { t } = useTranslation();
  const decides = useMe().roles.some(({ code }) => code === 'securityAdministrator');
  const { data, error, isPending, refetch } = useQuery(postRequests);
  const [asked, setAsked] = useState<RequestsAsked>({});
  const [granting, setGranting] = useState(false);
  const screen = Grid.useBreakpoint();
  const [deciding, setDeciding] = useState<{ request: PostRequest; agreed: boolean }>();
  const shown = useMemo(() => (data ?? []).filter((one) => isAskedFor(one, asked)), [data, asked]);
  const { chosen, picking, clear } = usePicking(data ?? []);
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  const none = decides
    ? '没有待批准的岗位；系统管理员申请后列在这里'
    : '没有待批准的岗位；在“人员与岗位”中申请后列在这里';
  const words = t(data?.length ? '没有符合条件的申请，请放宽筛选' : none);
  return (
    <Flex vertical gap="small">
      {!decides && <Typography.Text type="secondary">{t('由安全管理员批准，批准后即从这里移出')}</Typography.Text>}
      {data && data.length > 0 && <RequestFilters requests={data} asked={asked} onAsk={setAsked} />}
      {decides && data && data.length > 0 && (
        <GrantBar
          chosen={chosen}
          hidden={chosen.filter((one) => !shown.includes(one)).length}
          onGrant={() => setGranting(true)}
          onClear={clear}
        />
      )}
      <Table<PostRequest>
        rowKey="id"
        size="small"
        loading={isPending}
        dataSource={shown}
        scroll={screen.md ? { x: 'max-content' } : {}}
        pagination={{ pageSize: 100, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words} /> }}
        {...(decides && { rowSelection: picking })}
        columns={[
          ...requestColumns(t),
          ...(decides ? [decisionColumn(t, (request, agreed) => setDeciding({ request, agreed }))] : []),
        ]}
      />
      {granting && <GrantPosts requests={chosen} onClose={() => setGranting(false)} />}
      {deciding && <DecidePost {...deciding} onClose={() => setDeciding(undefined)} />}
    </Flex>
  );
};
