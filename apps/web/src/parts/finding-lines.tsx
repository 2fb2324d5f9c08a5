import { Badge, Collapse, Flex, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding, Severity } from '#domain/audit/rule';
import { severities } from '#domain/vocabulary';
import { goTo } from './go-to.ts';
import { inWords } from './in-words.ts';
import { severityColours } from './severity-colours.ts';
import { Why } from './why.tsx';

const meanings: Record<Severity, string> = { RED: '须改正后才能送审', YELLOW: '请核对', BLUE: '建议' };

/** 为什么: what was said, what follows from it, and by which formula. */
const Proof = ({ finding }: { finding: Finding }): ReactNode => {
  const { t } = useTranslation();
  const lines: [string, string | undefined][] = [
    ['表中写的是', finding.said],
    ['核算结果', finding.computed],
    ['依据', finding.formula],
    ['对照位置', finding.against && inWords(finding.against)],
  ];
  return (
    <dl className="proof">
      {lines
        .filter(([, words]) => words)
        .map(([title, words]) => (
          <div key={title}>
            <dt>{t(title)}</dt>
            <dd>{words}</dd>
          </div>
        ))}
    </dl>
  );
};

interface Props {
  findings: readonly Finding[];
  /** Number of the first one in the whole list. */
  first: number;
  at: number | null;
  onPlace(this: void, nth: number): void;
  waived: (finding: Finding) => string | undefined;
  extra: ((finding: Finding) => ReactNode) | undefined;
}

/** Findings one below the other; each unfolds to its proof. */
export const FindingLines = ({ findings, first, at, onPlace, waived, extra }: Props): ReactNode => {
  const { t } = useTranslation();
  return (
    <Collapse
      size="small"
      collapsible="icon"
      items={findings.map((finding, i) => ({
        key: first + i,
        className: first + i === at ? 'current' : '',
        label: (
          <Flex gap="small" align="baseline" data-nth={first + i}>
            <Tag color={severityColours[finding.severity]} title={t(meanings[finding.severity])}>
              {t(severities[finding.severity])}
            </Tag>
            <span className="finding">
              <a
                href={`#${finding.where}`}
                {...(first + i === at && { 'aria-current': true })}
                onClick={(event) => {
                  event.preventDefault();
                  event.stopPropagation();
                  onPlace(first + i);
                  goTo(finding.where);
                }}
              >
                {inWords(finding.where)}
              </a>
              ：{finding.message} <Why finding={finding} />
              {waived(finding) && (
                <Badge status="default" text={t('已豁免：{{reason}}', { reason: waived(finding) })} />
              )}
            </span>
          </Flex>
        ),
        extra: extra?.(finding),
        children: <Proof finding={finding} />,
      }))}
    />
  );
};
