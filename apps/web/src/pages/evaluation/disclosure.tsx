import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Card, Flex, Skeleton } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Detail } from '#domain/answers/evaluation';
import type { PublicCopy as Copy } from '#domain/answers/published';
import { blocking } from '#domain/audit/audit';
import { concernsPublicOnly } from '#domain/audit/public-only';
import { privacyFindings } from '#domain/evaluation/publishing';
import type { Form } from '#domain/form';
import { publicCopy } from '#domain/public-copy';
import { formOf } from '../../api/evaluation.ts';
import { publicPageOf } from '../../api/public.ts';
import { ProblemView } from '../../parts/problem-view.tsx';
import { PublicCopy } from '../../parts/public-copy.tsx';
import { PublicProof } from '../../parts/public-proof.tsx';
import { Hindrances } from './hindrances.tsx';
import { chosenFor, redacted, usualMasks, type Chosen } from './masks.ts';
import { Preparing } from './preparing.tsx';

/** As the house will answer the public. */
const asPublic = ({ unit, title, fiscalYear, pins, scores }: Detail, form: Form): Copy => ({
  unit: unit.name,
  title,
  fiscalYear,
  form,
  scheme: { id: pins.scheme, version: pins.schemeVersion },
  scores: {
    stated: scores?.sheet.total.stated ?? null,
    reviewer: scores?.reviewer ?? null,
    grade: scores?.reviewerGrade ?? null,
  },
});

const Preview = ({ detail, own, made }: { detail: Detail; own: Form; made: Form | undefined }): ReactNode => {
  const { t } = useTranslation();
  const [masks, setMasks] = useState<Chosen | null>(made ? null : usualMasks);
  const form = useMemo(() => (masks || !made ? publicCopy(own, masks ?? usualMasks) : made), [own, made, masks]);
  const copy = useMemo(() => asPublic(detail, form), [detail, form]);
  const kept = masks?.kept ?? detail.disclosure?.kept;
  const findings = useMemo(() => privacyFindings({ pins: detail.pins }, form, kept), [detail.pins, form, kept]);
  const mayRedact = detail.allowedActions.some(({ action, allowed }) => action === 'prepareDisclosure' && allowed);
  const redact = (where: string, rule: string): void =>
    setMasks(
      redacted(
        masks ?? chosenFor(detail.disclosure),
        where,
        rule === 'P03' ? t('按规定不公开经办人信息') : t('涉及个人信息，不予公开'),
      ),
    );
  const open = blocking(
    detail.findings.filter((finding) => !concernsPublicOnly(finding)),
    detail.waivers,
  );
  return (
    <Flex gap="middle" align="start" wrap="wrap">
      <div className="filling">
        <Alert
          className="no-print"
          type="info"
          showIcon
          style={{ marginBottom: 12 }}
          title={
            masks
              ? t('预览：按“遮盖与公开”中选定的遮盖方式，社会公众将看到')
              : t('公示中：社会公众将看到的就是这份公开件')
          }
        />
        <PublicCopy copy={copy} findings={findings} />
      </div>
      <Flex vertical gap="middle" className="beside no-print">
        <Hindrances findings={findings} open={open} onRedact={mayRedact ? redact : undefined} />
        <Preparing
          detail={detail}
          own={own}
          copy={form}
          masks={masks}
          onMasks={setMasks}
          onMade={() => setMasks(null)}
        />
      </Flex>
    </Flex>
  );
};

const Open = ({ id }: { id: string }): ReactNode => {
  const { t } = useTranslation();
  const { data, error } = useQuery(publicPageOf(id));
  if (error) return <ProblemView error={error} />;
  if (!data) return <Skeleton active />;
  return (
    <Flex vertical gap="middle">
      <Card size="small" className="no-print" title={t('已向社会公开')}>
        <p>
          <Link to={`/public/${id}` as '/'}>{t('打开公开页面')}</Link>
        </p>
        <PublicProof page={data} />
      </Card>
      <PublicCopy copy={data} />
    </Flex>
  );
};

/** 公开: what the public will see, what still forbids it and who must act; afterwards where it stands and how it is proved. */
export const Disclosure = ({ detail }: { detail: Detail }): ReactNode => {
  const { id, place, formVersions } = detail;
  const own = useQuery(formOf(id, 'selfEvaluation', formVersions.selfEvaluation));
  const made = useQuery(formOf(id, 'public', formVersions.public));
  if (place === 'publication.published' || place === 'archived') return <Open id={id} />;
  if (own.error ?? made.error) return <ProblemView error={own.error ?? made.error} />;
  const noticed = place === 'publication.noticed';
  if (!own.data || (noticed && !made.data)) return <Skeleton active />;
  return (
    <Preview key={formVersions.public ?? 0} detail={detail} own={own.data} made={noticed ? made.data : undefined} />
  );
};
