import { queryOptions } from '@tanstack/react-query';
import type { BoardLine } from '#domain/board/line';
import type { WholeBoard } from '#domain/board/tables';
import type { Place } from '#domain/vocabulary';
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

export type BoardAnswer = WholeBoard & { choices: { years: number[]; rounds: string[] } };

/** What was pointed at on the board, as the house is asked for it, and what it is called. */
export interface Pointed {
  title: string;
  asked: Readonly<Record<string, string>>;
}

export interface DrillLine extends Pick<
  BoardLine,
  'id' | 'version' | 'title' | 'fiscalYear' | 'returns' | 'findings' | 'stated' | 'computed' | 'reviewer' | 'grade'
> {
  place: Place;
  unit: string;
  placeName: string;
  due: string | null;
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
