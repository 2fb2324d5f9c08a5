import { queryOptions } from '@tanstack/react-query';
import type { AsOf } from '#domain/answers/as-of';
import { call } from './call.ts';

export interface AskedMoment {
  person: string;
  /** A minute by the clocks of Shanghai: 2026-03-01T09:00. */
  minute: string;
  evaluation?: string;
}

export const asOf = ({ person, minute, evaluation }: AskedMoment) => {
  const asked = new URLSearchParams({ person, at: `${minute}:00+08:00`, ...(evaluation && { evaluation }) });
  return queryOptions({
    queryKey: ['as-of', asked.toString()],
    queryFn: () => call<AsOf>(`api/as-of?${asked}`),
    retry: false,
  });
};
