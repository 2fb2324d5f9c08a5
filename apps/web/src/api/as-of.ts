import { queryOptions } from '@tanstack/react-query';
import type { AllowedAction } from '#domain/evaluation/decide';
import type { DutyReason } from '#domain/register/reasons';
import type { Reach } from '#domain/register/scope';
import type { HeldPost, HeldProxy } from '#domain/register/snapshot';
import { call } from './call.ts';

export interface CaseThen {
  evaluation: string;
  version: number;
  unit: string;
  title: string;
  place: string;
  visible: boolean;
  duties: readonly DutyReason[];
}

/** Who could see and do what at one moment, and why a task was theirs. */
export interface AsOf {
  at: string;
  person: { id: string; name: string; account: 'open' | 'disabled' };
  posts: readonly HeldPost[];
  standsFor: readonly HeldProxy[];
  stoodInBy: readonly HeldProxy[];
  reach: readonly (Reach & { name: string })[];
  /** The asked case; null when it was not there yet. */
  case?: (CaseThen & { allowedActions: AllowedAction[] }) | null;
  cases?: readonly CaseThen[];
  incomplete?: true;
}

export interface AskedMoment {
  person: string;
  /** A minute by the clocks of Shanghai: 2026-03-01T09:00. */
  minute: string;
  evaluation?: string;
}

export const asOf = ({ person, minute, evaluation }: AskedMoment) => {
  const asked = new URLSearchParams({ person, at: `${minute}:00+08:00`, ...(evaluation && { evaluation }) });
  return queryOptions({
    queryKey: ['as-of', asked.toString()],
    queryFn: () => call<AsOf>(`api/as-of?${asked}`),
    retry: false,
  });
};
