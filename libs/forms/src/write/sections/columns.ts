import type { Indicator, IndicatorSet } from '#domain/form';
import { indicatorColumn, splitWeight, type IndicatorColumn } from '../../recognise/indicator-words.ts';

/** One column of an indicator table; `field` null: an empty column below a head that was lost. */
export interface PrintedColumn {
  readonly head: string;
  readonly field: IndicatorColumn | null;
}

export interface PrintedColumns {
  readonly columns: readonly PrintedColumn[];
  /** False for a table that lost its whole head. */
  readonly hasHead: boolean;
  /** So many columns in front stand below one empty head. */
  readonly headless: number;
}

/** Heads of the official tables: [column, word]. */
export type StandardHeads = readonly (readonly [IndicatorColumn, string])[];

const column = (field: IndicatorColumn, head = ''): PrintedColumn => ({ head, field });
const levels = ['level1', 'level2', 'level3'] as const;
type Level = (typeof levels)[number];

/** The weight printed in a level-2 name is kept as the first note of its row. */
export const level2Note = ({ level2, notes }: Indicator): string | null => {
  const first = notes?.[0]?.raw ?? '';
  const { name, weight } = splitWeight(first);
  return weight !== null && name.replace(/\s/g, '') === level2.replace(/\s/g, '') ? first : null;
};

export const notesOf = (row: Indicator): readonly string[] =>
  (row.notes ?? []).slice(level2Note(row) === null ? 0 : 1).map(({ raw }) => raw);

type Reader = (row: Indicator) => string;
const readers: Readonly<Record<Exclude<IndicatorColumn, 'note'>, Reader>> = {
  level1: (row) => row.level1,
  level2: (row) => (row.level2 === row.level1 ? '' : row.level2),
  level3: (row) => row.level3,
  operator: (row) => row.target.operator ?? '',
  target: (row) => row.target.raw,
  unit: (row) => row.target.unit ?? '',
  actual: (row) => row.actual?.raw ?? '',
  weight: (row) => row.weight?.raw ?? '',
  score: (row) => row.score?.raw ?? '',
  deviationReason: (row) => row.deviationReason?.raw ?? '',
};
export const valueOf = (row: Indicator, field: Exclude<IndicatorColumn, 'note'>): string => readers[field](row);

/** The printed words as the reader understands them: a second column of one meaning, or of none, holds notes. */
const understood = (heads: readonly string[]): PrintedColumn[] => {
  const seen = new Set<IndicatorColumn>();
  return heads.map((word) => {
    const field = indicatorColumn(word) ?? 'note';
    if (seen.has(field)) return column('note', word);
    seen.add(field);
    return column(field, word);
  });
};

const hasPlace = (set: IndicatorSet, field: IndicatorColumn): boolean =>
  set.indicators.length === 0 ||
  set.indicators.some((row) => {
    if (field === 'actual' || field === 'weight' || field === 'score' || field === 'deviationReason')
      return row[field] !== null;
    return levels.includes(field as Level) || field === 'target' || (field !== 'note' && valueOf(row, field) !== '');
  });

/** What rows say although no printed head names it gets a column of its own: nothing is dropped. */
const missing = (set: IndicatorSet, columns: readonly PrintedColumn[], standard: StandardHeads): PrintedColumn[] => {
  const there = new Set(columns.map(({ field }) => field));
  return standard
    .filter(([field]) => field !== 'note' && !there.has(field))
    .filter(([field]) => set.indicators.some((row) => valueOf(row, field as Exclude<IndicatorColumn, 'note'>) !== ''))
    .map(([field, word]) => column(field, word));
};

const isLevel = ({ field }: PrintedColumn): boolean => levels.includes(field as Level);
const blankNotes = (count: number): PrintedColumn[] => Array.from({ length: Math.max(0, count) }, () => column('note'));
const mostNotes = (set: IndicatorSet): number => Math.max(0, ...set.indicators.map((row) => notesOf(row).length));

/** Only names and notes are there: nothing says what the values are. */
const isHeadless = ({ columns, indicators }: IndicatorSet): boolean =>
  columns.length === 0 &&
  indicators.some(({ notes = [] }) => notes.length > 0) &&
  indicators.every(({ target, actual, weight, score, deviationReason }) => {
    const cells = [actual, weight, score, deviationReason];
    return target.raw === '' && cells.every((cell) => cell === null);
  });

/** A head of which only the right-hand words are left: the names and some notes stand below nothing. */
const lostFront = (set: IndicatorSet, heads: readonly PrintedColumn[], trailing: number): PrintedColumns => {
  const named = levels.filter((field) => set.indicators.some((row) => valueOf(row, field) !== ''));
  const spare = mostNotes(set) - heads.filter(({ field }) => field === 'note').length;
  const behind = Math.min(Math.max(spare, 0), trailing);
  const front = [...named.map((field) => column(field)), ...blankNotes(spare - behind), { head: '', field: null }];
  return { columns: [...front, ...heads, ...blankNotes(behind)], hasHead: true, headless: front.length };
};

/** The columns of a set. `trailing`: so many notes without a head stand at the right end when the front of the head is lost. */
export const columnsOf = (set: IndicatorSet, standard: StandardHeads, trailing = 0): PrintedColumns => {
  if (isHeadless(set))
    return {
      columns: [...levels.map((field) => column(field)), ...blankNotes(mostNotes(set))],
      hasHead: false,
      headless: 0,
    };
  const heads =
    set.columns.length > 0
      ? understood(set.columns)
      : standard.filter(([field]) => hasPlace(set, field)).map(([field, word]) => column(field, word));
  if (set.indicators.length > 0 && !heads.some(({ field }) => field === 'level1' || field === 'level3'))
    return lostFront(set, heads, trailing);
  const more = missing(set, heads, standard);
  const named = [...more.filter(isLevel), ...heads, ...more.filter((one) => !isLevel(one))];
  const spare = mostNotes(set) - named.filter(({ field }) => field === 'note').length;
  return { columns: [...named, ...blankNotes(spare)], hasHead: true, headless: 0 };
};
