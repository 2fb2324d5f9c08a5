import type { Indicator, IndicatorSet } from '#domain/form';
import type { IndicatorColumn } from '../../recognise/indicator-words.ts';
import { covered, figure, head, short, words, type Part, type PartCell } from '../grid.ts';
import { level2Note, notesOf, valueOf, type PrintedColumn, type PrintedColumns } from './columns.ts';

const widths: Readonly<Record<IndicatorColumn, number>> = {
  level1: 9,
  level2: 9,
  level3: 15,
  target: 12,
  operator: 6,
  unit: 7,
  actual: 14,
  weight: 6,
  score: 8,
  deviationReason: 11,
  note: 11,
};
const flexible: ReadonlySet<IndicatorColumn> = new Set(['level3', 'target', 'actual', 'deviationReason', 'note']);
const narrowest = 9;

/** How much room the words of a column ask for: twice the words fill about 1.4 times the width in as many more lines. */
const demand = (rows: readonly (readonly PartCell[])[], at: number): number =>
  Math.sqrt(Math.max(6, rows.reduce((sum, row) => sum + row[at]!.text.length, 0) / rows.length));

/** Columns of running words share their room by what stands in them, the others keep theirs. */
const widthsOf = (columns: readonly PrintedColumn[], rows: readonly (readonly PartCell[])[]): number[] => {
  const needs = columns.map(({ field }, at) => (field !== null && flexible.has(field) ? demand(rows, at) : 0));
  const base = columns.map(({ field }) => (field === null ? 1 : widths[field]));
  const room = base.reduce((sum, width, at) => sum + (needs[at]! > 0 ? width : 0), 0);
  const whole = needs.reduce((sum, need) => sum + need, 0);
  return base.map((width, at) => (needs[at]! > 0 ? Math.max(narrowest, (room * needs[at]!) / whole) : width));
};

/** Where a name of a level begins and over how many rows it reaches; rows in between are not listed. */
const runs = (
  rows: readonly Indicator[],
  begins: (row: Indicator, above: Indicator) => boolean,
): Map<number, number> => {
  const starts = rows.flatMap((row, index) => (index === 0 || begins(row, rows[index - 1]!) ? [index] : []));
  return new Map(starts.map((start, at) => [start, (starts[at + 1] ?? rows.length) - start]));
};

const level1Runs = (rows: readonly Indicator[]): Map<number, number> =>
  runs(rows, (row, above) => row.level1 !== above.level1);
const level2Runs = (rows: readonly Indicator[]): Map<number, number> =>
  runs(rows, (row, above) => row.level1 !== above.level1 || row.level2 !== above.level2 || level2Note(row) !== null);

/** The blank in front of a printed weight stands for a line break. */
const broken = (raw: string): string => raw.replace(/\s+(?=[（(【[][^）)】\]]*[）)】\]]$)/, '\n');

/** 产出指标 (50分): the name with its weight, each printed head used once, in their order. */
const level1Names = (set: IndicatorSet, starts: Iterable<number>): Map<number, string> => {
  const heads = [...set.groups];
  return new Map(
    [...starts].map((start) => {
      const { level1 } = set.indicators[start]!;
      const at = heads.findIndex((group) => group.level1 === level1);
      return [start, at < 0 ? level1 : broken(heads.splice(at, 1)[0]!.raw)] as const;
    }),
  );
};

/** A level 2 that is its level 1 again is left blank, except where a blank would mean the name above. */
const level2Name = (row: Indicator, opensLevel1: boolean): string =>
  level2Note(row) ?? (row.level2 === row.level1 && opensLevel1 ? '' : row.level2);

/** The rows of one set: names of the first two levels merged over their indicators. */
const body = (set: IndicatorSet, columns: readonly PrintedColumn[]): PartCell[][] => {
  const first = level1Runs(set.indicators);
  const second = level2Runs(set.indicators);
  const names = level1Names(set, first.keys());
  return set.indicators.map((row, index) => {
    const notes = [...notesOf(row)];
    return columns.map(({ field }): PartCell => {
      const length = field === 'level1' ? first.get(index) : field === 'level2' ? second.get(index) : 1;
      if (length === undefined) return covered();
      if (field === 'level1') return short(names.get(index)!, { rows: length });
      if (field === 'level2') return short(level2Name(row, first.has(index)), { rows: length });
      if (field === 'note' || field === null) return words(field === null ? '' : (notes.shift() ?? ''));
      const cell = field === 'weight' || field === 'score' || field === 'operator' ? figure : words;
      return cell(valueOf(row, field));
    });
  });
};

const headRow = ({ columns, headless }: PrintedColumns): PartCell[] => [
  ...(headless > 0 ? [head('', { columns: headless })] : []),
  ...columns.slice(headless).map((one) => head(one.head)),
];

/** The table of one set of indicators; without indicators an empty row shows where they belong. */
export const indicatorPart = (set: IndicatorSet, printed: PrintedColumns): Part => {
  const rows = set.indicators.length > 0 ? body(set, printed.columns) : [printed.columns.map(() => words(''))];
  return { widths: widthsOf(printed.columns, rows), rows: [...(printed.hasHead ? [headRow(printed)] : []), ...rows] };
};
