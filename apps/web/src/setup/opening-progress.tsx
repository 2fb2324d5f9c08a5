import { CheckCircleFilled, ClockCircleOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Card, theme } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FirstSteps } from '#domain/answers/first-steps';
import { roles } from '#domain/vocabulary';
import { setupProgress } from '../api/setup.ts';
import { changeSettings, useSettings } from '../app/settings.ts';
import { useMe } from '../session/session.tsx';
import { firstSteps, type FirstStep } from './first-steps.ts';
import './setup.css';

const settingUp = ['administrator', 'securityAdministrator', 'performanceOffice'];

const Line = ({ step, progress }: { step: FirstStep; progress: FirstSteps }): ReactNode => {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const { roles: mine } = useMe();
  const done = step.done(progress);
  const lacks = step.lacks?.(progress) ?? [];
  const own = mine.some(({ code }) => step.roles.includes(code));
  return (
    <li>
      {done ? (
        <CheckCircleFilled style={{ color: token.colorSuccess }} aria-label={t('已完成')} role="img" />
      ) : (
        <ClockCircleOutlined style={{ color: token.colorTextSecondary }} aria-label={t('未完成')} role="img" />
      )}
      <div>
        <strong>
          {own && !done ? (
            <Link to={step.to as '/'} search={(step.tab ? { tab: step.tab } : {}) as never}>
              {t(step.title)}
            </Link>
          ) : (
            t(step.title)
          )}
        </strong>
        {!done && (
          <div style={{ color: token.colorTextSecondary }}>
            {!own && `${t('由{{roles}}办理', { roles: step.roles.map((role) => t(roles[role])).join('、') })}：`}
            {t(step.how)}
            {lacks.length > 0 && t('（还缺：{{what}}）', { what: lacks.join('、') })}
          </div>
        )}
      </div>
    </li>
  );
};

/** How far the house is; nothing once the first task is given, for others, and for those who put it away. */
export const useOpening = (): FirstSteps | undefined => {
  const { roles: mine } = useMe();
  const { openingHidden } = useSettings();
  const mayAsk = !openingHidden && mine.some(({ code }) => settingUp.includes(code));
  const { data } = useQuery({ ...setupProgress, enabled: mayAsk });
  return (mayAsk && data) || undefined;
};

/** 开通进度: until the first task is given, for those who set the house up; counted from what is in it. */
export const OpeningProgress = (): ReactNode => {
  const { t } = useTranslation();
  const data = useOpening();
  if (!data) return null;
  return (
    <Card
      size="small"
      title={t('开通进度（{{done}}/{{all}}）', {
        done: firstSteps.filter(({ done }) => done(data)).length,
        all: firstSteps.length,
      })}
      extra={
        <Button type="text" size="small" onClick={() => changeSettings({ openingHidden: true })}>
          {t('不再显示')}
        </Button>
      }
      style={{ marginBottom: 12 }}
    >
      <ol className="opening">
        {firstSteps.map((step) => (
          <Line key={step.key} step={step} progress={data} />
        ))}
      </ol>
    </Card>
  );
};
