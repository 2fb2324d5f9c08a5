import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Detail } from '#domain/answers/evaluation';
import { choiceWords } from './words.ts';
import { MonitoringLight } from '../parts/monitoring-light.tsx';

/** The warning that waits for a disposal: which month, which light, how much was spent. */
export const DisposalAbove = ({ detail: { monitoring } }: { detail: Detail }): ReactNode => {
  const { t } = useTranslation();
  const last = monitoring.at(-1);
  return (
    last && (
      <p className="above">
        {t('截至{{period}}累计执行{{yuan}}元，{{outlook}}', {
          period: last.period,
          yuan: (last.executedFen / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2 }),
          outlook: choiceWords['outlook']?.[last.outlook],
        })}{' '}
        <MonitoringLight light={last.light} />
      </p>
    )
  );
};
