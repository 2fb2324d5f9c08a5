import { CompassOutlined, LogoutOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { guideFor } from '../guide/guides.ts';
import { takeGuide } from '../guide/taking.ts';
import { useSession } from '../session/session.tsx';

/** Who is at work, and what they can do about it. */
export const UserMenu = (): ReactNode => {
  const { t } = useTranslation();
  const { me, signOut } = useSession();
  if (!me) return null;
  const guided = !me.mustChangePassword && guideFor(me.roles.map(({ code }) => code));
  const who = `${me.name}（${me.roles.map(({ title }) => title).join('、')}）`;
  return (
    <Dropdown
      trigger={['click']}
      autoFocus
      menu={{
        items: [
          ...(guided
            ? [{ key: 'guide', icon: <CompassOutlined />, label: t('使用引导'), onClick: () => takeGuide(true) }]
            : []),
          { key: 'out', icon: <LogoutOutlined />, label: t('退出'), onClick: () => void signOut() },
        ],
      }}
    >
      <Button type="text" icon={<UserOutlined />} aria-label={who} data-tour="user">
        <span className="me">{who}</span>
      </Button>
    </Dropdown>
  );
};
