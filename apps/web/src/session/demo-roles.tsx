import { CheckOutlined, SwapOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Divider, Dropdown, Flex } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem.ts';
import { useSession, type DemoAccount } from './session.tsx';
import './way-in.css';

/** Signs in as one of the demonstration's people; what is in the way is said. undefined: this is no demonstration. */
const useTakingPart = (): { busy: string | undefined; take(account: DemoAccount): Promise<void> } => {
  const { demo, signIn } = useSession();
  const { message } = App.useApp();
  const [busy, setBusy] = useState<string>();
  const take = async ({ login }: DemoAccount): Promise<void> => {
    setBusy(login);
    try {
      await signIn(login, demo?.password ?? '');
    } catch (error) {
      void message.error(asProblem(error).message);
    } finally {
      setBusy(undefined);
    }
  };
  return { busy, take };
};

/** One click for each role, below the sign-in of a demonstration. */
export const DemoRoles = (): ReactNode => {
  const { t } = useTranslation();
  const { demo } = useSession();
  const { busy, take } = useTakingPart();
  if (!demo) return null;
  return (
    <>
      <Divider plain>{t('演示系统：选一个角色直接进入')}</Divider>
      <Flex vertical gap={4}>
        {demo.accounts.map((account) => (
          <Button
            key={account.login}
            className="demo-role"
            loading={busy === account.login}
            onClick={() => void take(account)}
          >
            <strong>{account.role}</strong>
            <span>
              {account.name}，{account.where}
            </span>
          </Button>
        ))}
      </Flex>
    </>
  );
};

/** 切换演示角色, in the head. */
export const SwitchDemoRole = (): ReactNode => {
  const { t } = useTranslation();
  const { demo, me } = useSession();
  const navigate = useNavigate();
  const { busy, take } = useTakingPart();
  if (!demo || !me) return null;
  return (
    <Dropdown
      trigger={['click']}
      autoFocus
      menu={{
        items: demo.accounts.map((account) => ({
          key: account.login,
          icon: <CheckOutlined style={{ visibility: account.login === me.id ? 'visible' : 'hidden' }} />,
          label: `${account.role} ${account.name}（${account.where}）`,
          onClick: () => void navigate({ to: '/' }).then(() => take(account)),
        })),
      }}
    >
      <Button type="text" icon={<SwapOutlined />} loading={busy !== undefined} aria-label={t('切换演示角色')}>
        <span className="me">{t('切换演示角色')}</span>
      </Button>
    </Dropdown>
  );
};
