import { useQuery } from '@tanstack/react-query';
import { Card } from 'antd';
import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { setupState } from '../api/setup.ts';
import { DemoRoles } from './demo-roles.tsx';
import { SignIn } from './sign-in.tsx';

const Wizard = lazy(() => import('../setup/wizard.tsx'));

/** What stands before the house: the sign-in, or 启用 while nobody is in it. */
export const WayIn = (): ReactNode => {
  const { t } = useTranslation();
  const { data, isPending } = useQuery(setupState);
  if (isPending) return null;
  return data?.open ? (
    <Suspense>
      <Wizard />
    </Suspense>
  ) : (
    <Card title={t('登录')} className="way-in">
      <SignIn />
      <DemoRoles />
    </Card>
  );
};
