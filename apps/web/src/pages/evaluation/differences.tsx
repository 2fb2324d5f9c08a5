import { Flex, Tag, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '#domain/audit/rule';
import type { Comparison, Difference } from '#domain/compare/compare';
import { severities } from '#domain/vocabulary';
import { goTo } from '../../parts/go-to.ts';
import { inWords } from '../../parts/in-words.ts';
import { FieldTable } from './field-table.tsx';

/** Differences in words; each leads to its place where the form is on the page. */
export const Changes = ({ lines, linked }: { lines: readonly Difference[]; linked: boolean }): ReactNode => (
  <ul className="changes">
    {lines.map(({ where, label, words }) => (
      <li key={`${where} ${label}`}>
        {linked ? (
          <Typography.Link
            href={`#${where}`}
            onClick={(event) => {
              event.preventDefault();
              goTo(where);
            }}
          >
            {words}
          </Typography.Link>
        ) : (
          words
        )}
      </li>
    ))}
  </ul>
);

const Judged = ({ findings, words }: { findings: readonly Finding[]; words: string }): ReactNode =>
  findings.length > 0 && (
    <div>
      <b>{words}</b>
      <ul className="changes">
        {findings.map(({ rule, where, severity, message }) => (
          <li key={`${rule} ${where} ${message}`}>
            <Tag>{severities[severity]}</Tag> {inWords(where)}：{message}
          </li>
        ))}
      </ul>
    </div>
  );

/** What differs between two versions of a form: fields, computed scores, findings. */
export const Differences = ({
  comparison: { fields, scores, findings },
  linked = false,
  others = false,
  byField = false,
}: {
  comparison: Comparison;
  linked?: boolean;
  /** Some fields were shown before these. */
  others?: boolean;
  /** As a table of before and after. */
  byField?: boolean;
}): ReactNode => {
  const { t } = useTranslation();
  const same = fields.length + scores.length + findings.gone.length + findings.fresh.length === 0;
  if (same) return <p>{t('两个版本内容相同')}</p>;
  return (
    <Flex vertical gap="small">
      {fields.length > 0 && (
        <div>
          <b>{t(others ? '其他改动的栏目（{{n}}处）' : '改动的栏目（{{n}}处）', { n: fields.length })}</b>
          {byField ? <FieldTable lines={fields} /> : <Changes lines={fields} linked={linked} />}
        </div>
      )}
      {scores.length > 0 && (
        <div>
          <b>{t('得分的变化（{{n}}处）', { n: scores.length })}</b>
          <Changes lines={scores} linked={false} />
        </div>
      )}
      <Judged findings={findings.gone} words={t('已消除的问题（{{n}}个）', { n: findings.gone.length })} />
      <Judged findings={findings.fresh} words={t('新出现的问题（{{n}}个）', { n: findings.fresh.length })} />
    </Flex>
  );
};
