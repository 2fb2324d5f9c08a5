import { Alert, Button, Card, Tag, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '#domain/audit/rule';
import { severities } from '#domain/vocabulary';
import { inWords } from '../../parts/in-words.ts';
import { PlaceLink } from '../../parts/place-link.tsx';

/** Numbers are redacted place by place; names go of themselves. */
const redactable: ReadonlySet<string> = new Set(['P01', 'P06']);

interface Listed {
  title: string;
  findings: readonly Finding[];
  who: string;
  onRedact?: ((this: void, where: string) => void) | undefined;
}

const Lines = ({ title, findings, who, onRedact }: Listed): ReactNode => {
  const { t } = useTranslation();
  if (findings.length === 0) return null;
  return (
    <section>
      <b>{title}</b>
      <ol className="changes">
        {findings.map(({ rule, where, severity, message }) => (
          <li key={`${rule} ${where}`}>
            <Tag color={severity === 'RED' ? 'error' : 'default'}>{severities[severity]}</Tag>
            <PlaceLink where={where} />：{message}{' '}
            {onRedact && redactable.has(rule) && (
              <Button
                size="small"
                aria-label={t('遮盖此处：{{place}}', { place: inWords(where) })}
                onClick={() => onRedact(where)}
              >
                {t('遮盖此处')}
              </Button>
            )}
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
  onRedact?: ((this: void, where: string) => void) | undefined;
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
        who={t('不阻止公开，由公开管理员按当地规定决定是否隐去。')}
      />
    </Card>
  );
};
