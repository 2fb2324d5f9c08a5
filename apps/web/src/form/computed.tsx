import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore, useText } from './store.ts';

const plain = (text: string): string =>
  text
    .replace(/[%％\s]/gu, '')
    .replace(/(\.\d*?)0+$/u, '$1')
    .replace(/\.$/u, '');

/** What the system computes for a cell, where it differs from what is said there. Taking it over is one click, never done by itself. */
export const Computed = ({
  where,
  value,
  readOnly,
}: {
  where: string;
  value: string | null;
  readOnly: boolean;
}): ReactNode => {
  const { t } = useTranslation();
  const store = useStore();
  const said = useText(where);
  if (value === null || plain(value) === plain(said)) return null;
  if (readOnly || !store.writes(where)) return <small className="computed">{t('核算 {{value}}', { value })}</small>;
  return (
    <Button
      size="small"
      type="link"
      className="computed no-print"
      title={t('采用系统核算值')}
      onClick={() => store.type(where, value)}
    >
      {t('核算 {{value}}', { value })}
    </Button>
  );
};
