import { queryOptions } from '@tanstack/react-query';
import type { Preferences } from '#domain/channels/preferences';
import { call } from './call.ts';
import type { Page } from './types.ts';

export interface Message {
  id: string;
  evaluationId: string;
  text: string;
  note?: string;
  at: string;
  read: boolean;
}

export const messagesAtOnce = 20;

export const inboxOf = (offset: number) =>
  queryOptions({
    queryKey: ['inbox', offset],
    queryFn: () => call<Page<Message> & { unread: number }>(`api/inbox?offset=${offset}&limit=${messagesAtOnce}`),
  });

export const markRead = (id: string): Promise<void> => call(`api/inbox/${id}/read`, { method: 'POST', body: {} });

export interface NoticeSettings {
  preferences: Preferences;
  email: string | null;
  /** A mailbox that waits for its six digits. */
  pending: string | null;
  kinds: { code: Preferences['off'][number]; title: string }[];
  mailAvailable: boolean;
  calendar: boolean;
}

export const noticeSettings = queryOptions({
  queryKey: ['notices'],
  queryFn: () => call<NoticeSettings>('api/me/notices'),
});
