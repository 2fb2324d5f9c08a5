import { queryOptions } from '@tanstack/react-query';
import type { BoardAnswer, DrillLine } from '#domain/answers/board';
import { call } from './call.ts';

/** Of which evaluations: all that one may see when nothing is said. */
export interface Chosen {
  round?: string;
  fiscalYear?: string;
  below?: string;
}

export const chosenIn = ({ fiscalYear, round, below }: Readonly<Record<string, string>>): Chosen => ({
  ...(fiscalYear && { fiscalYear }),
  ...(round && { round }),
  ...(below && { below }),
});

/** What was pointed at on the board, as the house is asked for it, and what it is called. */
export interface Pointed {
  title: string;
  asked: Readonly<Record<string, string>>;
}

export const wordsOf = (asked: object): string =>
  new URLSearchParams(
    Object.entries(asked as Record<string, string | undefined>).flatMap(([k, v]) => (v ? [[k, v]] : [])),
  ).toString();

export const boardOf = (chosen: Chosen) => {
  const asked = wordsOf(chosen);
  return queryOptions({
    queryKey: ['board', asked],
    queryFn: () => call<BoardAnswer>(`api/board?${asked}`),
    placeholderData: (before: BoardAnswer | undefined) => before,
  });
};

export const linesBehind = (asked: string) =>
  queryOptions({
    queryKey: ['board', 'lines', asked],
    queryFn: () => call<{ total: number; items: DrillLine[] }>(`api/board/lines?${asked}`),
  });
