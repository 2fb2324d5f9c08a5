import { useQuery } from '@tanstack/react-query';
import { Empty, Skeleton, Tree } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { organisations, treeOf } from '../../api/organisations.ts';
import { ProblemView } from '../../parts/problem-view.tsx';

/** The organisations from one's own down. */
export const OrganisationTree = (): ReactNode => {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(organisations);
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  if (data.length === 0) return <Empty description={t('您的管理范围内没有单位')} />;
  return <Tree defaultExpandAll selectable={false} height={600} aria-label={t('组织机构')} treeData={treeOf(data)} />;
};
