import { queryOptions } from '@tanstack/react-query';
import type { Board } from '#domain/board/board';
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

export interface Chosen {
  round?: string;
  fiscalYear?: string;
  below?: string;
}

export type BoardAnswer = Board & {
  rules: { rule: string; severity: string; count: number; evaluations: number }[];
};

export const boardOf = (chosen: Chosen) => {
  const asked = new URLSearchParams(Object.entries(chosen).filter(([, value]) => value)).toString();
  return queryOptions({
    queryKey: ['board', asked],
    queryFn: () => call<BoardAnswer>(`api/board?${asked}`),
    placeholderData: (before: BoardAnswer | undefined) => before,
  });
};

export interface Receipt {
  id: string;
  done: boolean;
  reason?: string;
}
