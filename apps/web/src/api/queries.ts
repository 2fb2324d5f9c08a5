import { QueryClient } from '@tanstack/react-query';
import { Problem } from './problem.ts';

/** Only a house that cannot be reached is asked again; a refusal stays one. */
const mayRetry = (failures: number, error: Error): boolean =>
  error instanceof Problem && (error.code === 'away' || error.status >= 502) && failures < 20;

/** Everything that has been asked of the house. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: mayRetry, retryDelay: (n) => Math.min(10_000, 500 * 2 ** n), staleTime: 10_000 },
    mutations: { retry: false },
  },
});
