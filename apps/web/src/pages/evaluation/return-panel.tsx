import { Button, Card, Tag, Typography } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Detail } from '#domain/answers/evaluation';
import { answerKinds, returnReasons } from '#domain/approval/events';
import { ActionDialog } from '../../actions/action-dialog.tsx';
import { goTo } from '../../parts/go-to.ts';
import { inWords } from '../../parts/in-words.ts';
import { dayInWords } from '../../parts/when.tsx';

/** 整改清单 beside the form that is being mended: each item leads to its place and says how it was answered. */
export const ReturnPanel = ({ detail }: { detail: Detail }): ReactNode => {
  const { t } = useTranslation();
  const [answering, setAnswering] = useState(false);
  const { returnList: list } = detail;
  const answer = detail.allowedActions.find(({ action, allowed }) => action === 'answerReturn' && allowed);
  if (!list) return null;
  return (
    <Card
      size="small"
      className="returned no-print"
      title={t('退回整改（{{by}}）', { by: list.by })}
      extra={
        answer && (
          <Button type="primary" ghost size="small" onClick={() => setAnswering(true)}>
            {t('逐项答复')}
          </Button>
        )
      }
    >
      <Typography.Paragraph>{list.opinion}</Typography.Paragraph>
      <ol>
        {list.items.map((item, i) => {
          const said = list.answers.findLast((one) => one.item === i);
          return (
            <li key={i}>
              {item.where && <Typography.Link onClick={() => goTo(item.where)}>{inWords(item.where)}</Typography.Link>}
              {item.where && '：'}
              {item.text}
              {item.code && <Typography.Text type="secondary">（{returnReasons[item.code]}）</Typography.Text>}{' '}
              {said ? (
                <Tag color="success">
                  {answerKinds[said.kind]}：{said.text}
                </Tag>
              ) : (
                <Tag color="warning">{t('未答复')}</Tag>
              )}
            </li>
          );
        })}
      </ol>
      {list.due && <p>{t('请于{{due}}前重新送审', { due: dayInWords(list.due) })}</p>}
      {answering && answer && <ActionDialog detail={detail} action={answer} onClose={() => setAnswering(false)} />}
    </Card>
  );
};
