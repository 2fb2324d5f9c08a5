import { Card } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../session/session.tsx';

const Work = (): ReactNode => {
  const { t } = useTranslation();
  return <Card title={t('我的工作')}>{useMe().name}</Card>;
};

export default Work;
