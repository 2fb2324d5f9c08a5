import { Link } from '@tanstack/react-router';
import { Alert, Card, Empty, Flex, Table, Tag, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HeldPost, HeldProxy } from '#domain/register/snapshot';
import { evalScopes, roles } from '#domain/vocabulary';
import type { AsOf, CaseThen } from '#domain/answers/as-of';
import { dayInWords, When } from '../../parts/when.tsx';

/** From before there was a register: nobody knows since when. */
const firstDay = '1970-01-01';

const Nothing = ({ words }: { words: string }): ReactNode => {
  const { t } = useTranslation();
  return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t(words)} />;
};

const Posts = ({ posts }: { posts: readonly HeldPost[] }): ReactNode => {
  const { t } = useTranslation();
  return (
    <Table<HeldPost>
      rowKey={({ path, from, main }) => `${path} ${from} ${main}`}
      size="small"
      dataSource={[...posts]}
      pagination={false}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: <Nothing words="当时没有岗位" /> }}
      columns={[
        {
          title: t('单位'),
          dataIndex: 'organisation',
          render: (name: string) => <span className="long-name">{name}</span>,
        },
        { title: t('岗位'), render: (_, { roles: held }) => held.map((role) => roles[role]).join('、') },
        { title: t('任职'), render: (_, { main }) => (main ? t('主岗') : t('兼岗')) },
        {
          title: t('起止日期'),
          render: (_, { from, until }) => `${from === firstDay ? t('建库时已有') : from} — ${until ?? t('长期')}`,
        },
      ]}
    />
  );
};

const Proxies = ({ found: { standsFor, stoodInBy } }: { found: AsOf }): ReactNode => {
  const { t } = useTranslation();
  const all = [...standsFor, ...stoodInBy];
  const limits = ({ evalScopes: scopes, rounds }: HeldProxy): string =>
    [...(scopes ?? []).map((scope) => evalScopes[scope as keyof typeof evalScopes]), ...(rounds ?? [])].join('、');
  if (all.length === 0) return t('当时没有委托代理');
  return (
    <ul className="changes">
      {all.map((proxy) => (
        <li key={`${proxy.principal.id} ${proxy.deputy.id} ${proxy.from}`}>
          {t('{{deputy}}代{{principal}}办理，{{from}}至{{until}}', {
            deputy: proxy.deputy.name,
            principal: proxy.principal.name,
            from: dayInWords(proxy.from),
            until: dayInWords(proxy.until),
          })}
          {limits(proxy) && `（${limits(proxy)}）`}
        </li>
      ))}
    </ul>
  );
};

const Duties = ({ duties }: Pick<CaseThen, 'duties'>): ReactNode => {
  const { t } = useTranslation();
  if (duties.length === 0) return t('当时没有归其办理的任务');
  return duties.map(({ task, node, why }) => (
    <div key={`${task} ${why}`} className="long-name">
      {node}：{why}
    </div>
  ));
};

const Cases = ({ cases }: { cases: readonly CaseThen[] }): ReactNode => {
  const { t } = useTranslation();
  return (
    <Table<CaseThen>
      rowKey="evaluation"
      size="small"
      dataSource={[...cases]}
      scroll={{ x: 'max-content' }}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      locale={{ emptyText: <Nothing words="当时没有归其办理的任务" /> }}
      columns={[
        {
          title: t('评价'),
          render: (_, { evaluation, unit, title }) => (
            <Link className="long-name" to={`/evaluations/${evaluation}` as '/'}>
              {unit}：{title}
            </Link>
          ),
        },
        { title: t('当时环节'), dataIndex: 'place' },
        { title: t('能否查看'), render: (_, { visible }) => (visible ? t('能') : t('不能')) },
        { title: t('归其办理的任务和依据'), render: (_, { duties }) => <Duties duties={duties} /> },
      ]}
    />
  );
};

const Allowed = ({ found }: { found: NonNullable<AsOf['case']> }): ReactNode => {
  const { t } = useTranslation();
  const [can, cannot] = [true, false].map((wanted) => found.allowedActions.filter(({ allowed }) => allowed === wanted));
  return (
    <Flex vertical gap="small">
      <div>
        <strong>{t('当时能办理：')}</strong>
        {can?.map(({ label }) => label).join('、') || t('无')}
      </div>
      <div>
        <strong>{t('当时不能办理：')}</strong>
        <ul className="changes">
          {cannot?.map(({ action, label, reason }) => (
            <li key={action}>
              {label}：{reason}
            </li>
          ))}
        </ul>
      </div>
    </Flex>
  );
};

/** The answer: who they were, whom they stood for, where they could look, and what was theirs. */
export const Found = ({ found }: { found: AsOf }): ReactNode => {
  const { t } = useTranslation();
  const { person, at, posts, reach, incomplete } = found;
  return (
    <Flex vertical gap={12} aria-live="polite">
      <Card
        title={
          <span>
            {person.name} <When at={at} />{' '}
            {person.account === 'open' ? (
              <Tag color="success">{t('账号正常')}</Tag>
            ) : (
              <Tag color="error">{t('账号已停用')}</Tag>
            )}
          </span>
        }
      >
        <Flex vertical gap="small">
          <Posts posts={posts} />
          <Typography.Text strong>{t('委托代理')}</Typography.Text>
          <Proxies found={found} />
          <div>
            <strong>{t('可见范围：')}</strong>
            {reach.map(({ name }) => t('{{name}}及其下级', { name })).join('、') || t('无')}
          </div>
        </Flex>
      </Card>
      <Card title={found.cases ? t('当时有任务的评价') : t('这项评价')}>
        {incomplete && (
          <Alert type="warning" showIcon title={t('范围内的评价过多，只列出了最近的一部分；请写明评价再查')} />
        )}
        {found.cases && <Cases cases={found.cases} />}
        {found.case === null && <Nothing words="当时还没有这项评价" />}
        {found.case && (
          <Flex vertical gap="middle">
            <Cases cases={[found.case]} />
            <Allowed found={found.case} />
          </Flex>
        )}
      </Card>
    </Flex>
  );
};
