import type { Cell, Indicator, IndicatorSet, Said } from '#domain/form';
import { oneLine, type GridCell } from '../row.ts';
import { align, type Columns } from './align.ts';
import type { Draft, IndicatorTable as Table, RowReader } from './draft.ts';
import { codesOf, isLevel1, isLevel2, splitWeight, suitsIndicator, type IndicatorColumn } from './indicator-words.ts';

type Placed = { field: IndicatorColumn | null; cell: GridCell };

const placeholder = /^(?:…+|\.{2,}|-+|—+|\/|无|(?:三级)?指标\s*\d+\s*[：:.]?|\d+[.、])$/;

const cellOf = (row: readonly Placed[], field: IndicatorColumn): GridCell | undefined =>
  row.find((one) => one.field === field)?.cell;

/** A new level-1 name ends the level-2 name above it; the weight printed in it belongs to the group. */
const enterLevels = (draft: Draft, set: IndicatorSet, table: Table, row: readonly Placed[]): void => {
  const first = cellOf(row, 'level1');
  if (first && first.text !== '' && first.text.length <= 200) {
    const { name, weight, printed } = splitWeight(first.text);
    table.level1 = oneLine(name);
    table.level2 = '';
    draft.read(first);
    const group = {
      level1: table.level1,
      raw: `${table.level1}${printed}`,
      weight: { raw: weight ?? '', at: first.at },
    };
    if (weight !== null && set.groups.length < 20) set.groups.push(group);
  }
  const second = cellOf(row, 'level2');
  if (!second || second.text === '' || second.text.length > 200) return;
  table.level2 = oneLine(splitWeight(second.text).name);
  if (isLevel2(second.text) || saysSomething(row)) draft.read(second);
};

/** The value of a column: null where the table has no such column. */
const valueOf = (draft: Draft, table: Table, row: readonly Placed[], field: IndicatorColumn): Cell | null => {
  if (!table.columns.includes(field)) return null;
  const cell = cellOf(row, field);
  if (cell === undefined) return { raw: '' };
  return field === 'weight' || field === 'score' ? draft.putFigure(cell) : draft.put(cell);
};

const targetOf = (draft: Draft, table: Table, row: readonly Placed[], place: string): Said => {
  const said: Said = valueOf(draft, table, row, 'target') ?? { raw: '', at: place };
  for (const field of ['operator', 'unit'] as const) {
    const cell = cellOf(row, field);
    if (!cell || cell.text === '' || cell.text.length > (field === 'unit' ? 200 : 40)) continue;
    said[field] = cell.text;
    draft.read(cell);
  }
  return said;
};

const notesOf = (draft: Draft, row: readonly Placed[]): Cell[] => {
  const notes = row
    .filter(({ field, cell }) => field === 'note' && cell.text !== '')
    .map(({ cell }) => draft.put(cell));
  const second = cellOf(row, 'level2');
  return second && splitWeight(second.text).weight !== null ? [{ raw: second.text, at: second.at }, ...notes] : notes;
};

const readRow = (draft: Draft, set: IndicatorSet, table: Table, row: readonly Placed[], name: GridCell): Indicator => {
  draft.read(name);
  const level2 = table.level2 || table.level1;
  const notes = notesOf(draft, row);
  const printed = splitWeight(name.text).weight;
  const weight =
    valueOf(draft, table, row, 'weight') ?? (set.hasScores && printed !== null ? { raw: printed, at: name.at } : null);
  return {
    seq: set.indicators.length + 1,
    level1: table.level1,
    level2,
    ...codesOf(table.level1, level2),
    level3: oneLine(name.text),
    target: targetOf(draft, table, row, name.at),
    actual: valueOf(draft, table, row, 'actual'),
    weight,
    score: valueOf(draft, table, row, 'score'),
    deviationReason: valueOf(draft, table, row, 'deviationReason'),
    ...(notes.length > 0 && { notes }),
    at: name.at,
  };
};

/** A row that says something about an indicator: a name or a value that is no placeholder. */
const saysSomething = (row: readonly Placed[]): boolean =>
  row.some(({ field, cell }) => {
    if (cell.text === '' || field === null || field === 'level1' || field === 'level2') return false;
    return !placeholder.test(cell.text);
  });

const levels = ['level1', 'level2', 'level3'] as const;

/** The words were lost, their blank cells are still there. */
const underBlankHead = ({ columns, head }: Table, start: number): Columns<IndicatorColumn> =>
  levels.some((_, step) => head[start + step]?.text !== '')
    ? columns
    : columns.map((field, index) => levels[index - start] ?? field);

/** A head whose words for the levels were lost: the columns in which a row names its levels get them back. */
const columnsFor = (table: Table, cells: readonly GridCell[]): Columns<IndicatorColumn> => {
  if (table.columns.includes('level3') || table.columns.includes('level1')) return table.columns;
  const start = cells.findIndex(({ text }) => isLevel1(text));
  if (start < 0) return table.columns;
  const lost = cells.length - table.columns.length;
  if (lost <= 0) return lost === 0 ? underBlankHead(table, start) : table.columns;
  return [
    ...cells.slice(0, lost).map((_, index) => levels[index - start] ?? (index < start ? null : ('note' as const))),
    ...table.columns,
  ];
};

/** One row of an indicator table. Blank level-1 and level-2 cells are merged with the names above them. */
export const indicatorRow: RowReader = (draft, cells, inTable) => {
  const { section, form } = draft;
  const set = form.indicatorSets.at(-1);
  if (section.in !== 'indicators' || !inTable || set === undefined || cells.length < 2) return false;
  section.columns = columnsFor(section, cells);
  const row = align(section, cells, suitsIndicator);
  const blank: GridCell = { text: '', at: cells[0]!.at };
  const name = cellOf(row, 'level3') ?? (section.columns.includes('level3') ? blank : (cellOf(row, 'level2') ?? blank));
  if (name.text.length > 2_000 || set.indicators.length >= 500) return false;
  if (name.text === '' && cells.length < section.columns.length) return false;
  const says = saysSomething(row);
  if (!says && !isLevel1(cellOf(row, 'level1')?.text ?? '')) return false;
  enterLevels(draft, set, section, row);
  if (says) set.indicators.push(readRow(draft, set, section, row, name));
  return true;
};

/** 产出指标（50分） over the whole width of the table. */
export const groupRow: RowReader = (draft, cells, inTable) => {
  const only = cells.filter(({ text }) => text !== '');
  const set = draft.form.indicatorSets.at(-1);
  if (
    draft.section.in !== 'indicators' ||
    !inTable ||
    set === undefined ||
    only.length !== 1 ||
    !isLevel1(only[0]!.text)
  )
    return false;
  enterLevels(draft, set, draft.section, [{ field: 'level1', cell: only[0]! }]);
  return true;
};
