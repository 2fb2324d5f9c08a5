import { PrinterOutlined } from '@ant-design/icons';
import { Alert, Button, Checkbox, Descriptions, Flex, Typography } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Founded } from '#domain/register/founding';
import { roles } from '#domain/vocabulary';

const asText = (founded: readonly Founded[]): string =>
  founded
    .map(({ role, name, login, initialPassword }) => `${roles[role]} ${name} ${login} ${initialPassword}`)
    .join('\n');

/** Whoever leaves before the passwords are written down would lock everybody out. */
const useHeldBack = (held: boolean): void =>
  useEffect(() => {
    if (!held) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [held]);

/** The three initial passwords, shown this once. */
export const InitialPasswords = ({ founded, onNoted }: { founded: readonly Founded[]; onNoted(): void }): ReactNode => {
  const { t } = useTranslation();
  const [noted, setNoted] = useState(false);
  useHeldBack(!noted);
  return (
    <Flex vertical gap="middle">
      <Alert
        type="warning"
        showIcon
        title={t('初始口令只显示这一次')}
        description={t('请抄录或打印，分别交给本人；本人首次登录须修改。离开本页后任何人都看不到。')}
      />
      <Descriptions
        bordered
        size="small"
        column={1}
        layout="vertical"
        items={founded.map(({ role, name, login, initialPassword }) => ({
          key: role,
          label: `${t(roles[role])} ${name}（${login}）`,
          children: (
            <Typography.Text code copyable>
              {initialPassword}
            </Typography.Text>
          ),
        }))}
      />
      <Flex gap="small" wrap className="no-print">
        <Typography.Text copyable={{ text: asText(founded) }}>{t('全部复制')}</Typography.Text>
        <Button size="small" icon={<PrinterOutlined />} onClick={() => window.print()}>
          {t('打印')}
        </Button>
      </Flex>
      <Checkbox className="no-print" checked={noted} onChange={({ target }) => setNoted(target.checked)}>
        {t('三个初始口令均已抄录，将分别交给本人')}
      </Checkbox>
      <Button type="primary" className="no-print" style={{ alignSelf: 'start' }} disabled={!noted} onClick={onNoted}>
        {t('下一步')}
      </Button>
    </Flex>
  );
};
