import { queryOptions } from '@tanstack/react-query';
import type { NoticeLine } from '#domain/notices/catalogue';
import { call } from './call.ts';

export interface SupplementedLine extends NoticeLine {
  supplement: { text: string; by: string; at: string } | null;
}

export const noticeLines = queryOptions({
  queryKey: ['notice-kinds'],
  queryFn: async () => (await call<{ items: SupplementedLine[] }>('api/notice-kinds')).items,
});
