import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Flex } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';

export const atOnce = 50;

/** A long list, fifty lines at a time. */
export const usePaged = <T,>(path: string, filter: Record<string, string>) => {
  const [page, setPage] = useState(0);
  const asked = new URLSearchParams({ ...filter, offset: String(page * atOnce), limit: String(atOnce) }).toString();
  const query = useQuery({
    queryKey: ['audit', path, asked],
    queryFn: () => call<T[]>(`${path}?${asked}`),
    placeholderData: keepPreviousData,
  });
  return { ...query, page, setPage };
};

interface TurnerProps {
  page: number;
  full: boolean;
  setPage(page: number): void;
}

export const Turner = ({ page, full, setPage }: TurnerProps): ReactNode => {
  const { t } = useTranslation();
  return (
    <Flex gap="small" justify="end">
      <Button disabled={page === 0} onClick={() => setPage(page - 1)}>
        {t('上一页')}
      </Button>
      <Button disabled={!full} onClick={() => setPage(page + 1)}>
        {t('下一页')}
      </Button>
    </Flex>
  );
};
