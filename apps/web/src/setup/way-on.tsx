import { Button, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { roles } from '#domain/vocabulary';
import { firstSteps } from './first-steps.ts';

/** What the three do next, and whoever they let in. */
export const WayOn = ({ onSignIn }: { onSignIn(): void }): ReactNode => {
  const { t } = useTranslation();
  return (
    <>
      <Typography.Paragraph>
        {t('系统已启用。接下来按以下顺序办理，“我的工作”中的“开通进度”随时显示做到了哪一步：')}
      </Typography.Paragraph>
      <ol className="way-on">
        <li>
          <strong>{t('登录并修改初始口令')}</strong>
          <div>{t('三员各自办理')}</div>
        </li>
        {firstSteps.map(({ key, title, how, roles: whose }) => (
          <li key={key}>
            <strong>{t(title)}</strong>
            <div>
              {t('由{{roles}}办理', { roles: whose.map((role) => t(roles[role])).join('、') })}：{t(how)}
            </div>
          </li>
        ))}
      </ol>
      <Button type="primary" onClick={onSignIn}>
        {t('去登录')}
      </Button>
    </>
  );
};
