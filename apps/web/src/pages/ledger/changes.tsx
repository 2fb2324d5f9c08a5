import { Empty, Flex, Grid, Table } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemView } from '../../parts/problem-view.tsx';
import { When } from '../../parts/when.tsx';
import { Below, wide, Who } from './audit-rows.tsx';
import { actionInWords } from './audit-words.ts';
import { atOnce, Turner, usePaged } from './paged.tsx';

interface Change {
  n: string;
  at: string;
  by: string;
  name: string | null;
  action: string;
  reason: string;
  kind: string;
  subject: string;
}

const subjects: Record<string, string> = {
  organisation: '单位',
  person: '人员',
  post: '岗位',
  proxy: '委托代理',
  role_request: '岗位申请',
};

/** 登记簿变动: what was done to units, people and posts, by whom and why. */
export const Changes = (): ReactNode => {
  const { t } = useTranslation();
  const screen = Grid.useBreakpoint();
  const { data, error, isPending, refetch, page, setPage } = usePaged<Change>('api/audit/register', {});
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  return (
    <Flex vertical gap="small">
      <Table<Change>
        rowKey={({ n, kind, subject }) => `${n} ${kind} ${subject}`}
        size="small"
        loading={isPending}
        dataSource={data ?? []}
        scroll={screen.md ? { x: 'max-content' } : {}}
        pagination={false}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('登记簿没有变动')} /> }}
        columns={[
          { title: t('时间'), dataIndex: 'at', responsive: wide, render: (at: string) => <When at={at} /> },
          { title: t('经办'), responsive: wide, render: (_, { name, by }) => <Who name={name} id={by} /> },
          { title: t('对象'), dataIndex: 'kind', render: (kind: string) => t(subjects[kind] ?? kind) },
          { title: t('编号'), dataIndex: 'subject', responsive: wide },
          {
            title: t('变动'),
            render: (_, { action, at, name, by, subject, reason }) => (
              <>
                {t(actionInWords(action))}
                <Below at={at} name={name} id={by} words={`${subject} ${reason}`} />
              </>
            ),
          },
          { title: t('理由'), dataIndex: 'reason', responsive: wide },
        ]}
      />
      <Turner page={page} setPage={setPage} full={data?.length === atOnce} />
    </Flex>
  );
};
