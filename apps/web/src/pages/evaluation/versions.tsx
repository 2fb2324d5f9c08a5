import { useQuery } from '@tanstack/react-query';
import { Alert, Card, Flex, Form, Select, Skeleton } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryLine } from '#domain/answers/evaluation';
import { comparisonOf } from '../../api/evaluation.ts';
import { asProblem } from '../../api/problem.ts';
import { clock } from '../../parts/when.tsx';
import { Differences } from './differences.tsx';

/** Any two moments of a case compared in words; at first: now, beside the last submission or return. */
export const Versions = ({ id, history }: { id: string; history: readonly HistoryLine[] }): ReactNode => {
  const { t } = useTranslation();
  const [from, setFrom] = useState<number>();
  const [to, setTo] = useState<number>();
  const { data, error } = useQuery(comparisonOf(id, from, to));
  const moments = history.toReversed().map(({ version, title, at, by }) => ({
    value: version,
    label: `${t('第{{version}}号', { version })} ${title} ${by.name} ${clock.format(new Date(at))}`,
  }));
  const choice = (label: string, value: number | undefined, onChange: (version?: number) => void): ReactNode => (
    <Form.Item label={label} className="moment">
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        options={moments}
        aria-label={label}
        placeholder={t('由系统选定')}
        {...(value !== undefined && { value })}
        onChange={onChange}
      />
    </Form.Item>
  );
  return (
    <Card size="small">
      <Form layout="vertical">
        <Flex gap="middle" wrap>
          {choice(t('较早的版本'), from ?? data?.from.version, setFrom)}
          {choice(t('较晚的版本'), to ?? data?.to.version, setTo)}
        </Flex>
      </Form>
      {error ? <Alert type="info" showIcon title={asProblem(error).message} /> : !data && <Skeleton active />}
      {data && !error && <Differences comparison={data} byField />}
    </Card>
  );
};
