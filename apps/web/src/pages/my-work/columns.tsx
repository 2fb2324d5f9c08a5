import { Link } from '@tanstack/react-router';
import { Tag, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import type { WorkLine } from '#domain/answers/work';
import { LightMark } from '../../parts/light-mark.tsx';
import { When } from '../../parts/when.tsx';

/** What a list of work tells of each evaluation. */
export const useColumns = (): TableColumnsType<WorkLine> => {
  const { t } = useTranslation();
  return [
    {
      title: t('期限'),
      width: 150,
      render: (_, { light, due }) => <LightMark light={light} words={due ?? t('无期限')} />,
    },
    {
      title: t('事项'),
      render: (_, { id, awaits, placeName }) => (
        <Link to={`/evaluations/${id}` as '/'}>{awaits[0]?.what ?? placeName}</Link>
      ),
    },
    { title: t('单位'), dataIndex: 'unit', className: 'long' },
    { title: t('项目'), dataIndex: 'title', className: 'long' },
    { title: t('年度'), dataIndex: 'fiscalYear', align: 'right' },
    {
      title: t('为什么是我'),
      render: (_, { awaits, placeName }) => awaits.map(({ why }) => why).join('、') || placeName,
    },
    {
      title: t('问题'),
      render: (_, { findings: { red, yellow } }) => (
        <>
          {red > 0 && <Tag color="error">{t('红 {{red}}', { red })}</Tag>}
          {yellow > 0 && <Tag color="warning">{t('黄 {{yellow}}', { yellow })}</Tag>}
        </>
      ),
    },
    { title: t('核算得分'), dataIndex: 'computed', align: 'right' },
    { title: t('最近变动'), dataIndex: 'since', render: (at: string) => <When at={at} /> },
  ];
};
