import { useQuery } from '@tanstack/react-query';
import { Alert, Card, Empty, Flex, Grid, Skeleton, Table, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditionLine } from '#domain/answers/calendars';
import { calendarList } from '../../api/calendars.ts';
import { ProblemView } from '../../parts/problem-view.tsx';
import { useMe } from '../../session/session.tsx';
import { Day, dayInWords } from '../../parts/when.tsx';
import { Importing } from './importing.tsx';

const datesOf = ({ days }: EditionLine, kind: 'off' | 'work'): string[] =>
  Object.keys(days)
    .filter((date) => days[date] === kind)
    .toSorted();

/** 1月1日、1月2日: the year stands in the name of the edition; days of another year say it. */
const listed = (line: EditionLine, kind: 'off' | 'work'): string =>
  datesOf(line, kind)
    .map((date) => dayInWords(date).replace(`${line.edition.split('@')[0]}年`, ''))
    .join('、');

/** A telephone has no room for columns: the notice, its day and its holidays stand below the edition. */
const wide = ['md' as const];

const Edition = ({ line }: { line: EditionLine }): ReactNode => {
  const { t } = useTranslation();
  const [year, n] = line.edition.split('@');
  return (
    <>
      {t('{{year}}年第{{n}}版', { year, n })}
      <Flex vertical className="narrow-only">
        <span>{line.source}</span>
        <Day on={line.published} />
        <span>{t('放假{{n}}天', { n: datesOf(line, 'off').length })}</span>
      </Flex>
    </>
  );
};

/** 日历版本: which holidays hold, where a year is missing, and a new notice brought in. */
const Calendars = (): ReactNode => {
  const { t } = useTranslation();
  const { roles } = useMe();
  const screen = Grid.useBreakpoint();
  const { data, error, refetch } = useQuery(calendarList);
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  return (
    <Flex vertical gap={12}>
      {data.warnings.map(({ year, text }) => (
        <Alert key={year} type="warning" showIcon title={text} />
      ))}
      <Card title={t('日历版本')}>
        <Table<EditionLine>
          rowKey="edition"
          size="small"
          dataSource={data.editions.toReversed()}
          scroll={screen.md ? { x: 'max-content' } : {}}
          pagination={{ pageSize: 10, hideOnSinglePage: true }}
          locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('还没有日历')} /> }}
          expandable={{
            expandedRowRender: (line) => (
              <>
                <div>{t('放假：{{days}}', { days: listed(line, 'off') })}</div>
                <div>{t('调休上班：{{days}}', { days: listed(line, 'work') || t('无') })}</div>
              </>
            ),
          }}
          columns={[
            { title: t('版本'), render: (_, line) => <Edition line={line} /> },
            {
              title: t('状态'),
              render: (_, { inForce }) =>
                inForce ? <Tag color="success">{t('现行')}</Tag> : <Tag>{t('已被取代')}</Tag>,
            },
            { title: t('通知文号'), dataIndex: 'source', responsive: wide },
            {
              title: t('通知日期'),
              dataIndex: 'published',
              responsive: wide,
              render: (day: string) => <Day on={day} />,
            },
            {
              title: t('放假天数'),
              align: 'right',
              responsive: wide,
              render: (_, line) => datesOf(line, 'off').length,
            },
            {
              title: t('来源'),
              responsive: wide,
              render: (_, { builtIn }) => (builtIn ? t('随产品提供') : t('本单位导入')),
            },
          ]}
        />
      </Card>
      {roles.some(({ code }) => code === 'performanceOffice') && <Importing />}
    </Flex>
  );
};

export default Calendars;
