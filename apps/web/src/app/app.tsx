import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App as Antd, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useEffect, type ReactNode } from 'react';
import { queries } from '../api/queries.ts';
import { SessionProvider } from '../session/session.tsx';
import { styleNonce } from './nonce.ts';
import { router } from './router.tsx';
import { speak } from '../words/i18n.ts';
import { useSettings } from './settings.ts';
import { themeOf } from './theme.ts';

export const App = (): ReactNode => {
  const { look, size, language } = useSettings();
  useEffect(() => {
    void speak(language);
    document.documentElement.lang = language;
  }, [language]);
  // What the browser draws itself, such as the sign that opens a calendar, follows the look.
  useEffect(() => {
    document.documentElement.style.colorScheme = look === 'dark' ? 'dark' : 'light';
  }, [look]);
  return (
    <ConfigProvider
      theme={themeOf({ look, size })}
      locale={language === 'en' ? enUS : zhCN}
      button={{ autoInsertSpace: false }}
      {...(styleNonce && { csp: { nonce: styleNonce } })}
    >
      <Antd>
        <QueryClientProvider client={queries}>
          <SessionProvider>
            <RouterProvider router={router} />
          </SessionProvider>
        </QueryClientProvider>
      </Antd>
    </ConfigProvider>
  );
};
