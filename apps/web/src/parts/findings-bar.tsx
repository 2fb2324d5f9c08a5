import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { Button, Flex, Input, Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding, Severity } from '#domain/audit/rule';
import { severities } from '#domain/vocabulary';
import type { Grouping } from './finding-groups.ts';

export interface Narrowing {
  by: Grouping;
  severity: Severity | null;
  words: string;
}

interface Props {
  findings: readonly Finding[];
  narrowing: Narrowing;
  onNarrow(this: void, narrowing: Narrowing): void;
  /** Which of those shown one stands at; null before the first step. */
  at: number | null;
  shown: number;
  onStep(this: void, by: 1 | -1): void;
}

/** Above a long list: how it is divided and narrowed, and the steps from one finding to the next. */
export const FindingsBar = ({ findings, narrowing, onNarrow, at, shown, onStep }: Props): ReactNode => {
  const { t } = useTranslation();
  const count = (one: Severity): number => findings.filter(({ severity }) => severity === one).length;
  return (
    <Flex vertical gap={6} className="findings-bar">
      <Flex gap={6} wrap>
        <Segmented<Severity | 'all'>
          size="small"
          aria-label={t('问题级别')}
          value={narrowing.severity ?? 'all'}
          onChange={(chosen) => onNarrow({ ...narrowing, severity: chosen === 'all' ? null : chosen })}
          options={[
            { value: 'all', label: t('全部{{n}}', { n: findings.length }) },
            ...(Object.keys(severities) as Severity[])
              .filter((one) => count(one) > 0)
              .map((one) => ({ value: one, label: `${t(severities[one])}${count(one)}` })),
          ]}
        />
        <Segmented<Grouping>
          size="small"
          aria-label={t('问题分组')}
          value={narrowing.by}
          onChange={(by) => onNarrow({ ...narrowing, by })}
          options={[
            { value: 'severity', label: t('按级别') },
            { value: 'part', label: t('按栏目') },
          ]}
        />
      </Flex>
      <Flex gap={6} align="center">
        <Input
          size="small"
          allowClear
          placeholder={t('问题中的文字')}
          aria-label={t('问题中的文字')}
          value={narrowing.words}
          onChange={({ target }) => onNarrow({ ...narrowing, words: target.value })}
        />
        <Button
          size="small"
          icon={<UpOutlined />}
          aria-label={t('上一个问题')}
          title={t('上一个问题（Shift+F8）')}
          disabled={shown === 0}
          onClick={() => onStep(-1)}
        />
        <Button
          size="small"
          icon={<DownOutlined />}
          aria-label={t('下一个问题')}
          title={t('下一个问题（F8）')}
          disabled={shown === 0}
          onClick={() => onStep(1)}
        />
        <span className="step" aria-live="polite">
          {at === null ? `${shown}` : `${at + 1}/${shown}`}
        </span>
      </Flex>
    </Flex>
  );
};
