import { Card, Tag, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { answerKinds, returnReasons } from '#domain/approval/events';
import type { Resubmitted } from '#domain/compare/resubmitted';
import { goTo } from '../../parts/go-to.ts';
import { inWords } from '../../parts/in-words.ts';
import { Changes, Differences } from './differences.tsx';

/** After a return: what was asked, what was answered, what was really changed at that place, and all else that differs. */
export const Resubmission = ({ found }: { found: Resubmitted }): ReactNode => {
  const { t } = useTranslation();
  const told = new Set(found.items.flatMap(({ changes }) => changes.map(({ where }) => where)));
  const rest = found.fields.filter(({ where }) => !told.has(where));
  const more = rest.length + found.scores.length + found.findings.gone.length + found.findings.fresh.length > 0;
  return (
    <Card size="small" title={t('上次退回以来（{{by}}退回：{{opinion}}）', { by: found.by, opinion: found.opinion })}>
      {found.items.length > 0 && (
        <ol className="answered">
          {found.items.map((item, i) => (
            <li key={i}>
              {item.where && <Typography.Link onClick={() => goTo(item.where)}>{inWords(item.where)}</Typography.Link>}
              {item.where && '：'}
              {item.text}
              {item.code && <Typography.Text type="secondary">（{returnReasons[item.code]}）</Typography.Text>}
              <div>
                {item.answer ? (
                  <>
                    <Tag color="blue">{answerKinds[item.answer.kind]}</Tag>
                    {item.answer.text}
                  </>
                ) : (
                  <Tag color="warning">{t('未答复')}</Tag>
                )}
              </div>
              {item.where &&
                (item.changes.length > 0 ? (
                  <Changes lines={item.changes} linked />
                ) : (
                  <Typography.Text type="secondary">{t('该处没有改动')}</Typography.Text>
                ))}
            </li>
          ))}
        </ol>
      )}
      {(more || told.size === 0) && (
        <Differences comparison={{ ...found, fields: rest }} others={told.size > 0} linked />
      )}
    </Card>
  );
};
