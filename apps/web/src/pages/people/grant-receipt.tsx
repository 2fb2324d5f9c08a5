import { Alert, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostReceipt } from '#domain/answers/post-grants';
import type { PostRequest } from '#domain/answers/post-requests';
import { rolesInWords } from './roles-in-words.ts';

interface Props {
  requests: readonly PostRequest[];
  receipts: readonly PostReceipt[];
}

/** 回执: how many were granted; each that was not, by name and with the reason. */
export const GrantReceipt = ({ requests, receipts }: Props): ReactNode => {
  const { t } = useTranslation();
  const failed = receipts.filter((receipt) => !receipt.done);
  const done = receipts.length - failed.length;
  if (failed.length === 0)
    return <Alert type="success" showIcon role="status" title={t('已批准{{done}}项', { done })} />;
  return (
    <>
      <Alert
        type="warning"
        showIcon
        role="status"
        title={t('已批准{{done}}项，{{failed}}项未批准', { done, failed: failed.length })}
        description={t('未批准的请按所列原因处理；尚待审批的仍在列表中，可再次批准')}
      />
      <ul className="receipts">
        {failed.map(({ id, title }) => {
          const request = requests.find((one) => one.id === id);
          return (
            <li key={id}>
              {request && `${request.name}（${request.organisationName}，${rolesInWords(request.roles)}）：`}
              <Typography.Text type="danger">{title}</Typography.Text>
            </li>
          );
        })}
      </ul>
    </>
  );
};
