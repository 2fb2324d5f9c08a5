import { Link } from '@tanstack/react-router';
import { Card, Empty } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export const NotFound = (): ReactNode => {
  const { t } = useTranslation();
  return (
    <Card>
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('没有这个页面')}>
        <p>{t('网址可能不完整，或者您的岗位没有这一页。')}</p>
        <Link to="/">{t('回到我的工作')}</Link>
      </Empty>
    </Card>
  );
};
