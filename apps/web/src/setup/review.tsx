import { Alert, Descriptions } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { managers } from '#domain/register/managers';
import { roles } from '#domain/vocabulary';
import { namesakes, type Entered } from './entered.ts';

/** 核对: everything once more before it is written. */
export const Review = ({ entered }: { entered: Entered }): ReactNode => {
  const { t } = useTranslation();
  const same = namesakes(entered);
  return (
    <>
      {same.length > 0 && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 16 }}
          title={t('有两人同名（{{names}}），请确认是不同的人', { names: same.join('、') })}
        />
      )}
      <Descriptions
        bordered
        size="small"
        column={1}
        items={[
          { key: 'bureau', label: t('财政局名称'), children: entered.bureau.name },
          { key: 'id', label: t('单位编号'), children: entered.bureau.id },
          ...managers.map((role) => ({
            key: role,
            label: t(roles[role]),
            children: `${entered.people[role].name}（${entered.people[role].login}）`,
          })),
        ]}
      />
      <p className="before-writing">{t('确认后写入登记簿并记入审计日志，不能再次启用。')}</p>
    </>
  );
};
