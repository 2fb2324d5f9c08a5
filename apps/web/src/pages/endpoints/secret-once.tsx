import { Alert, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A signing secret that nobody sees again. */
export const SecretOnce = ({ secret, onClose }: { secret: string; onClose(): void }): ReactNode => {
  const { t } = useTranslation();
  return (
    <Alert
      type="success"
      role="status"
      closable={{ onClose, 'aria-label': t('已复制，关闭') }}
      title={t('签名密钥只显示这一次，请现在复制到接收系统')}
      description={
        <Typography.Text code copyable style={{ wordBreak: 'break-all' }}>
          {secret}
        </Typography.Text>
      }
    />
  );
};
