import { queryOptions } from '@tanstack/react-query';
import type { Light, Place } from '#domain/vocabulary';
import type { Await } from '#domain/awaiting/awaits';
import { call } from './call.ts';

export interface WorkLine {
  id: string;
  version: number;
  unit: string;
  title: string;
  round: string;
  fiscalYear: number;
  place: Place;
  placeName: string;
  findings: { red: number; yellow: number; blue: number };
  computed: string | null;
  since: string;
  awaits: readonly Await[];
  due: string | null;
  light: Light | null;
}

export type WorkList = 'todo' | 'done' | 'copied' | 'mine';

export const workOf = (list: WorkList) =>
  queryOptions({ queryKey: ['work', list], queryFn: () => call<WorkLine[]>(`api/work?list=${list}`) });

export interface Receipt {
  id: string;
  done: boolean;
  /** Why not, where it was not done. */
  title?: string;
}

/** 批量同意、批量催办: one receipt for every case. */
export const batch = (
  action: 'approve' | 'urge',
  items: readonly { id: string; version: number }[],
  words: object,
  key: string,
): Promise<{ receipts: Receipt[] }> =>
  call(`api/evaluations/batch/${action}`, {
    method: 'POST',
    body: { items: items.map(({ id, version }) => ({ id, version })), ...words },
    key,
  });
