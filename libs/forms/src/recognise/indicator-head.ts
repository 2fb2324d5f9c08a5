import type { IndicatorSet } from '#domain/form';
import { oneLine, type GridCell } from '../row.ts';
import { isPlaced, type Columns, type Head } from './align.ts';
import type { Draft, RowReader } from './draft.ts';
import { fundColumns } from './funds.ts';
import { indicatorColumn, isLevel1, isLevel2, type IndicatorColumn } from './indicator-words.ts';
import { isNumeric } from './words.ts';

const single: ReadonlySet<IndicatorColumn> = new Set([
  'level1',
  'level2',
  'level3',
  'target',
  'operator',
  'unit',
  'actual',
  'weight',
  'score',
  'deviationReason',
]);

/** A second column of the same name is kept beside the row as a note; so is one whose name says nothing to us. */
const columnsOf = (cells: readonly GridCell[]): Columns<IndicatorColumn> => {
  const seen = new Set<IndicatorColumn>();
  return cells.map(({ text }, index) => {
    const field = indicatorColumn(text);
    if (field === null) return seen.size === 0 && index < 2 ? null : 'note';
    if (!single.has(field)) return field;
    if (seen.has(field)) return 'note';
    seen.add(field);
    return field;
  });
};

/** The meaning of the columns of an indicator table; null when the row is no such head, not even the rest of one. */
export const indicatorColumns = (cells: readonly GridCell[]): Columns<IndicatorColumn> | null => {
  const words = cells.filter(({ text }) => text !== '');
  const fields = cells.map(({ text }) => indicatorColumn(text)).filter((field) => field !== null);
  const levels = new Set(fields.filter((field) => field.startsWith('level'))).size;
  const values = new Set(fields.filter((field) => single.has(field) && !field.startsWith('level'))).size;
  const whole = levels >= 2 || (levels === 1 && values >= 1);
  const rest = levels === 0 && values >= 2 && fields.length === words.length && fundColumns(cells) === null;
  if (!whole && !rest) return null;
  const columns = columnsOf(cells);
  return columns.includes('level1') && !columns.includes('level3') && levels === 1 ? null : columns;
};

const freeId = (draft: Draft): string => {
  const count = draft.form.indicatorSets.filter(({ setId }) => setId.startsWith(draft.setId)).length;
  return count === 0 ? draft.setId : `${draft.setId}${count + 1}`;
};

/** Opens a set of indicators; `heads` are its printed column words. */
export const openSet = (
  draft: Draft,
  label: string,
  table: Head<IndicatorColumn>,
  heads: readonly string[],
): IndicatorSet | null => {
  if (draft.form.indicatorSets.length >= 9) return null;
  const set: IndicatorSet = {
    setId: freeId(draft),
    label: label.slice(0, 300),
    hasScores: table.columns.includes('score'),
    columns: [...heads],
    groups: [],
    indicators: [],
  };
  draft.form.indicatorSets.push(set);
  draft.section = { in: 'indicators', ...table, level1: '', level2: '' };
  return set;
};

/** The head repeated on the next page goes on with the same table. */
const isRepeated = (draft: Draft, heads: readonly string[]): boolean => {
  const last = draft.form.indicatorSets.at(-1);
  return (
    draft.section.in === 'indicators' &&
    last !== undefined &&
    last.columns.join() === heads.join() &&
    draft.form.totals === null
  );
};

/** The second line of a head: its words divide one merged cell of the line above (指标值 into 符号, 值, 单位). */
const dividedBy = (above: Columns<IndicatorColumn>, cells: readonly GridCell[]): Columns<IndicatorColumn> => {
  let next = 0;
  return cells.map(({ text }, index) => {
    const divides = text !== '';
    if (!divides || index === 0 || cells[index - 1]!.text === '') next += 1;
    return divides ? (indicatorColumn(text) ?? 'note') : (above[next - 1] ?? null);
  });
};

/** The same where the file tells which cells stand under which. */
const dividedUnder = (above: Head<IndicatorColumn>, cells: readonly GridCell[]): Columns<IndicatorColumn> =>
  cells.map((cell) => {
    const under = above.head.findIndex(({ grid }) => grid!.from <= cell.grid!.from && grid!.to > cell.grid!.from);
    return cell.text !== '' ? (indicatorColumn(cell.text) ?? 'note') : (above.columns[under] ?? null);
  });

const secondLine = (draft: Draft, cells: readonly GridCell[]): boolean => {
  const { section } = draft;
  const set = draft.form.indicatorSets.at(-1);
  const words = cells.filter(({ text }) => text !== '');
  if (section.in !== 'indicators' || set === undefined || set.indicators.length > 0) return false;
  const named = section.columns.findLastIndex((field) => field?.startsWith('level'));
  if (cells.length <= section.columns.length || named < 0 || cells.slice(0, named + 1).some(({ text }) => text !== ''))
    return false;
  if (words.length < 2 || words.some(({ text }) => text.length > 20 || isNumeric(text))) return false;
  section.columns = isPlaced(section.head, cells) ? dividedUnder(section, cells) : dividedBy(section.columns, cells);
  section.head = cells;
  const placed = words.slice(0, 30 - set.columns.length);
  set.columns.push(...placed.map(({ text }) => oneLine(text)));
  set.hasScores = section.columns.includes('score');
  draft.read(...placed);
  return true;
};

export const indicatorHead: RowReader = (draft, cells, inTable) => {
  if (inTable && secondLine(draft, cells)) return true;
  const columns = inTable && cells.length >= 2 ? indicatorColumns(cells) : null;
  if (columns === null) return false;
  const first = columns.findIndex((field) => field !== null);
  const labels = cells.slice(0, first).filter(({ text }) => text !== '' && text.length <= 100);
  const words = cells
    .slice(first)
    .filter(({ text }) => text !== '' && text.length <= 200)
    .slice(0, 30);
  const heads = words.map(({ text }) => oneLine(text));
  if (!isRepeated(draft, heads)) {
    const label = labels.map(({ text }) => oneLine(text)).join('');
    if (openSet(draft, label || '绩效指标', { columns, head: cells }, heads) === null) return false;
    draft.read(...labels);
  }
  draft.read(...words);
  return true;
};

/** Rows of a table that lost its head: level-1 and level-2 names side by side. Nothing says what the values are. */
export const headlessTable: RowReader = (draft, cells, inTable) => {
  if (!inTable || draft.section.in === 'indicators' || cells.length < 3) return false;
  const start = cells.findIndex(({ text }, index) => isLevel1(text) && isLevel2(cells[index + 1]?.text ?? ''));
  if (start < 0 || start > 2) return false;
  const levels = ['level1', 'level2', 'level3'] as const;
  const columns = cells.map((_, index) => (index < start ? null : (levels[index - start] ?? 'note')));
  openSet(draft, '绩效指标', { columns, head: cells }, []);
  return false;
};
