import { Link } from '@tanstack/react-router';
import { Card, Empty, Flex, Grid, Input, Table, Tabs, Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemView } from '../../parts/problem-view.tsx';
import { When } from '../../parts/when.tsx';
import { useMe } from '../../session/session.tsx';
import { Below, wide, Who } from './audit-rows.tsx';
import { actionInWords } from './audit-words.ts';
import { Changes } from './changes.tsx';
import { atOnce, Turner, usePaged } from './paged.tsx';

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

const Lines = ({ all }: { all: boolean }): ReactNode => {
  const { t } = useTranslation();
  const [person, setPerson] = useState('');
  const screen = Grid.useBreakpoint();
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
        scroll={screen.md ? { x: 'max-content' } : {}}
        pagination={false}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('没有审计记录')} /> }}
        columns={[
          { title: t('时间'), dataIndex: 'at', responsive: wide, render: (at: string) => <When at={at} /> },
          { title: t('人员'), responsive: wide, render: (_, { name, person }) => <Who name={name} id={person} /> },
          {
            title: t('操作'),
            render: (_, { action, at, name, person, detail }) => (
              <>
                {t(actionInWords(action))}
                <Below at={at} name={name} id={person} words={detail} />
              </>
            ),
          },
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
          { title: t('说明'), dataIndex: 'detail', className: 'long', responsive: wide },
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
