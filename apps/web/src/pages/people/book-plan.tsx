import { Empty, Flex, Table, Tag, Typography, type TableProps } from 'antd';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookPlan, BookProblem, PlannedPerson, PlannedUnit } from '#domain/answers/register-book';
import { organisationKinds } from '#domain/vocabulary';
import { rolesInWords } from './roles-in-words.ts';

const long = (text: string): ReactNode => <span className="long-name">{text}</span>;

interface Part<Row> {
  title: string;
  rowKey: (row: Row) => string;
  rows: readonly Row[];
  columns: TableProps<Row>['columns'];
}

/** One of the tables with its heading; nothing where it has no rows. */
const PlanTable = <Row extends object>({ title, rowKey, rows, columns }: Part<Row>): ReactNode =>
  rows.length > 0 && (
    <section>
      <Typography.Title level={5}>{title}</Typography.Title>
      <Table<Row>
        rowKey={rowKey}
        size="small"
        dataSource={[...rows]}
        scroll={{ x: 'max-content' }}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        columns={columns ?? []}
      />
    </section>
  );

const outcome = (t: TFunction) => ({
  title: t('结果'),
  render: (_: unknown, { outcome: what }: { outcome: string }) =>
    what === 'created' ? <Tag color="success">{t('将新增')}</Tag> : <Tag>{t('已有，不变')}</Tag>,
});

/** What is new stands first. */
const newFirst = <Row extends { outcome: string }>(rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => Number(a.outcome === 'known') - Number(b.outcome === 'known'));

const problemColumns = (t: TFunction): TableProps<BookProblem>['columns'] => [
  { title: t('单元格'), dataIndex: 'at' },
  { title: t('栏目'), dataIndex: 'column' },
  { title: t('所填内容'), dataIndex: 'said', render: long },
  { title: t('问题'), dataIndex: 'why', render: long },
  { title: t('怎样改'), dataIndex: 'next', render: long },
];

const unitColumns = (t: TFunction): TableProps<PlannedUnit>['columns'] => [
  { title: t('行号'), dataIndex: 'row', align: 'right' },
  outcome(t),
  { title: t('单位名称'), dataIndex: 'name', render: long },
  { title: t('编号'), dataIndex: 'id', render: long },
  { title: t('类别'), render: (_, { kind }) => t(organisationKinds[kind]) },
  { title: t('上级单位'), dataIndex: 'parentName', render: long },
];

const personColumns = (t: TFunction): TableProps<PlannedPerson>['columns'] => [
  { title: t('行号'), dataIndex: 'row', align: 'right' },
  outcome(t),
  { title: t('姓名'), dataIndex: 'name', render: long },
  { title: t('账号'), dataIndex: 'login' },
  { title: t('手机号'), dataIndex: 'mobile' },
  { title: t('单位'), dataIndex: 'organisationName', render: long },
  { title: t('岗位'), render: (_, { roles }) => long(rolesInWords(roles)) },
];

/** What a file comes to, in three tables: what has to be mended, the units, the people. */
export const BookPlanView = ({ plan: { problems, units, people } }: { plan: BookPlan }): ReactNode => {
  const { t } = useTranslation();
  if (problems.length + units.length + people.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('表中没有内容，请在表头下填写后重新上传')} />;
  return (
    <Flex vertical gap="middle">
      <PlanTable
        title={t('要改正的（{{n}}处）', { n: problems.length })}
        rowKey={({ at, why }) => `${at} ${why}`}
        rows={problems}
        columns={problemColumns(t)}
      />
      <PlanTable
        title={t('单位（{{n}}个）', { n: units.length })}
        rowKey={({ id }) => id}
        rows={newFirst(units)}
        columns={unitColumns(t)}
      />
      <PlanTable
        title={t('人员（{{n}}人）', { n: people.length })}
        rowKey={({ login }) => login}
        rows={newFirst(people)}
        columns={personColumns(t)}
      />
    </Flex>
  );
};
