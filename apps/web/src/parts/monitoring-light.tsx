import { CheckCircleFilled, ExclamationCircleFilled, MinusCircleOutlined, WarningFilled } from '@ant-design/icons';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Light } from '#domain/vocabulary';

const looks: Record<Light, [colour: string, sign: ReactNode, words: string]> = {
  green: ['success', <CheckCircleFilled key="green" />, '绿灯：执行正常'],
  yellow: ['warning', <ExclamationCircleFilled key="yellow" />, '黄灯：执行偏慢'],
  red: ['error', <WarningFilled key="red" />, '红灯：执行严重滞后'],
};

/** A light of 绩效运行监控 as a colour, a shape and words. */
export const MonitoringLight = ({ light }: { light: Light | null }): ReactNode => {
  const { t } = useTranslation();
  if (!light) return <Tag icon={<MinusCircleOutlined />}>{t('未设灯：批复的目标没有预算数')}</Tag>;
  const [colour, sign, words] = looks[light];
  return (
    <Tag color={colour} icon={sign}>
      {t(words)}
    </Tag>
  );
};
