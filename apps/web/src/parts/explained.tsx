import { Alert, Descriptions, Tag, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { explain, type Explanation } from '#domain/audit/explain';
import type { Finding } from '#domain/audit/rule';
import { severities } from '#domain/vocabulary';
import { severityColours } from './severity-colours.ts';

const Example = ({ example: { wrong, right } }: { example: NonNullable<Explanation['example']> }): ReactNode => {
  const { t } = useTranslation();
  return (
    <>
      <div>
        <Tag color="error">{t('不妥')}</Tag> {wrong}
      </div>
      <div>
        <Tag color="success">{t('妥当')}</Tag> {right}
      </div>
    </>
  );
};

/** One rule as it speaks to whoever has to act on its finding. */
const Explained = ({ finding }: { finding: Finding }): ReactNode => {
  const { t } = useTranslation();
  const rule = explain(finding.rule, finding.severity);
  if (!rule) return <Alert type="info" title={t('规则库中没有{{rule}}的说明', { rule: finding.rule })} />;
  const items: [string, ReactNode][] = [
    ['比较的是', finding.formula ?? rule.formula],
    ['表中写的是', finding.said],
    ['核算结果', finding.computed],
    ['为什么重要', rule.matters],
    ['怎样改', rule.mend],
    ['举例', rule.example && <Example example={rule.example} />],
    ['依据', rule.sources.map((title) => <div key={title}>{title}</div>)],
    ['能否豁免', rule.waiver],
  ];
  return (
    <>
      <Typography.Paragraph strong>
        <Tag color={severityColours[finding.severity]}>{t(severities[finding.severity])}</Tag> {rule.code} {rule.name}
      </Typography.Paragraph>
      <Descriptions
        className="explained"
        column={1}
        size="small"
        layout="vertical"
        colon={false}
        items={items
          .filter(([, words]) => words)
          .map(([title, words]) => ({ key: title, label: t(title), children: <div>{words}</div> }))}
      />
    </>
  );
};

export default Explained;
