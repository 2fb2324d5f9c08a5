import { queryOptions } from '@tanstack/react-query';
import type { Founded, Founding } from '#domain/register/founding';
import type { Role } from '#domain/vocabulary';
import { call } from './call.ts';

/** Is the house still empty? */
export const setupState = queryOptions({
  queryKey: ['setup'],
  queryFn: () => call<{ open: boolean }>('api/setup'),
  staleTime: Infinity,
});

export const found = (code: string, founding: Founding): Promise<Founded[]> =>
  call('api/setup', { method: 'POST', body: { code, founding } });

/** How far a new house has come. */
export interface Progress {
  units: number;
  holders: Partial<Record<Role, number>>;
  asked: number;
  calendarMissing: string[];
}

export const setupProgress = queryOptions({
  queryKey: ['setup', 'progress'],
  queryFn: async () => (await call<{ progress: Progress | null }>('api/setup/progress')).progress,
});
