import { Outlet, useLocation } from '@tanstack/react-router';
import { Card, Layout, Modal } from 'antd';
import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { GuideOffer } from '../guide/offer.tsx';
import { useTakingGuide } from '../guide/taking.ts';
import { WhyDialog } from '../parts/why.tsx';
import { ChangePassword } from '../session/change-password.tsx';
import { useSession } from '../session/session.tsx';
import { SignIn } from '../session/sign-in.tsx';
import { WayIn } from '../session/way-in.tsx';
import { Head } from './head.tsx';
import { NotFound } from './not-found.tsx';
import { isFor } from './page.ts';
import { pages } from './pages.tsx';
import { useScrollingByKeys } from './scrolling-by-keys.ts';

const GuidedTour = lazy(() => import('../guide/guided-tour.tsx'));

const isOpen = (pathname: string): boolean =>
  pages.some(({ open, path }) => open && (pathname === path || pathname.startsWith(`${path}/`)));

/** Head, page, and the way in. When the session ends in the middle of work, people sign in again above their page. */
export const Shell = (): ReactNode => {
  const { t } = useTranslation();
  const { me, expired } = useSession();
  const { pathname } = useLocation();
  const taking = useTakingGuide();
  useScrollingByKeys();
  const atWork = me && !me.mustChangePassword;
  const here = pages.find(({ path }) => path === pathname);
  const theirs = !here || isFor(here, me?.roles ?? []);
  return (
    <Layout style={{ minHeight: '100vh' }}>
      <a className="skip" href="#main">
        {t('跳到正文')}
      </a>
      <Head />
      <Layout.Content id="main" className="main" role="main">
        {isOpen(pathname) || atWork ? (
          <Suspense>
            {atWork && pathname === '/' && <GuideOffer key={me.id} />}
            {theirs ? <Outlet /> : <NotFound />}
            <WhyDialog />
            {atWork && taking && <GuidedTour key={me.id} />}
          </Suspense>
        ) : me ? (
          <Card title={t('修改口令')} className="way-in">
            <ChangePassword />
          </Card>
        ) : (
          <WayIn />
        )}
      </Layout.Content>
      <Modal
        open={expired !== null}
        title={t('请重新登录')}
        footer={null}
        closable={false}
        destroyOnHidden
        mask={{ closable: false }}
      >
        <p>{expired}</p>
        <p>{t('您填写的内容仍在本页，登录后自动继续保存。')}</p>
        <SignIn {...(me && { login: me.id })} />
      </Modal>
    </Layout>
  );
};
