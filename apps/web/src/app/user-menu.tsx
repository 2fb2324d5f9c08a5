import { CompassOutlined, LogoutOutlined, UserOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
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
  const navigate = useNavigate();
  // Whoever comes next begins with their own work, not where somebody else stood.
  const leave = async (): Promise<void> => {
    await navigate({ to: '/' });
    await signOut();
  };
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
          { key: 'out', icon: <LogoutOutlined />, label: t('退出'), onClick: () => void leave() },
        ],
      }}
    >
      <Button type="text" icon={<UserOutlined />} aria-label={who} data-tour="user">
        <span className="me">{who}</span>
      </Button>
    </Dropdown>
  );
};
