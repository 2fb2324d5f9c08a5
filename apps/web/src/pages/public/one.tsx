import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { publicPageOf } from '../../api/public.ts';
import { ProblemView } from '../../parts/problem-view.tsx';
import { PublicCopy } from '../../parts/public-copy.tsx';
import { PublicProof } from '../../parts/public-proof.tsx';

/** What everybody may read of one evaluation: the public copy, its scores, and how to see that it is the same. */
const PublicOne = (): ReactNode => {
  const { t } = useTranslation();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { data, error, refetch } = useQuery(publicPageOf(id));
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  return (
    <>
      <p className="no-print">
        <Link to={'/public' as '/'}>{t('返回公开列表')}</Link>
      </p>
      <PublicCopy copy={data} more={<PublicProof page={data} />} />
    </>
  );
};

export default PublicOne;
