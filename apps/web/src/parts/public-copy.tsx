import { Card, Flex, Statistic, Tag, Typography } from 'antd';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublicCopy as Copy } from '#domain/answers/published';
import type { Finding } from '#domain/audit/rule';
import { schemeOf } from '#domain/scoring/schemes';
import { FormEditor } from '../form/form-editor.tsx';
import { FormStore } from '../form/store.ts';

interface Props {
  copy: Copy;
  /** Only before it is published: what holds it back, written at its place. */
  findings?: readonly Finding[];
  /** Below the scores. */
  more?: ReactNode;
}

const none: readonly Finding[] = [];

/** What everybody reads of an evaluation: before and after it is published the same, sign by sign. */
export const PublicCopy = ({ copy, findings = none, more }: Props): ReactNode => {
  const { t } = useTranslation();
  const { unit, title, fiscalYear, form, scheme, scores } = copy;
  const store = useMemo(() => new FormStore(form), [form]);
  return (
    <Flex vertical gap="middle" className="public-copy">
      <Card size="small">
        <Typography.Title level={4} style={{ marginTop: 0 }}>
          {unit}：{title}
        </Typography.Title>
        <Flex gap="large" wrap>
          <Statistic title={t('年度')} value={fiscalYear} groupSeparator="" />
          <Statistic title={t('自评得分')} value={scores.stated ?? '—'} />
          <Statistic
            title={t('审核得分')}
            value={scores.reviewer ?? '—'}
            suffix={scores.grade && <Tag>{scores.grade}</Tag>}
          />
        </Flex>
        {more}
      </Card>
      <FormEditor
        store={store}
        scheme={schemeOf(scheme.id, scheme.version)}
        findings={findings}
        readOnly
        targetsFixed
        spoken
      />
    </Flex>
  );
};
