import { queryOptions } from '@tanstack/react-query';
import type { Answer } from '#domain/answers/act';
import type { Compared } from '#domain/answers/compared';
import type { Colleague, Detail, HistoryLine } from '#domain/answers/evaluation';
import type { Form } from '#domain/form';
import type { FormKey } from '#domain/evaluation/state';
import { call } from './call.ts';
import { noteOwnStep } from './own-steps.ts';

export const detailOf = (id: string) =>
  queryOptions({ queryKey: ['evaluation', id], queryFn: () => call<Detail>(`api/evaluations/${id}`) });

export const historyOf = (id: string) =>
  queryOptions({
    queryKey: ['evaluation', id, 'history'],
    queryFn: () => call<HistoryLine[]>(`api/evaluations/${id}/history`),
  });

/** Whom one can choose for a case. */
export const colleaguesOf = (id: string) =>
  queryOptions({
    queryKey: ['evaluation', id, 'colleagues'],
    queryFn: () => call<Colleague[]>(`api/evaluations/${id}/colleagues`),
  });

/** Two moments, by version; without them: now, and the last submission or return before. */
export const comparisonOf = (id: string, from: number | undefined, to: number | undefined) => {
  const asked = new URLSearchParams({ ...(from && { from: `${from}` }), ...(to && { to: `${to}` }) }).toString();
  return queryOptions({
    queryKey: ['evaluation', id, 'compare', asked],
    queryFn: () => call<Compared>(`api/evaluations/${id}/compare?${asked}`),
    retry: false,
  });
};

/** One form, as one event carries it: it never changes, so it is never asked for twice. */
export const formOf = (id: string, key: FormKey, version: number | undefined) =>
  queryOptions({
    queryKey: ['form', id, key, version],
    queryFn: () => call<Form>(`api/evaluations/${id}/forms/${key}`),
    enabled: version !== undefined,
    staleTime: Infinity,
  });

/** A wish that is sent again under the same key after a broken line is granted once. */
export const act = async (
  id: string,
  action: string,
  version: number,
  input: unknown,
  key: string,
): Promise<Answer> => {
  const answer = await call<Answer>(`api/evaluations/${id}/${action}`, { method: 'POST', body: input, version, key });
  noteOwnStep(id, answer.version);
  return answer;
};
