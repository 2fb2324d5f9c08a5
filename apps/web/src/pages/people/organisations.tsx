import { useQuery } from '@tanstack/react-query';
import { Button, Empty, Flex, Form, Grid, Input, Skeleton, Table, Tag } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganisationStanding } from '#domain/answers/organisations';
import { organisationKinds } from '#domain/vocabulary';
import { foundIn, surveyOn, withBelow } from '../../api/organisations.ts';
import { ProblemView } from '../../parts/problem-view.tsx';
import { useMe } from '../../session/session.tsx';
import { NewOrganisation } from './new-organisation.tsx';
import { OrganisationActs } from './organisation-acts.tsx';
import { Day, dayInWords } from '../../parts/when.tsx';
import { DayInput } from '../../parts/day-input.tsx';

interface Row extends OrganisationStanding {
  children?: Row[];
}

/** The tree as rows within rows; whoever's parent is not among them stands at the top. */
const rowsOf = (all: readonly OrganisationStanding[]): Row[] => {
  const known = new Set(all.map(({ id }) => id));
  const row = (one: OrganisationStanding): Row => {
    const children = all.filter(({ parent }) => parent === one.id).map(row);
    return { ...one, ...(children.length > 0 && { children }) };
  };
  return all.filter(({ parent }) => parent === null || !known.has(parent)).map(row);
};

const firstDay = '1970-01-01';

const Standing = ({ one: { openedOn, closedOn }, on }: { one: OrganisationStanding; on: string }): ReactNode => {
  const { t } = useTranslation();
  if (closedOn !== null && closedOn <= on) return <Tag>{t('已撤销')}</Tag>;
  if (openedOn > on) return <Tag color="processing">{t('未启用')}</Tag>;
  return closedOn === null ? (
    <Tag color="success">{t('正常')}</Tag>
  ) : (
    <Tag color="warning">{t('{{day}}撤销', { day: dayInWords(closedOn) })}</Tag>
  );
};

/** A telephone has no room for columns: all there is to know stands below the name. */
const wide = ['md' as const];

const Name = ({ one, on }: { one: OrganisationStanding; on: string }): ReactNode => {
  const { t } = useTranslation();
  return (
    <div className="beside-branch">
      <span className="long-name">{one.name}</span>
      <Flex vertical align="start" gap={2} className="narrow-only">
        <span>
          {t(organisationKinds[one.kind])} {one.id}
        </span>
        <span>{t('{{people}}人，在办评价{{open}}项', { people: one.people, open: one.open })}</span>
        <Standing one={one} on={on} />
      </Flex>
    </div>
  );
};

interface TreeProps {
  all: readonly OrganisationStanding[];
  words: string;
  on: string;
  /** As it is today, to be changed; otherwise as it was, to be read. */
  changes: boolean;
}

const Tree = ({ all, words, on, changes }: TreeProps): ReactNode => {
  const { t } = useTranslation();
  const screen = Grid.useBreakpoint();
  const shown = useMemo(() => (words ? foundIn(all, words) : all), [all, words]);
  return (
    <Table<Row>
      key={words}
      rowKey="id"
      size="small"
      dataSource={rowsOf(shown)}
      scroll={screen.md ? { x: 'max-content' } : {}}
      pagination={false}
      expandable={{ defaultExpandAllRows: true, indentSize: screen.md ? 15 : 8 }}
      locale={{
        emptyText: (
          <Empty
            image={Empty.PRESENTED_IMAGE_SIMPLE}
            description={words ? t('没有找到，请换个名称或编号') : t('这一天您的管理范围内没有单位')}
          />
        ),
      }}
      columns={[
        { title: t('单位'), render: (_, one) => <Name one={one} on={on} /> },
        { title: t('编号'), dataIndex: 'id', responsive: wide },
        {
          title: t('类别'),
          dataIndex: 'kind',
          responsive: wide,
          render: (kind: Row['kind']) => t(organisationKinds[kind]),
        },
        { title: t('状态'), responsive: wide, render: (_, one) => <Standing one={one} on={on} /> },
        {
          title: t('启用日期'),
          dataIndex: 'openedOn',
          responsive: wide,
          render: (day: string) => (day === firstDay ? t('建库时已有') : <Day on={day} />),
        },
        {
          title: t('撤销日期'),
          dataIndex: 'closedOn',
          responsive: wide,
          render: (day: string | null) => (day ? <Day on={day} /> : '—'),
        },
        { title: t('人数'), dataIndex: 'people', align: 'right', responsive: wide },
        { title: t('在办评价'), dataIndex: 'open', align: 'right', responsive: wide },
        { title: t('含下级'), align: 'right', responsive: wide, render: (_, one) => withBelow(all, one).open },
        ...(changes ? [{ title: t('办理'), render: (_: unknown, one: Row) => <OrganisationActs unit={one} /> }] : []),
      ]}
    />
  );
};

/** 组织机构: the tree from one's own down, today or as it stood on another day, and its changes. */
export const Organisations = (): ReactNode => {
  const { t } = useTranslation();
  const manages = useMe().roles.some(({ code }) => code === 'administrator');
  const [words, setWords] = useState('');
  const [day, setDay] = useState('');
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useQuery(surveyOn(day));
  return (
    <Flex vertical gap="small">
      <Flex gap="middle" wrap align="end">
        <Form.Item label={t('查找单位')} htmlFor="organisation-words" layout="vertical" style={{ margin: 0 }}>
          <Input
            id="organisation-words"
            allowClear
            placeholder={t('名称或编号')}
            style={{ width: 220 }}
            onChange={({ target }) => setWords(target.value.trim())}
          />
        </Form.Item>
        <Form.Item
          label={t('截至日期（不选即今天）')}
          htmlFor="organisation-day"
          layout="vertical"
          style={{ margin: 0 }}
        >
          <DayInput
            id="organisation-day"
            allowClear
            value={day}
            style={{ width: 190 }}
            onChange={({ target }) => setDay(target.value)}
          />
        </Form.Item>
        {manages && (
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('新设单位')}
          </Button>
        )}
      </Flex>
      {error && !data && <ProblemView error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton active />}
      {data && <Tree all={data.items} words={words} on={data.on} changes={manages && day === ''} />}
      {adding && <NewOrganisation onClose={() => setAdding(false)} />}
    </Flex>
  );
};
