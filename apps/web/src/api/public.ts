import { queryOptions } from '@tanstack/react-query';
import type { PublicList, PublicPage } from '#domain/answers/published';
import { call } from './call.ts';

export const publicList = (asked: string) =>
  queryOptions({
    queryKey: ['public', 'list', asked],
    queryFn: () => call<PublicList>(`api/public/evaluations?${asked}`),
    placeholderData: (before: PublicList | undefined) => before,
  });

export const publicPageOf = (id: string) =>
  queryOptions({
    queryKey: ['public', 'page', id],
    queryFn: () => call<PublicPage>(`api/public/evaluations/${id}`),
  });
