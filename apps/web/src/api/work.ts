import { queryOptions } from '@tanstack/react-query';
import type { BatchAnswer } from '#domain/answers/batch';
import type { WorkLine, WorkList } from '#domain/answers/work';
import { call } from './call.ts';

export const workOf = (list: WorkList) =>
  queryOptions({ queryKey: ['work', list], queryFn: () => call<WorkLine[]>(`api/work?list=${list}`) });

/** 批量同意、批量催办: one receipt for every case. */
export const batch = (
  action: 'approve' | 'urge',
  items: readonly { id: string; version: number }[],
  words: object,
  key: string,
): Promise<BatchAnswer> =>
  call(`api/evaluations/batch/${action}`, {
    method: 'POST',
    body: { items: items.map(({ id, version }) => ({ id, version })), ...words },
    key,
  });
