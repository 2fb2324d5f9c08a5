import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Card, Descriptions, Flex, Skeleton, Typography } from 'antd';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Form } from '#domain/form';
import { schemeOf } from '#domain/scoring/schemes';
import { call } from '../../api/call.ts';
import { FormEditor } from '../../form/form-editor.tsx';
import { FormStore } from '../../form/store.ts';
import { ProblemView } from '../../parts/problem-view.tsx';
import { ThreeScores } from '../../parts/three-scores.tsx';

interface PublicPage {
  id: string;
  unit: string;
  title: string;
  fiscalYear: number;
  form: Form;
  scores: { stated: string | null; reviewer: string | null; grade: string | null };
  archiveSha256: string | null;
}

const anyScheme = schemeOf('MOF-2020');

const Published = ({ page }: { page: PublicPage }): ReactNode => {
  const { t } = useTranslation();
  const store = useMemo(() => new FormStore(page.form), [page.form]);
  return (
    <Flex vertical gap="middle">
      <Card>
        <Typography.Title level={3} style={{ marginTop: 0 }}>
          {page.unit}：{page.title}
        </Typography.Title>
        <ThreeScores
          stated={page.scores.stated}
          computed={null}
          reviewer={page.scores.reviewer}
          grade={page.scores.grade}
        />
        <Descriptions
          size="small"
          column={1}
          items={[
            { key: 'year', label: t('年度'), children: page.fiscalYear },
            ...(page.archiveSha256
              ? [
                  {
                    key: 'hash',
                    label: t('归档包校验码（SHA-256）'),
                    children: <code className="hash">{page.archiveSha256}</code>,
                  },
                ]
              : []),
          ]}
        />
        <Link to={'/public' as '/'}>{t('返回公开列表')}</Link>
      </Card>
      <FormEditor store={store} scheme={anyScheme} findings={[]} readOnly targetsFixed />
    </Flex>
  );
};

/** What everybody may read of one evaluation: the public copy, its scores, and the hash of the archive. */
const PublicOne = (): ReactNode => {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { data, error, refetch } = useQuery({
    queryKey: ['public', id],
    queryFn: () => call<PublicPage>(`api/public/evaluations/${id}`),
  });
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  return data ? <Published page={data} /> : <Skeleton active />;
};

export default PublicOne;
