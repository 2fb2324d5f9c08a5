import { Link } from '@tanstack/react-router';
import { Flex, Tag, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkLine } from '#domain/answers/work';
import { civilDate } from '#domain/deadlines/civil';
import { LightMark } from '../../parts/light-mark.tsx';
import { clock, Day, dayInWords } from '../../parts/when.tsx';

/** A telephone has no room for columns: all that tells evaluations apart stands below what is to be done. */
const wide = ['md' as const];

/** The day; the minute on hovering. */
const Since = ({ at }: { at: string }): ReactNode => (
  <span title={clock.format(new Date(at))}>
    <Day on={civilDate(at)} />
  </span>
);

/** What a list of work tells of each evaluation. */
export const useColumns = (): TableColumnsType<WorkLine> => {
  const { t } = useTranslation();
  const dueOf = ({ light, due }: WorkLine): ReactNode => (
    <LightMark light={light} words={due ? dayInWords(due) : t('无期限')} />
  );
  return [
    { title: t('期限'), responsive: wide, render: (_, line) => dueOf(line) },
    {
      title: t('事项'),
      className: 'long',
      render: (_, line) => (
        <>
          <Link to={`/evaluations/${line.id}` as '/'}>{line.awaits[0]?.what ?? line.placeName}</Link>
          <Flex vertical className="narrow-only">
            <span>
              {line.unit}：{line.title}（{line.fiscalYear}）
            </span>
            {dueOf(line)}
          </Flex>
        </>
      ),
    },
    { title: t('单位'), dataIndex: 'unit', className: 'long', responsive: wide },
    { title: t('项目'), dataIndex: 'title', className: 'long', responsive: wide },
    { title: t('年度'), dataIndex: 'fiscalYear', align: 'right', responsive: wide },
    {
      title: t('为什么是我'),
      responsive: wide,
      render: (_, { awaits, placeName }) => awaits.map(({ why }) => why).join('、') || placeName,
    },
    {
      title: t('问题'),
      render: (_, { findings: { red, yellow } }) => (
        <Flex gap={4} wrap>
          {red > 0 && <Tag color="error">{t('红 {{red}}', { red })}</Tag>}
          {yellow > 0 && <Tag color="warning">{t('黄 {{yellow}}', { yellow })}</Tag>}
        </Flex>
      ),
    },
    { title: t('核算得分'), dataIndex: 'computed', align: 'right', responsive: wide },
    { title: t('最近变动'), dataIndex: 'since', responsive: wide, render: (at: string) => <Since at={at} /> },
  ];
};
