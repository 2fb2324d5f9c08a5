import { Link } from '@tanstack/react-router';
import { Tag, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DrillLine } from '#domain/answers/board';
import { Day } from '../../parts/when.tsx';

/** What is told of each evaluation behind a figure. `today`: civil date of the office. */
export const useDrillColumns = (today: string): TableColumnsType<DrillLine> => {
  const { t } = useTranslation();
  return [
    {
      title: t('单位和项目'),
      className: 'unit-and-title',
      render: (_, { id, unit, title, fiscalYear }) => (
        <Link to={`/evaluations/${id}` as '/'}>
          {unit}：{title}（{fiscalYear}）
        </Link>
      ),
    },
    { title: t('环节'), dataIndex: 'placeName' },
    {
      title: t('期限'),
      dataIndex: 'due',
      render: (due: string | null) =>
        due && (
          <>
            <Day on={due} /> {due < today && <Tag color="error">{t('逾期')}</Tag>}
          </>
        ),
    },
    { title: t('退回'), dataIndex: 'returns', align: 'right' },
    { title: t('红色问题'), align: 'right', render: (_, { findings }) => findings.red },
    { title: t('自评'), dataIndex: 'stated', align: 'right' },
    { title: t('核算'), dataIndex: 'computed', align: 'right' },
    { title: t('审核'), dataIndex: 'reviewer', align: 'right' },
  ];
};
