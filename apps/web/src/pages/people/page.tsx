import { Card, Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '#domain/vocabulary';
import { useAsked } from '../../app/use-asked.ts';
import { useMe } from '../../session/session.tsx';
import { HandoverTab } from './handover.tsx';
import { Importing } from './importing.tsx';
import { Organisations } from './organisations.tsx';
import { People } from './people.tsx';
import { ProxiesTab } from './proxies.tsx';
import { RegisterBookTab } from './register-book.tsx';
import { Requests } from './requests.tsx';

const managers: readonly Role[] = ['administrator', 'securityAdministrator'];

/** 人员与组织: who works where, who acts for whom, and work that changes hands. */
const PeoplePage = (): ReactNode => {
  const { t } = useTranslation();
  const { roles } = useMe();
  const [{ tab }, ask] = useAsked();
  const holds = (wanted: readonly Role[]): boolean => roles.some(({ code }) => wanted.includes(code));
  const shown = [
    { key: 'people', label: t('人员与岗位'), children: <People />, shown: true },
    { key: 'proxies', label: t('委托代理'), children: <ProxiesTab />, shown: true },
    { key: 'handover', label: t('工作移交'), children: <HandoverTab />, shown: true },
    { key: 'import', label: t('批量导入'), children: <Importing />, shown: holds(['administrator']) },
    { key: 'book', label: t('单位人员导入'), children: <RegisterBookTab />, shown: holds(['administrator']) },
    { key: 'requests', label: t('岗位审批'), children: <Requests />, shown: holds(managers) },
    { key: 'organisations', label: t('组织机构'), children: <Organisations />, shown: true },
  ].filter((one) => one.shown);
  return (
    <Card title={<span data-tour="people">{t('人员与组织')}</span>}>
      <Tabs
        activeKey={shown.some(({ key }) => key === tab) ? tab! : 'people'}
        onChange={(key) => ask({ tab: key === 'people' ? undefined : key })}
        items={shown.map(({ key, label, children }) => ({ key, label, children }))}
      />
    </Card>
  );
};

export default PeoplePage;
