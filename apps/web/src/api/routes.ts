import { queryOptions } from '@tanstack/react-query';
import type { RouteProblem } from '#domain/approval/lint/rule';
import type { Route } from '#domain/approval/route';
import { call } from './call.ts';

/** One version of an order of reviews, with all that is known of it. */
export interface RouteLine {
  id: string;
  name: string;
  version: number;
  title: string;
  builtIn: boolean;
  current: boolean;
  effectiveFrom: string | null;
  retired: { at: string; reason: string } | null;
  publishedBy: string | null;
  publishedAt: string | null;
  open: number;
}

export const routeList = queryOptions({
  queryKey: ['routes'],
  queryFn: async () => (await call<{ items: RouteLine[] }>('api/routes')).items,
});

export const routeOf = (id: string) =>
  queryOptions({ queryKey: ['routes', id], queryFn: () => call<RouteLine & { route: Route }>(`api/routes/${id}`) });

export interface Linted {
  publishable: boolean;
  problems: RouteProblem[];
}

/** What a version would do to every open evaluation. */
export interface DryRun {
  to: string;
  on: string;
  counts: Record<'migrates' | 'untouched' | 'refused', number>;
  cases: { id: string; unit: string; title: string; from: string; outcome: 'migrates' | 'refused'; reason?: string }[];
}

export interface Migration {
  to: string;
  counts: Record<'migrated' | 'untouched' | 'refused', number>;
  receipts: {
    id: string;
    unit: string;
    title: string;
    outcome: 'migrated' | 'untouched' | 'refused';
    reason?: string;
  }[];
  next: string | null;
}

/** standard@2 is the second version of its route. */
export const versionOf = (id: string): string => id.split('@')[1] ?? id;
