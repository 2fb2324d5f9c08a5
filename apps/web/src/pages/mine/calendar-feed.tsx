import { Alert, Button, Flex, Popconfirm, Typography } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { ProblemView } from '../../parts/problem-view.tsx';
import { useDoing } from '../../parts/use-doing.ts';

/** One's deadlines in one's own calendar program. The address is shown once. */
export const CalendarFeed = ({ open }: { open: boolean }): ReactNode => {
  const { t } = useTranslation();
  const { run, busy, error } = useDoing();
  const [url, setUrl] = useState<string>();
  const create = async (): Promise<void> => {
    const made = await run(() => call<{ url: string }>('api/me/calendar', { method: 'POST', body: {} }));
    if (made) setUrl(made.url);
  };
  const revoke = async (): Promise<void> => {
    await run(() => call('api/me/calendar', { method: 'DELETE' }), t('订阅地址已作废'));
    setUrl(undefined);
  };
  return (
    <Flex vertical gap="small" align="start">
      {error !== undefined && <ProblemView error={error} />}
      <span>{t('用手机或电脑的日历程序订阅您名下的期限。知道地址的人都能看到这些期限，请勿转发。')}</span>
      {url && (
        <Alert
          type="success"
          title={t('订阅地址只显示这一次，请现在复制')}
          description={
            <Typography.Text copyable style={{ wordBreak: 'break-all' }}>
              {url}
            </Typography.Text>
          }
        />
      )}
      <Flex gap="small" wrap>
        <Button loading={busy} onClick={() => void create()}>
          {open ? t('换一个订阅地址') : t('生成订阅地址')}
        </Button>
        {open && (
          <Popconfirm
            title={t('作废后原地址不再更新')}
            okText={t('作废')}
            cancelText={t('取消')}
            onConfirm={() => void revoke()}
          >
            <Button>{t('作废订阅地址')}</Button>
          </Popconfirm>
        )}
      </Flex>
    </Flex>
  );
};
