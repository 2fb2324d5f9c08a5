import { queryOptions } from '@tanstack/react-query';
import type { CalendarList } from '#domain/answers/calendars';
import { call } from './call.ts';

export interface EditionImport {
  year: number;
  source: string;
  published: string;
  content: unknown;
}

export const calendarList = queryOptions({
  queryKey: ['calendars'],
  queryFn: () => call<CalendarList>('api/calendars'),
});
