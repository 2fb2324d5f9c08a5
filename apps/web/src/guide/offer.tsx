import { Alert, Button, Flex } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { changeSettings, useSettings } from '../app/settings.ts';
import { useMe } from '../session/session.tsx';
import { guideFor } from './guides.ts';
import { takeGuide } from './taking.ts';

/** Offered once, at somebody's first visit with this browser. */
export const GuideOffer = (): ReactNode => {
  const { t } = useTranslation();
  const { id, roles } = useMe();
  const { guided } = useSettings();
  const guide = guideFor(roles.map(({ code }) => code));
  const mark = `${id} ${guide?.key}`;
  if (!guide || guided.includes(mark)) return null;
  const settle = (taken: boolean): void => {
    changeSettings({ guided: [...guided, mark] });
    if (taken) takeGuide(true);
  };
  return (
    <Alert
      type="info"
      style={{ marginBottom: 12 }}
      title={t('第一次使用？用一分钟看一遍主要工作怎样办理，随时可按 Esc 退出')}
      action={
        <Flex gap="small" wrap>
          <Button size="small" type="primary" onClick={() => settle(true)}>
            {t('开始引导')}
          </Button>
          <Button size="small" onClick={() => settle(false)}>
            {t('不用了')}
          </Button>
        </Flex>
      }
    />
  );
};
