import type { GridCell, Row } from '../row.ts';
import { align } from './align.ts';
import { declaredFunds } from './declared.ts';
import type { Draft, RowReader } from './draft.ts';
import { fundColumn, suitsFund } from './fund-words.ts';
import { fundColumns, fundPairs, fundRow, fundsHead } from './funds.ts';
import { goalsHead, goalTexts } from './goals.ts';
import { inlineLabels, labelledCells } from './header.ts';
import { headlessTable, indicatorColumns, indicatorHead } from './indicator-head.ts';
import { indicatorColumn, suitsIndicator } from './indicator-words.ts';
import { groupRow, indicatorRow } from './indicators.ts';
import { remark, responsibilities, topic } from './texts.ts';
import { gradeRow, totalsRow } from './totals.ts';
import { yearLine } from './words.ts';

/** （2022年度）, alone or beside 单位：万元 and its like. */
const yearRow: RowReader = (draft, cells, inTable) => {
  const words = cells.filter(({ text }) => text !== '');
  const only = words.find(({ text }) => yearLine(text) !== null);
  const others = words.filter((cell) => cell !== only);
  if (only === undefined || (others.length > 0 && !inlineLabels(draft, others, inTable))) return false;
  draft.form.header.fiscalYear ??= yearLine(only.text);
  if (draft.form.header.fiscalYear === yearLine(only.text)) draft.read(only);
  return true;
};

/** Heads and figures of a table, wherever it stands. */
export const tableReaders: readonly RowReader[] = [
  indicatorHead,
  fundsHead,
  fundRow,
  fundPairs,
  totalsRow,
  groupRow,
  headlessTable,
  indicatorRow,
];

/** What a row of a form may be, in the order in which it is asked. A new kind of row is a new line here. */
export const rowReaders: readonly RowReader[] = [
  inlineLabels,
  yearRow,
  remark,
  gradeRow,
  indicatorHead,
  fundsHead,
  labelledCells,
  goalsHead,
  responsibilities,
  topic,
  fundRow,
  fundPairs,
  totalsRow,
  groupRow,
  headlessTable,
  indicatorRow,
  goalTexts,
  declaredFunds,
];

const isHeadWord = ({ text }: GridCell): boolean =>
  text === '' || fundColumn(text) !== null || indicatorColumn(text) !== null;

/** Whether cells that came as two rows are one row of the table that is being read. */
const suits = (draft: Draft, cells: readonly GridCell[]): boolean => {
  const { section } = draft;
  if (section.in === 'indicators') {
    const row = align(section, cells, suitsIndicator);
    return row.every(({ field, cell }) => field === null || suitsIndicator(field, cell.text) >= 0);
  }
  if (section.in !== 'funds') return false;
  return align(section, cells, suitsFund).every(
    ({ field, cell }) => field === null || suitsFund(field, cell.text) >= 0,
  );
};

const isHead = (cells: readonly GridCell[]): boolean => indicatorColumns(cells) !== null || fundColumns(cells) !== null;
const continuesHead = (cells: readonly GridCell[], next: readonly GridCell[]): boolean =>
  next[0]!.text !== '' &&
  cells.length > 1 &&
  next.every(isHeadWord) &&
  cells.slice(1).every(isHeadWord) &&
  cells.slice(1).some(({ text }) => text !== '') &&
  !isHead(next) &&
  isHead([...cells, ...next]);

/**
 * A blank line inside a cell looks like the end of its row: such a row is mended with the rows below it when together
 * they make exactly the width of the head. Gives the cells and the number of rows that they take.
 */
export const mended = (
  draft: Draft,
  rows: readonly Row[],
  index: number,
): { cells: readonly GridCell[]; taken: number } => {
  const { section } = draft;
  const width = section.in === 'indicators' || section.in === 'funds' ? section.columns.length : 0;
  let { cells } = rows[index]!;
  for (let taken = 1; taken <= 4; taken += 1) {
    if (taken > 1 && cells.length === width && suits(draft, cells)) return { cells, taken };
    const next = rows[index + taken];
    if (!rows[index + taken - 1]!.mendable || !next?.inTable || next.cells.length === 0 || next.cells[0]!.text === '')
      break;
    if (taken === 1 && continuesHead(cells, next.cells)) return { cells: [...cells, ...next.cells], taken: 2 };
    if (cells.length + next.cells.length > width) break;
    cells = [...cells, ...next.cells];
  }
  return { cells: rows[index]!.cells, taken: 1 };
};

/** Reads the rows of one form into its draft; what no reader knows stays unplaced. */
export const readRows = (draft: Draft, rows: readonly Row[]): void => {
  for (let index = 0; index < rows.length;) {
    const row = rows[index]!;
    const { cells, taken } = row.inTable ? mended(draft, rows, index) : { cells: row.cells, taken: 1 };
    if (!cells.every((cell) => draft.used.has(cell))) rowReaders.some((read) => read(draft, cells, row.inTable));
    index += taken;
  }
};
