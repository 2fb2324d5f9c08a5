import { queryOptions } from '@tanstack/react-query';
import type { SupplementedLine } from '#domain/answers/notices';
import { call } from './call.ts';

export const noticeLines = queryOptions({
  queryKey: ['notice-kinds'],
  queryFn: async () => (await call<{ items: SupplementedLine[] }>('api/notice-kinds')).items,
});
