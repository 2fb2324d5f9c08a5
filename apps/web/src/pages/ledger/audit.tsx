import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Card, Empty, Flex, Input, Table, Tabs, Tag, Typography } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { ProblemView } from '../../parts/problem-view.tsx';
import { When } from '../../parts/when.tsx';
import { useMe } from '../../session/session.tsx';
import { actionInWords } from './audit-words.ts';

interface Line {
  id: string;
  at: string;
  person: string;
  name: string | null;
  action: string;
  evaluation: string | null;
  outcome: string;
  detail: string;
}

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

/** The number is what one asks for above the list. */
const Who = ({ name, id }: { name: string | null; id: string }): ReactNode => (
  <>
    {name} <Typography.Text type="secondary">{id}</Typography.Text>
  </>
);

const atOnce = 50;
const subjects: Record<string, string> = {
  organisation: '单位',
  person: '人员',
  post: '岗位',
  proxy: '委托代理',
  role_request: '岗位申请',
};

const usePaged = <T,>(path: string, filter: Record<string, string>) => {
  const [page, setPage] = useState(0);
  const asked = new URLSearchParams({ ...filter, offset: String(page * atOnce), limit: String(atOnce) }).toString();
  const query = useQuery({
    queryKey: ['audit', path, asked],
    queryFn: () => call<T[]>(`${path}?${asked}`),
    placeholderData: keepPreviousData,
  });
  return { ...query, page, setPage };
};

interface TurnerProps {
  page: number;
  full: boolean;
  setPage(page: number): void;
}

const Turner = ({ page, full, setPage }: TurnerProps): ReactNode => {
  const { t } = useTranslation();
  return (
    <Flex gap="small" justify="end">
      <Button disabled={page === 0} onClick={() => setPage(page - 1)}>
        {t('上一页')}
      </Button>
      <Button disabled={!full} onClick={() => setPage(page + 1)}>
        {t('下一页')}
      </Button>
    </Flex>
  );
};

const Lines = ({ all }: { all: boolean }): ReactNode => {
  const { t } = useTranslation();
  const [person, setPerson] = useState('');
  const { data, error, isPending, refetch, page, setPage } = usePaged<Line>('api/audit', person ? { person } : {});
  const search = (words: string): void => {
    setPerson(words.trim());
    setPage(0);
  };
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  return (
    <Flex vertical gap="small">
      {all && (
        <Input.Search
          allowClear
          style={{ maxWidth: 320 }}
          aria-label={t('人员编号')}
          placeholder={t('人员编号')}
          onSearch={search}
        />
      )}
      <Table<Line>
        rowKey="id"
        size="small"
        loading={isPending}
        dataSource={data ?? []}
        scroll={{ x: 'max-content' }}
        pagination={false}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('没有审计记录')} /> }}
        columns={[
          { title: t('时间'), dataIndex: 'at', render: (at: string) => <When at={at} /> },
          { title: t('人员'), render: (_, { name, person }) => <Who name={name} id={person} /> },
          { title: t('操作'), dataIndex: 'action', render: (code: string) => t(actionInWords(code)) },
          {
            title: t('结果'),
            dataIndex: 'outcome',
            render: (outcome: string) =>
              outcome === 'accepted' ? (
                <Tag color="success">{t('已办理')}</Tag>
              ) : (
                <Tag color="warning">{t('未办理：{{outcome}}', { outcome })}</Tag>
              ),
          },
          {
            title: t('评价'),
            dataIndex: 'evaluation',
            render: (id: string | null) => id && <Link to={`/evaluations/${id}` as '/'}>{t('打开')}</Link>,
          },
          { title: t('说明'), dataIndex: 'detail', className: 'long' },
        ]}
      />
      <Turner page={page} setPage={setPage} full={data?.length === atOnce} />
    </Flex>
  );
};

const Changes = (): ReactNode => {
  const { t } = useTranslation();
  const { data, error, isPending, refetch, page, setPage } = usePaged<Change>('api/audit/register', {});
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  return (
    <Flex vertical gap="small">
      <Table<Change>
        rowKey={({ n, kind, subject }) => `${n} ${kind} ${subject}`}
        size="small"
        loading={isPending}
        dataSource={data ?? []}
        scroll={{ x: 'max-content' }}
        pagination={false}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('登记簿没有变动')} /> }}
        columns={[
          { title: t('时间'), dataIndex: 'at', render: (at: string) => <When at={at} /> },
          { title: t('经办'), render: (_, { name, by }) => <Who name={name} id={by} /> },
          { title: t('对象'), dataIndex: 'kind', render: (kind: string) => t(subjects[kind] ?? kind) },
          { title: t('编号'), dataIndex: 'subject' },
          { title: t('变动'), dataIndex: 'action', render: (code: string) => t(actionInWords(code)) },
          { title: t('理由'), dataIndex: 'reason' },
        ]}
      />
      <Turner page={page} setPage={setPage} full={data?.length === atOnce} />
    </Flex>
  );
};

/** 审计日志: one's own lines; all of them, and the register's changes, for the audit administrator. */
const Audit = (): ReactNode => {
  const { t } = useTranslation();
  const all = useMe().roles.some(({ code }) => code === 'auditAdministrator');
  return (
    <Card title={<span data-tour="audit">{t('审计日志')}</span>}>
      <Tabs
        items={[
          { key: 'lines', label: all ? t('全部操作') : t('我的操作'), children: <Lines all={all} /> },
          ...(all
            ? [
                {
                  key: 'changes',
                  label: <span data-tour="audit-register">{t('登记簿变动')}</span>,
                  children: <Changes />,
                },
              ]
            : []),
        ]}
      />
    </Card>
  );
};

export default Audit;
