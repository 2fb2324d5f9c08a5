import { Flex, Statistic, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  stated: string | null;
  computed: string | null;
  reviewer: string | null;
  grade?: string | null | undefined;
}

/** 自评、系统核算、审核 side by side; the grade stands beside the score it was given for: none overwrites another. Nothing while there is none, as for a goal. */
export const ThreeScores = ({ stated, computed, reviewer, grade }: Props): ReactNode => {
  const { t } = useTranslation();
  if (stated === null && computed === null && reviewer === null) return null;
  const suffix = grade && <Tag>{grade}</Tag>;
  return (
    <Flex gap="large" wrap>
      <Statistic title={t('自评')} value={stated ?? '—'} />
      <Statistic title={t('系统核算')} value={computed ?? '—'} suffix={reviewer === null && suffix} />
      <Statistic title={t('审核')} value={reviewer ?? '—'} suffix={reviewer !== null && suffix} />
    </Flex>
  );
};
