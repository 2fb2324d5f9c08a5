import { queryOptions } from '@tanstack/react-query';
import type { FirstSteps } from '#domain/answers/first-steps';
import type { Founded, Founding } from '#domain/register/founding';
import { call } from './call.ts';

/** Is the house still empty? */
export const setupState = queryOptions({
  queryKey: ['setup'],
  queryFn: () => call<{ open: boolean }>('api/setup'),
  staleTime: Infinity,
});

export const found = (code: string, founding: Founding): Promise<Founded[]> =>
  call('api/setup', { method: 'POST', body: { code, founding } });

export const setupProgress = queryOptions({
  queryKey: ['setup', 'progress'],
  queryFn: async () => (await call<{ progress: FirstSteps | null }>('api/setup/progress')).progress,
});
