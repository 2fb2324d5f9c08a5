import { Alert, Card, Tag, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '#domain/audit/rule';
import { severities } from '#domain/vocabulary';
import { severityColours } from '../../parts/severity-colours.ts';
import { PlaceLink } from '../../parts/place-link.tsx';
import { RedactButton } from './redact-button.tsx';

/** Numbers and the names of staff are redacted place by place; names of petitioners go of themselves. */
const redactable: ReadonlySet<string> = new Set(['P01', 'P03', 'P06']);

const placesOf = ({ rule, where, against }: Finding): string[] =>
  redactable.has(rule) ? [where, ...(against === undefined ? [] : [against])] : [];

interface Listed {
  title: string;
  findings: readonly Finding[];
  who: string;
  onRedact?: ((this: void, where: string, rule: string) => void) | undefined;
}

const Lines = ({ title, findings, who, onRedact }: Listed): ReactNode => {
  if (findings.length === 0) return null;
  return (
    <section>
      <b>{title}</b>
      <ol className="changes">
        {findings.map((finding) => (
          <li key={`${finding.rule} ${finding.where}`}>
            <Tag color={severityColours[finding.severity]}>{severities[finding.severity]}</Tag>
            <PlaceLink where={finding.where} />：{finding.message}{' '}
            {onRedact &&
              placesOf(finding).map((place, _, all) => (
                <RedactButton
                  key={place}
                  place={place}
                  alone={all.length === 1}
                  onRedact={() => onRedact(place, finding.rule)}
                />
              ))}
          </li>
        ))}
      </ol>
      <Typography.Paragraph type="secondary">{who}</Typography.Paragraph>
    </section>
  );
};

interface Props {
  /** Of the copy that would be published. */
  findings: readonly Finding[];
  /** RED findings of the form that were neither corrected nor waived. */
  open: readonly Finding[];
  /** Absent for whoever may not. */
  onRedact?: ((this: void, where: string, rule: string) => void) | undefined;
}

/** What forbids the publication, at its place, and who must do what about it. */
export const Hindrances = ({ findings, open, onRedact }: Props): ReactNode => {
  const { t } = useTranslation();
  const forbidden = findings.filter(({ severity }) => severity === 'RED');
  const held = forbidden.length + open.length;
  return (
    <Card size="small" title={t('公开前的检查')}>
      <Alert
        type={held > 0 ? 'error' : 'success'}
        showIcon
        style={{ marginBottom: 12 }}
        title={held > 0 ? t('有{{n}}处不能公开', { n: held }) : t('没有阻止公开的问题')}
      />
      <Lines
        title={t('个人信息（{{n}}处）', { n: forbidden.length })}
        findings={forbidden}
        who={t(
          '由公开管理员遮盖此处，再生成公开件；表格本身不改动。须改正原表的，由财政绩效科解锁重开，填报人改正后重新送审。',
        )}
        onRedact={onRedact}
      />
      <Lines
        title={t('未改正也未豁免的红色问题（{{n}}项）', { n: open.length })}
        findings={open}
        who={t('由财政绩效科解锁重开，填报人改正，或由审核人说明理由豁免，再重新送审。')}
      />
      <Lines
        title={t('请核对（{{n}}处）', { n: findings.length - forbidden.length })}
        findings={findings.filter(({ severity }) => severity !== 'RED')}
        who={t('不阻止公开，由公开管理员按当地规定决定是否隐去；敏感工作表述须遮盖，或写明保密审查情况。')}
        onRedact={onRedact}
      />
    </Card>
  );
};
