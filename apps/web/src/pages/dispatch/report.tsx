import { Link } from '@tanstack/react-router';
import { Alert, Flex, Statistic, Table, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DispatchLine, DispatchReport } from '#domain/answers/rounds';
import { ProblemList } from '../../parts/problem-list.tsx';
import { useRouteWords } from '../../parts/use-route-words.ts';

const outcomes = {
  opens: ['processing', '将下达'],
  opened: ['success', '已下达'],
  exists: ['default', '此前已下达'],
  refused: ['error', '不能下达'],
} as const;

/** What an order would do, or has done: counted first, then unit by unit. */
export const Report = ({ report }: { report: DispatchReport }): ReactNode => {
  const { t } = useTranslation();
  const routeWords = useRouteWords();
  const { counts, lines, routes, without } = report;
  const shown = Object.entries(outcomes).filter(([key]) => key !== (report.preview ? 'opened' : 'opens'));
  return (
    <Flex vertical gap="middle">
      <Flex gap="large" wrap>
        {shown.map(([key, [, title]]) => (
          <Statistic key={key} title={t(title)} value={counts[key as DispatchLine['outcome']]} />
        ))}
        <Statistic title={t('本批次没有任务的单位')} value={without.count} />
      </Flex>
      {without.count > 0 && (
        <Alert type="info" title={t('没有任务的单位：{{names}}', { names: without.names.join('、') })} />
      )}
      {routes.map(({ id, problems }) =>
        problems.length > 0 ? (
          <div key={id}>
            <strong>{t('审核流程“{{route}}”的提示', { route: routeWords(id) })}</strong>
            <ProblemList problems={problems.map((problem) => ({ ...problem, where: '' }))} />
          </div>
        ) : null,
      )}
      <Table<DispatchLine>
        rowKey="row"
        size="small"
        dataSource={lines}
        scroll={{ x: 'max-content' }}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          {
            title: t('结果'),
            render: (_, { outcome }) => <Tag color={outcomes[outcome][0]}>{t(outcomes[outcome][1])}</Tag>,
          },
          {
            title: t('单位'),
            render: (_, { unit, unitId, id, outcome }) =>
              id && outcome !== 'opens' ? (
                <Link to={`/evaluations/${id}` as '/'}>{unit ?? unitId}</Link>
              ) : (
                (unit ?? unitId)
              ),
          },
          { title: t('任务'), dataIndex: 'title' },
          { title: t('流程'), render: (_, { route }) => route && routeWords(route) },
          { title: t('说明'), render: (_, { problems }) => <ProblemList problems={problems} /> },
        ]}
      />
    </Flex>
  );
};
