import { useQuery } from '@tanstack/react-query';
import { Button, Empty, Flex, Grid, Input, Select, Table, Tag, type TableProps } from 'antd';
import type { TFunction } from 'i18next';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonLine } from '#domain/answers/people';
import { peopleOf, type PeopleAsked } from '../../api/people.ts';
import { ProblemView } from '../../parts/problem-view.tsx';
import { dayInWords } from '../../parts/when.tsx';
import { useMe } from '../../session/session.tsx';
import { NewPerson } from './new-person.tsx';
import { PersonActs } from './person-acts.tsx';
import { roleOptions, rolesInWords } from './roles-in-words.ts';

const atOnce = 50;

const Account = ({ account }: Pick<PersonLine, 'account'>): ReactNode => {
  const { t } = useTranslation();
  if (!account) return null;
  if (account.disabled) return <Tag color="error">{t('已停用')}</Tag>;
  if (account.locked) return <Tag color="warning">{t('已锁定')}</Tag>;
  return <Tag color="success">{account.mustChangePassword ? t('待改初始口令') : t('正常')}</Tag>;
};

/** A telephone has no room for columns: all there is to know stands below the name. */
const wide = ['md' as const];

const Posts = ({ posts }: Pick<PersonLine, 'posts'>): ReactNode => {
  const { t } = useTranslation();
  return posts.map(({ post, roles, organisation, until }) => (
    <div key={post} className="long-line">
      {organisation}：{rolesInWords(roles)}
      {until && t('（至{{until}}）', { until: dayInWords(until) })}
    </div>
  ));
};

const Name = ({ person: { name, posts, account } }: { person: PersonLine }): ReactNode => (
  <>
    {name}
    <Flex vertical align="start" gap={2} className="narrow-only">
      <Posts posts={posts} />
      {account && (
        <span>
          {account.login} {account.mobile}
        </span>
      )}
      <Account {...(account && { account })} />
    </Flex>
  </>
);

/** Only for those who look after accounts. */
const accountColumns = (t: TFunction): NonNullable<TableProps<PersonLine>['columns']> => [
  { title: t('账号'), responsive: wide, render: (_, { account }) => account?.login },
  { title: t('手机号'), responsive: wide, render: (_, { account }) => account?.mobile },
  { title: t('账号状态'), responsive: wide, render: (_, { account }) => <Account {...(account && { account })} /> },
  { title: t('办理'), render: (_, person) => <PersonActs person={person} /> },
];

/** Who works where, as what; whoever looks after the house also does what can be done to an account. */
export const People = (): ReactNode => {
  const { t } = useTranslation();
  const manages = useMe().roles.some(({ code }) => code === 'administrator');
  const [asked, setAsked] = useState<PeopleAsked>({});
  const [page, setPage] = useState(1);
  const [adding, setAdding] = useState(false);
  const screen = Grid.useBreakpoint();
  const { data, error, isPending, refetch } = useQuery(
    peopleOf({ ...asked, offset: (page - 1) * atOnce, limit: atOnce }),
  );
  const ask = (more: PeopleAsked): void => {
    setAsked({ ...asked, ...more });
    setPage(1);
  };
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  return (
    <Flex vertical gap="small">
      <Flex gap="small" wrap className="choices">
        <Input.Search
          allowClear
          style={{ maxWidth: 260 }}
          aria-label={t('姓名或账号')}
          placeholder={t('姓名或账号')}
          onSearch={(text) => ask({ text })}
        />
        <Select
          allowClear
          style={{ minWidth: 160 }}
          aria-label={t('岗位')}
          placeholder={t('全部岗位')}
          options={roleOptions}
          onChange={(role) => ask({ role: role as NonNullable<PeopleAsked['role']> })}
        />
        {manages && (
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('新增人员')}
          </Button>
        )}
      </Flex>
      <Table<PersonLine>
        rowKey="id"
        size="small"
        loading={isPending}
        dataSource={data?.items ?? []}
        scroll={screen.md ? { x: 'max-content' } : {}}
        pagination={{
          current: page,
          pageSize: atOnce,
          total: data?.total ?? 0,
          onChange: setPage,
          hideOnSinglePage: true,
          showSizeChanger: false,
        }}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('没有符合条件的人员')} /> }}
        columns={[
          { title: t('姓名'), render: (_, person) => <Name person={person} /> },
          {
            title: t('单位'),
            responsive: wide,
            render: (_, { organisationName }) => <span className="long-name">{organisationName}</span>,
          },
          { title: t('岗位'), responsive: wide, render: (_, { posts }) => <Posts posts={posts} /> },
          ...(manages ? accountColumns(t) : []),
        ]}
      />
      {adding && <NewPerson onClose={() => setAdding(false)} />}
    </Flex>
  );
};
