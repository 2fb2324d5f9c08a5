import { queryOptions } from '@tanstack/react-query';
import type { RouteLine, WholeRoute } from '#domain/answers/routes';
import { call } from './call.ts';

export const routeList = queryOptions({
  queryKey: ['routes'],
  queryFn: async () => (await call<{ items: RouteLine[] }>('api/routes')).items,
});

export const routeOf = (id: string) =>
  queryOptions({ queryKey: ['routes', id], queryFn: () => call<WholeRoute>(`api/routes/${id}`) });

/** standard@2 is the second version of its route. */
export const versionOf = (id: string): string => id.split('@')[1] ?? id;
