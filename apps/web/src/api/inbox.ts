import { queryOptions } from '@tanstack/react-query';
import type { Messages, NoticeSettings } from '#domain/answers/notices';
import { call } from './call.ts';

export const messagesAtOnce = 20;

export const inboxOf = (offset: number) =>
  queryOptions({
    queryKey: ['inbox', offset],
    queryFn: () => call<Messages>(`api/inbox?offset=${offset}&limit=${messagesAtOnce}`),
  });

export const markRead = (id: string): Promise<void> => call(`api/inbox/${id}/read`, { method: 'POST', body: {} });

export const noticeSettings = queryOptions({
  queryKey: ['notices'],
  queryFn: () => call<NoticeSettings>('api/me/notices'),
});
