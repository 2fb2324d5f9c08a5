import { queryOptions } from '@tanstack/react-query';
import type { PublicLine } from '#domain/answers/published';
import type { Form } from '#domain/form';
import { call } from './call.ts';

interface PublicList {
  total: number;
  items: PublicLine[];
  years: number[];
  units: { id: string; name: string }[];
}

/** What the public reads of one evaluation. */
export interface PublicCopy {
  unit: string;
  title: string;
  fiscalYear: number;
  form: Form;
  scheme: { id: string; version: number };
  scores: { stated: string | null; reviewer: string | null; grade: string | null };
}

export interface PublicPage extends PublicCopy {
  id: string;
  formSha256: string;
  archiveSha256: string | null;
}

export const publicList = (asked: string) =>
  queryOptions({
    queryKey: ['public', 'list', asked],
    queryFn: () => call<PublicList>(`api/public/evaluations?${asked}`),
    placeholderData: (before: PublicList | undefined) => before,
  });

export const publicPageOf = (id: string) =>
  queryOptions({
    queryKey: ['public', 'page', id],
    queryFn: () => call<PublicPage>(`api/public/evaluations/${id}`),
  });
