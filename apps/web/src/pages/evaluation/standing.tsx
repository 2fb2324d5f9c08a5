import { Alert, Flex, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Detail } from '#domain/answers/evaluation';
import { dueStages, type DueStage } from '#domain/vocabulary';
import { Day, dayInWords } from '../../parts/when.tsx';

/** The dates; each says on hovering how it comes about, and aloud where it was counted without holiday data. */
export const Due = ({ deadlines, dueDates }: Pick<Detail, 'deadlines' | 'dueDates'>): ReactNode => {
  const { t } = useTranslation();
  return (Object.entries(deadlines) as [DueStage, string][]).map(([stage, due]) => {
    const line = dueDates.find((one) => one.stage === stage);
    return (
      <Tag key={stage} title={line?.explanation}>
        {t('{{title}}期限', { title: dueStages[stage] })} <Day on={due} />
      </Tag>
    );
  });
};

/** What holds for the case as a whole just now: stopped, opened again, or asked to be. */
export const Standing = ({ detail }: { detail: Detail }): ReactNode => {
  const { t } = useTranslation();
  const { suspended, reopened, reopeningAsked, dueDates } = detail;
  const said: (string | null)[] = [
    suspended && t('已挂起：{{by}}，{{reason}}。挂起期间期限暂停计算', suspended),
    reopened && t('已解锁重开至{{until}}：{{by}}，{{reason}}', { ...reopened, until: dayInWords(reopened.until) }),
    reopeningAsked && t('已申请解锁：{{by}}，{{reason}}', reopeningAsked),
    ...dueDates.flatMap(({ what, warnings }) => warnings.map(({ text }) => `${what}：${text}`)),
  ];
  const words = said.filter((one) => one !== null);
  if (words.length === 0) return null;
  return (
    <Flex vertical gap="small" style={{ marginBottom: 12 }}>
      {words.map((one) => (
        <Alert key={one} type="warning" showIcon title={one} />
      ))}
    </Flex>
  );
};
