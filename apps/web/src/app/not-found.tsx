import { Link } from '@tanstack/react-router';
import { Empty } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export const NotFound = (): ReactNode => {
  const { t } = useTranslation();
  return (
    <Empty description={t('没有这个页面')}>
      <Link to="/">{t('回到我的工作')}</Link>
    </Empty>
  );
};
