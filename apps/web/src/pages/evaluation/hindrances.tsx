import { Alert, Card, Tag, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '#domain/audit/rule';
import { severities } from '#domain/vocabulary';
import { goTo } from '../../parts/go-to.ts';
import { inWords } from '../../parts/in-words.ts';

const Place = ({ where }: { where: string }): ReactNode => (
  <Typography.Link
    href={`#${where}`}
    onClick={(event) => {
      event.preventDefault();
      goTo(where);
    }}
  >
    {inWords(where)}
  </Typography.Link>
);

const Lines = ({ title, findings, who }: { title: string; findings: readonly Finding[]; who: string }): ReactNode =>
  findings.length > 0 && (
    <section>
      <b>{title}</b>
      <ol className="changes">
        {findings.map(({ rule, where, severity, message }) => (
          <li key={`${rule} ${where}`}>
            <Tag color={severity === 'RED' ? 'error' : 'default'}>{severities[severity]}</Tag>
            <Place where={where} />：{message}
          </li>
        ))}
      </ol>
      <Typography.Paragraph type="secondary">{who}</Typography.Paragraph>
    </section>
  );

interface Props {
  /** Of the copy that would be published. */
  findings: readonly Finding[];
  /** RED findings of the form that were neither corrected nor waived. */
  open: readonly Finding[];
}

/** What forbids the publication, at its place, and who must do what about it. */
export const Hindrances = ({ findings, open }: Props): ReactNode => {
  const { t } = useTranslation();
  const forbidden = findings.filter(({ severity }) => severity === 'RED');
  const held = forbidden.length + open.length;
  return (
    <Card size="small" title={t('公开前的检查')}>
      <Alert
        type={held > 0 ? 'error' : 'success'}
        showIcon
        title={held > 0 ? t('有{{n}}处不能公开', { n: held }) : t('没有阻止公开的问题')}
      />
      <Lines
        title={t('个人信息（{{n}}处）', { n: forbidden.length })}
        findings={forbidden}
        who={t('由公开管理员重新准备公开并遮盖；遮盖不了的，由财政绩效科解锁重开，填报人改正后重新送审。')}
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
