import { BellOutlined, ControlOutlined, MenuOutlined, SettingOutlined } from '@ant-design/icons';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Badge, Button, Flex, Layout, Menu, Popover, Segmented, theme } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { inboxOf } from '../api/inbox.ts';
import { listen } from '../api/live.ts';
import { SwitchDemoRole } from '../session/demo-roles.tsx';
import { useSession, type Me } from '../session/session.tsx';
import { isFor, type PageDefinition } from './page.ts';
import { pages } from './pages.tsx';
import { changeSettings, useSettings, type Settings } from './settings.ts';
import { UserMenu } from './user-menu.tsx';

type Words = (words: string) => string;

const itemOf =
  (t: Words) =>
  ({ path, title, menu }: PageDefinition): { key: string; icon: ReactNode; label: string } => ({
    key: path,
    icon: menu?.icon,
    label: t(title),
  });

/** What a person may open, in order; the pages of 设置 together behind one word. */
const menuOf = (me: Me | null, t: Words) => {
  const shown = pages
    .filter((page) => page.menu && (me ?? page.open) && isFor(page, me?.roles ?? []))
    .toSorted((one, other) => (one.menu?.order ?? 0) - (other.menu?.order ?? 0));
  const [settings, daily] = [shown.filter(({ menu }) => menu?.settings), shown.filter(({ menu }) => !menu?.settings)];
  const group = { key: 'settings', icon: <ControlOutlined />, label: t('设置'), children: settings.map(itemOf(t)) };
  return [...daily.map(itemOf(t)), ...(settings.length > 0 ? [group] : [])];
};

const Looks = (): ReactNode => {
  const { t } = useTranslation();
  const { look, size, language } = useSettings();
  return (
    <Flex vertical gap="small">
      <Segmented<Settings['look']>
        aria-label={t('外观')}
        value={look}
        onChange={(chosen) => changeSettings({ look: chosen })}
        options={[
          { value: 'light', label: t('浅色') },
          { value: 'dark', label: t('深色') },
          { value: 'contrast', label: t('高对比') },
        ]}
      />
      <Segmented<Settings['size']>
        aria-label={t('字号')}
        value={size}
        onChange={(chosen) => changeSettings({ size: chosen })}
        options={[
          { value: 'normal', label: t('标准字') },
          { value: 'large', label: t('大字') },
        ]}
      />
      <Segmented<Settings['language']>
        aria-label={t('语言')}
        value={language}
        onChange={(chosen) => changeSettings({ language: chosen })}
        options={[
          { value: 'zh-CN', label: '中文' },
          { value: 'en', label: 'English' },
        ]}
      />
    </Flex>
  );
};

const Live = (): ReactNode => {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [live, setLive] = useState(false);
  useEffect(() => listen(queries, setLive), [queries]);
  return <Badge status={live ? 'success' : 'default'} text={live ? t('实时') : t('未连接')} />;
};

/** The way to one's messages, with the number of those not read yet. */
const Unread = (): ReactNode => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data } = useQuery({ ...inboxOf(0), refetchInterval: 60_000 });
  const unread = data?.unread ?? 0;
  return (
    <Badge count={unread} size="small" offset={[-4, 4]}>
      <Button
        type="text"
        icon={<BellOutlined />}
        aria-label={unread > 0 ? t('消息，{{n}}条未读', { n: unread }) : t('消息')}
        onClick={() => void navigate({ to: '/inbox' })}
      />
    </Badge>
  );
};

/** Name, menu, who one is, and how one likes the page. */
export const Head = (): ReactNode => {
  const { t } = useTranslation();
  const { me } = useSession();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const { token } = theme.useToken();
  const current = pages
    .filter(({ path }) => path === pathname || (path !== '/' && pathname.startsWith(`${path}/`)))
    .at(-1);
  return (
    <Layout.Header
      className="head"
      style={{ background: token.colorBgContainer, borderColor: token.colorBorderSecondary }}
    >
      <Link to="/" className="brand" style={{ color: token.colorPrimary }}>
        {t('绩程')}
      </Link>
      <Menu
        mode="horizontal"
        className="menu"
        overflowedIndicator={<MenuOutlined aria-label={t('菜单')} />}
        items={menuOf(me, t)}
        selectedKeys={current ? [current.path] : []}
        onClick={({ key }) => void navigate({ to: key })}
      />
      <SwitchDemoRole />
      {me && !me.mustChangePassword && <Live />}
      {me && !me.mustChangePassword && <Unread />}
      <Popover content={<Looks />} trigger="click" placement="bottomRight">
        <Button type="text" icon={<SettingOutlined />} aria-label={t('显示设置')} />
      </Popover>
      <UserMenu />
    </Layout.Header>
  );
};
