import { queryOptions } from '@tanstack/react-query';
import { call } from './call.ts';

export interface EditionLine {
  edition: string;
  source: string;
  published: string;
  builtIn: boolean;
  inForce: boolean;
  days: Readonly<Record<string, 'off' | 'work'>>;
}

export interface CalendarReceipt {
  edition: string;
  source: string;
  published: string;
  moved: number;
  appear: number;
  go: number;
  evaluations: { id: string; unit: string; title: string; moves: { what: string; from: string; to: string }[] }[];
  failed: { id: string; reason: string }[];
}

export interface EditionImport {
  year: number;
  source: string;
  published: string;
  content: unknown;
}

export const calendarList = queryOptions({
  queryKey: ['calendars'],
  queryFn: () => call<{ editions: EditionLine[]; warnings: { year: string; text: string }[] }>('api/calendars'),
});
